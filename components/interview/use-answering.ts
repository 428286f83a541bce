"use client";

import { useTranslations } from "next-intl";
import { useCallback, useEffect, useRef, useState } from "react";
import { writeEndpoint } from "@/lib/client/call-endpoint";
import { suggestedRating } from "@/lib/review/suggested-rating";
import type { RevealedAnswer, ReviewOutcome } from "@/lib/wire/interview";
import type { Rating } from "./rating-group";
import { type Review, sendReview } from "./review-outbox";
import { useDraft } from "./use-draft";

/** A rating that was given; `outcome` is null while it is kept in this browser only. */
export interface Rated {
  readonly questionId: string;
  readonly rating: Rating;
  readonly outcome: ReviewOutcome | null;
}

/** An answer that took longer was interrupted; its time says nothing. */
const LONGEST = 30 * 60;
/** How often a kept review is tried again, milliseconds. */
const RETRY = 10_000;

/**
 * One question from the first word written to the stored review. The key points come from
 * the server once the learner has answered; a review that cannot be sent stays in the outbox.
 */
export function useAnswering(questionId: string, onRated?: (rated: Rated) => void) {
  const errors = useTranslations("errors");
  const [draft, write] = useDraft(questionId);
  const [fetching, setFetching] = useState<"no" | "yes" | "unreachable">("no");
  const [revealed, setRevealed] = useState<{
    readonly answer: RevealedAnswer;
    readonly written: string | null;
    readonly seconds: number | null;
    readonly idempotencyKey: string;
  } | null>(null);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [isSaving, setSaving] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [rated, setRated] = useState<Rated | null>(null);
  const startedAt = useRef(0);
  const review = useRef<Review | null>(null);

  useEffect(() => {
    startedAt.current = Date.now();
  }, []);

  const commit = async (aloud: boolean) => {
    setFetching("yes");
    const seconds = Math.round((Date.now() - startedAt.current) / 1000);
    const reply = await writeEndpoint<RevealedAnswer>("POST", `/api/interview/${questionId}/answer`, {});
    if (reply.type !== "ok") return setFetching("unreachable");
    setFetching("no");
    setRevealed({
      answer: reply.value,
      written: aloud ? null : draft,
      seconds: seconds > LONGEST ? null : seconds,
      idempotencyKey: crypto.randomUUID(),
    });
  };

  const send = useCallback(
    async (given: Review) => {
      setSaving(true);
      setProblem(null);
      const reply = await sendReview(given);
      setSaving(false);
      if (reply.type === "failed") {
        const code = reply.reason ?? reply.error;
        setRated(null);
        return setProblem(errors((errors.has(code as "conflict") ? code : "unexpected") as "conflict"));
      }
      const outcome = reply.type === "ok" ? reply.value : null;
      const next: Rated = { questionId, rating: given.rating, outcome };
      write("");
      setRated(next);
      onRated?.(next);
    },
    [questionId, errors, write, onRated],
  );

  const rate = (rating: Rating) => {
    if (!revealed || isSaving || rated) return;
    const { answer, written, idempotencyKey } = revealed;
    review.current = {
      questionId,
      rating,
      keyPoints: [...ticked],
      answer: written ?? "",
      idempotencyKey,
      owner: answer.owner,
    };
    send(review.current);
  };

  const retry = useCallback(() => {
    if (review.current) send(review.current);
  }, [send]);

  const isKept = rated !== null && rated.outcome === null;
  useEffect(() => {
    if (!isKept) return;
    window.addEventListener("online", retry);
    // A server in trouble comes back without an event.
    const timer = setInterval(retry, RETRY);
    return () => {
      window.removeEventListener("online", retry);
      clearInterval(timer);
    };
  }, [isKept, retry]);

  const tick = (id: string) =>
    setTicked((before) => new Set(before.has(id) ? [...before].filter((each) => each !== id) : [...before, id]));

  return {
    draft,
    write,
    fetching,
    commit,
    revealed,
    ticked,
    tick,
    suggested: revealed ? suggestedRating(revealed.answer.keyPoints, ticked) : 1,
    rate,
    isSaving,
    problem,
    rated,
    retry,
  } as const;
}
