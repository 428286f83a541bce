import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { AppError } from "@/lib/errors";
import { prisma } from "./prisma";
import { isUniqueViolation } from "./unique-violation";

/** The memory of one question in one person, as it is stored. */
export interface StoredCard {
  readonly due: Date;
  readonly stability: number;
  readonly difficulty: number;
  readonly elapsedDays: number;
  readonly scheduledDays: number;
  readonly learningSteps: number;
  readonly reps: number;
  readonly lapses: number;
  readonly state: number;
  readonly lastReview: Date | null;
}

export interface NewReview {
  readonly questionId: string;
  /** Made by the browser when the answer was shown: sent again, the same review changes nothing. */
  readonly idempotencyKey: string;
  /** 1 Again, 2 Hard, 3 Good, 4 Easy */
  readonly rating: number;
  readonly keyPoints: readonly string[];
  readonly answer: string | null;
}

export interface StoredReview {
  readonly questionId: string;
  readonly keyPoints: readonly string[];
  readonly reviewedAt: Date;
}

const columns = {
  due: true,
  stability: true,
  difficulty: true,
  elapsedDays: true,
  scheduledDays: true,
  learningSteps: true,
  reps: true,
  lapses: true,
  state: true,
  lastReview: true,
} as const;

/**
 * Stores one review: the log row and the card that `next` makes of the last one, or neither.
 * Reviews of one actor wait for each other, so that none is computed from a card that is about to change.
 */
export async function storeReview(
  actor: Actor,
  review: NewReview,
  next: (card: StoredCard | null, at: Date) => StoredCard,
  now: Date,
): Promise<StoredCard> {
  const { questionId, idempotencyKey, keyPoints } = review;
  const own = { userId: actor.userId, questionId };
  try {
    return await (await prisma()).$transaction(async (tx) => {
      await tx.$queryRaw`SELECT "id" FROM "User" WHERE "id" = ${actor.userId} FOR UPDATE`;
      const repeated = await tx.reviewLog.findUnique({
        where: { idempotencyKey },
        select: { userId: true, questionId: true },
      });
      const last = await tx.reviewCard.findUnique({ where: { userId_questionId: own }, select: columns });
      if (repeated) {
        if (repeated.userId !== actor.userId || repeated.questionId !== questionId || !last)
          throw usedKey(idempotencyKey);
        return last;
      }

      // A request that waited must not seem older than the one it waited for.
      const at = last?.lastReview && last.lastReview > now ? last.lastReview : now;
      const card = next(last, at);
      await tx.reviewCard.upsert({
        where: { userId_questionId: own },
        create: { ...own, ...card },
        update: { ...card },
      });
      await tx.reviewLog.create({ data: { ...review, ...own, keyPoints: [...keyPoints], reviewedAt: at } });
      return card;
    });
  } catch (error) {
    if (isUniqueViolation(error)) throw usedKey(idempotencyKey);
    throw error;
  }
}

/** The actor's card of this question; null when they never reviewed it. */
export async function findReviewCard(actor: Actor, questionId: string): Promise<StoredCard | null> {
  return (await prisma()).reviewCard.findUnique({
    where: { userId_questionId: { userId: actor.userId, questionId } },
    select: columns,
  });
}

/** Every card of the actor by question id, each with the time of its first review. */
export async function listReviewCards(
  actor: Actor,
): Promise<ReadonlyMap<string, StoredCard & { readonly begun: Date | null }>> {
  const rows = await (await prisma()).reviewCard.findMany({
    where: { userId: actor.userId },
    select: {
      ...columns,
      questionId: true,
      logs: { select: { reviewedAt: true }, orderBy: { reviewedAt: "asc" }, take: 1 },
    },
  });
  return new Map(
    rows.map(({ questionId, logs, ...card }) => [questionId, { ...card, begun: logs[0]?.reviewedAt ?? null }]),
  );
}

/** Every review of the actor, oldest first. */
export async function listReviews(actor: Actor): Promise<readonly StoredReview[]> {
  return (await prisma()).reviewLog.findMany({
    where: { userId: actor.userId },
    select: { questionId: true, keyPoints: true, reviewedAt: true },
    orderBy: { reviewedAt: "asc" },
  });
}

function usedKey(idempotencyKey: string): AppError {
  return new AppError("conflict", `Idempotency key ${idempotencyKey} was used for something else`);
}
