"use client";

import { useEffect, useRef, useState } from "react";
import { seededRandom } from "@/lib/grading/random";
import type { ExerciseState } from "@/lib/wire/practice";
import type { PublicQuestion } from "@/question-types/define";
import { DRAFT_PREFIX } from "./draft-prefix";

/** Somebody for whom something is stored. */
export interface DraftOwner {
  readonly kind: "guest" | "member";
  readonly id: string;
}

/** Whose half-given answer it is, and to what. */
export interface DraftPlace {
  readonly question: PublicQuestion;
  /** Id of the variant that is asked; null for the question as the page has it. */
  readonly variant: string | null;
  /** Null for somebody of whom nothing is stored yet. */
  readonly owner: DraftOwner | null;
}

/** An answer that was not checked yet. */
export interface Draft {
  /** Null while there is none, or none but the one that is saved. */
  readonly answer: unknown;
  /** What was entered beside it and is no answer yet, as the view of its type keeps it; null while there is nothing. */
  readonly unfinished: unknown;
  /** A new try: it does not go on from what is saved, which is out of sight meanwhile. */
  readonly isNew: boolean;
}

export const NO_DRAFT: Draft = { answer: null, unfinished: null, isNew: false };

interface KeptDraft extends Pick<Draft, "answer" | "unfinished"> {
  readonly owner: string | null;
  /** Tells one wording of a question from another: an answer to what it asked last week may not fit. */
  readonly asked: number;
  /** The saved answer that it goes on from; null if it was begun from nothing. */
  readonly base: unknown;
}

/**
 * The answer that is being given to an exercise, and what to call with that of it which changes. It survives a reload of the page,
 * in this window alone and for its owner alone. What somebody began of whom nothing was stored goes on being theirs
 * when the first check makes them a guest; a member who signs in later may be somebody else. `saved` is what the
 * server has; nothing is brought back before that is known.
 */
export function useDraft(
  place: DraftPlace,
  saved: ExerciseState | null,
  isKnown: boolean,
): readonly [Draft, (change: Partial<Draft>) => void] {
  const name = nameOf(place);
  const [current, setCurrent] = useState({ name, draft: NO_DRAFT });
  /** The same, without waiting for the next render: one event may change both parts of a draft. */
  const latest = useRef(current);

  const write = (change: Partial<Draft>) => {
    const before = latest.current.name === name ? latest.current.draft : NO_DRAFT;
    latest.current = { name, draft: { ...before, ...change } };
    setCurrent(latest.current);
    keepDraft(place, latest.current.draft, saved);
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each question, when it is known what is saved
  useEffect(() => {
    const kept = isKnown ? readDraft(place, saved) : null;
    // Written back: from now on it has an owner.
    if (kept) write(kept);
  }, [name, isKnown]);

  return [current.name === name ? current.draft : NO_DRAFT, write];
}

/** Keeps a draft, or forgets it when there is nothing in it. */
export function keepDraft(place: DraftPlace, { answer, unfinished, isNew }: Draft, saved: ExerciseState | null): void {
  try {
    const base = isNew ? null : (saved?.answer ?? null);
    const kept: KeptDraft = { owner: place.owner?.id ?? null, asked: wordingOf(place), base, answer, unfinished };
    if (answer === null && unfinished === null) sessionStorage.removeItem(nameOf(place));
    else sessionStorage.setItem(nameOf(place), JSON.stringify(kept));
  } catch {
    // A browser that keeps nothing: the draft lives as long as the page.
  }
}

/** What was kept, if it is this owner's, to this wording, and still goes on from what is saved. */
export function readDraft(place: DraftPlace, saved: ExerciseState | null): Draft | null {
  try {
    const kept = JSON.parse(sessionStorage.getItem(nameOf(place)) ?? "null") as KeptDraft | null;
    if (!kept || kept.asked !== wordingOf(place)) return null;
    if (kept.owner === null ? place.owner?.kind === "member" : kept.owner !== place.owner?.id) return null;
    const { answer, unfinished, base } = kept;
    if (JSON.stringify(base) === JSON.stringify(saved?.answer ?? null)) return { answer, unfinished, isNew: false };
    // Begun from nothing beside an answer that is complete: another try.
    return base === null && saved?.graded ? { answer, unfinished, isNew: true } : null;
  } catch {
    return null;
  }
}

function nameOf({ question, variant }: DraftPlace): string {
  return `${DRAFT_PREFIX}${question.id}:${variant ?? ""}`;
}

function wordingOf({ question }: DraftPlace): number {
  return seededRandom(JSON.stringify(question.prompt))();
}
