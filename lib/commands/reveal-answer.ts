import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { findMisconception } from "@/lib/content/misconceptions";
import { parseSource } from "@/lib/content/sources";
import { findReviewCard } from "@/lib/data/reviews";
import { preview } from "@/lib/review/schedule";
import type { RevealedAnswer } from "@/lib/wire/interview";
import { requireInterviewQuestion } from "./require-interview-question";

/** What a learner who has answered may see, with the dates that each rating would lead to. Stores nothing. */
export async function revealAnswer(actor: Actor | null, questionId: string, now: Date): Promise<RevealedAnswer> {
  const { keyPoints, modelAnswer, followUps, sources, misconceptions } = requireInterviewQuestion(questionId);
  const dates = preview(actor ? await findReviewCard(actor, questionId) : null, now);
  return {
    keyPoints: keyPoints.map(({ id, text, essential }) => ({ id, text, essential })),
    modelAnswer,
    followUps,
    sources: sources.flatMap((id) => {
      const source = parseSource(id);
      return source ? [{ id, label: source.label, url: source.url ?? null }] : [];
    }),
    misconceptions: misconceptions.flatMap((id) => {
      const found = findMisconception(id);
      return found ? [{ id, claim: found.claim, truth: found.truth }] : [];
    }),
    preview: {
      "1": dates[1].toISOString(),
      "2": dates[2].toISOString(),
      "3": dates[3].toISOString(),
      "4": dates[4].toISOString(),
    },
    now: now.toISOString(),
    owner: actor?.userId ?? null,
  };
}
