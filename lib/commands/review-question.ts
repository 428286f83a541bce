import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { storeReview } from "@/lib/data/reviews";
import { AppError } from "@/lib/errors";
import { review } from "@/lib/review/schedule";
import type { ReviewOutcome } from "@/lib/wire/interview";
import { readDeck } from "./read-deck";
import { requireInterviewQuestion } from "./require-interview-question";

/** Longest answer that is kept, characters. */
const MAX_ANSWER = 8000;

export const reviewQuestionInput = z.strictObject({
  question: z.string(),
  rating: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
  /** Ids of the key points that were in the answer. */
  keyPoints: z.array(z.string()).max(50),
  answer: z.string().max(MAX_ANSWER).optional(),
  idempotencyKey: z.uuid(),
});

/** Stores how well an answer went and sets the next date. The same request again changes nothing. */
export async function reviewQuestion(
  actor: Actor,
  { question: id, rating, keyPoints, answer, idempotencyKey }: z.infer<typeof reviewQuestionInput>,
  now: Date,
): Promise<ReviewOutcome> {
  const question = requireInterviewQuestion(id);
  const named = question.keyPoints.filter((point) => keyPoints.includes(point.id));
  if (named.length !== keyPoints.length)
    throw new AppError("invalid-input", `Key points ${keyPoints.join(", ")} of "${id}"`);

  const card = await storeReview(
    actor,
    {
      questionId: id,
      idempotencyKey,
      rating,
      keyPoints: named.map((point) => point.id),
      answer: answer?.trim() || null,
    },
    (last, at) => review(last, rating, at),
    now,
  );
  const { queue } = await readDeck(actor, now);
  return { questionId: id, due: card.due.toISOString(), now: now.toISOString(), queue, owner: actor.userId };
}
