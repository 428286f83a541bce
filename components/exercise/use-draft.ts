"use client";

import { useEffect, useState } from "react";
import { seededRandom } from "@/lib/grading/random";
import type { ExerciseState } from "@/lib/wire/practice";
import type { PublicQuestion } from "@/question-types/define";

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
  /** Null while nothing was entered. */
  readonly answer: unknown;
  /** A new try: it does not go on from what is saved, which is out of sight meanwhile. */
  readonly isNew: boolean;
}

/** Signing out removes everything under it from `sessionStorage`. */
export const DRAFT_PREFIX = "four-waves:exercise-draft:";

const NONE: Draft = { answer: null, isNew: false };

interface KeptDraft extends Pick<Draft, "answer"> {
  readonly owner: string | null;
  /** Tells one wording of a question from another: an answer to what it asked last week may not fit. */
  readonly asked: number;
  /** The saved answer that it goes on from; null if it was begun from nothing. */
  readonly base: unknown;
}

/**
 * The answer that is being given to an exercise, and what to call when it changes. It survives a reload of the page,
 * in this window alone and for its owner alone. What somebody began of whom nothing was stored goes on being theirs
 * when the first check makes them a guest; a member who signs in later may be somebody else. `saved` is what the
 * server has; nothing is brought back before that is known.
 */
export function useDraft(
  place: DraftPlace,
  saved: ExerciseState | null,
  isKnown: boolean,
): readonly [Draft, (draft: Draft) => void] {
  const name = nameOf(place);
  const [current, setCurrent] = useState({ name, draft: NONE });

  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each question, when it is known what is saved
  useEffect(() => {
    const kept = isKnown ? readDraft(place, saved) : null;
    if (!kept) return;
    setCurrent({ name, draft: kept });
    // From now on it has an owner.
    keepDraft(place, kept, saved);
  }, [name, isKnown]);

  const write = (draft: Draft) => {
    setCurrent({ name, draft });
    keepDraft(place, draft, saved);
  };
  return [current.name === name ? current.draft : NONE, write];
}

/** Keeps a draft, or forgets it when there is nothing in it. */
export function keepDraft(place: DraftPlace, { answer, isNew }: Draft, saved: ExerciseState | null): void {
  try {
    const base = isNew ? null : (saved?.answer ?? null);
    const kept: KeptDraft = { owner: place.owner?.id ?? null, asked: wordingOf(place), base, answer };
    if (answer === null) sessionStorage.removeItem(nameOf(place));
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
    const { answer, base } = kept;
    if (JSON.stringify(base) === JSON.stringify(saved?.answer ?? null)) return { answer, isNew: false };
    // Begun from nothing beside an answer that is complete: another try.
    return base === null && saved?.graded ? { answer, isNew: true } : null;
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
