import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import type { Actor } from "@/lib/auth/actor";
import { prisma } from "./prisma";
import { keepVersions, type QuestionVersion, versionColumns, versionOf } from "./questions";

/** A variant of an exercise that was made for one user. */
export interface PracticeVariant {
  readonly id: string;
  readonly version: QuestionVersion;
}

type Client = Prisma.TransactionClient;

const columns = { id: true, questionId: true, offeredAt: true, version: { select: versionColumns } } as const;

/** The variant with this id, if it was made for this actor and of this question. */
export async function findPracticeVariant(
  actor: Actor,
  questionId: string,
  id: string,
): Promise<PracticeVariant | null> {
  const row = await (await prisma()).practiceVariant.findFirst({
    where: { id, userId: actor.userId, questionId },
    select: columns,
  });
  return row && variantOf(row);
}

/** The variant that the actor was given last of each of these questions, by question id. */
export async function listPracticeVariants(
  actor: Actor,
  questionIds: readonly string[],
): Promise<ReadonlyMap<string, PracticeVariant>> {
  if (questionIds.length === 0) return new Map();
  const rows = await (await prisma()).practiceVariant.findMany({
    where: { userId: actor.userId, questionId: { in: [...questionIds] } },
    orderBy: [{ questionId: "asc" }, { offeredAt: "desc" }],
    distinct: ["questionId"],
    select: columns,
  });
  return new Map(rows.map((row) => [row.questionId, variantOf(row)]));
}

/**
 * Gives the actor another variant of a question: the one they have not answered to the end yet, or
 * else what `draw` makes, which sees the versions that were made for them before. Null if it makes none.
 * Requests of one actor wait for each other, so that two windows get the same one.
 */
export async function offerPracticeVariant(
  actor: Actor,
  questionId: string,
  draw: (offered: ReadonlySet<string>) => QuestionVersion | null,
  now: Date,
): Promise<PracticeVariant | null> {
  const db = await prisma();
  const open = await openVariant(db, actor, questionId);
  if (open) return open;
  const offered = await db.practiceVariant.findMany({
    where: { userId: actor.userId, questionId },
    select: { versionHash: true },
  });
  const version = draw(new Set(offered.map(({ versionHash }) => versionHash)));
  if (!version) return null;

  await keepVersions([version]);
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT "id" FROM "User" WHERE "id" = ${actor.userId} FOR UPDATE`;
    const other = await openVariant(tx, actor, questionId);
    if (other) return other;
    const last = await lastVariant(tx, actor, questionId);
    // A request that waited must not seem older than the one it waited for.
    const offeredAt = last && last.offeredAt >= now ? new Date(last.offeredAt.getTime() + 1) : now;
    const data = { userId: actor.userId, questionId, versionHash: version.hash, offeredAt };
    return variantOf(await tx.practiceVariant.create({ data, select: columns }));
  });
}

/** The variant given last, unless it was answered to the end. */
async function openVariant(db: Client, actor: Actor, questionId: string): Promise<PracticeVariant | null> {
  const last = await lastVariant(db, actor, questionId);
  if (!last) return null;
  const answer = await db.practiceResponse.findFirst({
    where: { userId: actor.userId, questionId, versionHash: last.version.hash, fraction: { not: null } },
    select: { id: true },
  });
  return answer ? null : variantOf(last);
}

function lastVariant(db: Client, actor: Actor, questionId: string) {
  return db.practiceVariant.findFirst({
    where: { userId: actor.userId, questionId },
    orderBy: { offeredAt: "desc" },
    select: columns,
  });
}

function variantOf({ id, version }: { id: string; version: Parameters<typeof versionOf>[0] }): PracticeVariant {
  return { id, version: versionOf(version) };
}
