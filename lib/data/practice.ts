import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { AppError } from "@/lib/errors";
import { prisma } from "./prisma";
import { json, keepVersions, type QuestionVersion, versionColumns, versionOf } from "./questions";

/** An answer to an exercise, ready to be stored. */
export interface NewPractice {
  readonly version: QuestionVersion;
  readonly lessonId: string;
  readonly idempotencyKey: string;
  readonly answer: unknown;
  /** Null while a staged answer is not complete. */
  readonly fraction: number | null;
  readonly misconceptions: readonly string[];
}

export interface StoredPractice {
  readonly version: QuestionVersion;
  readonly answer: unknown;
  readonly fraction: number | null;
}

const columns = {
  questionId: true,
  answer: true,
  fraction: true,
  answeredAt: true,
  version: { select: versionColumns },
} as const;

/**
 * Stores an answer once: sent again with the same idempotency key, the first one is given back, whatever it is. A key
 * that was used for another version of the question, or by somebody else, is a conflict.
 */
export async function storePractice(actor: Actor, practice: NewPractice, now: Date): Promise<StoredPractice> {
  await keepVersions([practice.version]);
  const db = await prisma();
  await db.practiceResponse.createMany({ data: [rowOf(actor, practice, now)], skipDuplicates: true });
  return requireByKey(actor, practice.idempotencyKey, practice.version);
}

/**
 * Stores one more stage of a staged answer. `next` sees what the actor committed last of this
 * version and returns what to store, or null to let that stand. Commits of one actor wait for each
 * other, so that two windows cannot both commit the same stage. A key that was used is as for `storePractice`.
 */
export async function storePracticeStage(
  actor: Actor,
  asked: { readonly version: QuestionVersion; readonly idempotencyKey: string },
  next: (last: StoredPractice | null) => NewPractice | null,
  now: Date,
): Promise<{ readonly taken: boolean; readonly stands: StoredPractice }> {
  await keepVersions([asked.version]);
  const { questionId } = asked.version;
  const taken = await (await prisma()).$transaction(async (tx) => {
    await tx.$queryRaw`SELECT "id" FROM "User" WHERE "id" = ${actor.userId} FOR UPDATE`;
    const repeated = await tx.practiceResponse.findUnique({
      where: { idempotencyKey: asked.idempotencyKey },
      select: { id: true },
    });
    if (repeated) return true;

    const last = await tx.practiceResponse.findFirst({
      where: { userId: actor.userId, questionId, versionHash: asked.version.hash },
      orderBy: { answeredAt: "desc" },
      select: columns,
    });
    const practice = next(last && storedOf(last));
    if (!practice) return false;
    // A request that waited must not seem older than the one it waited for.
    const answeredAt = last && last.answeredAt >= now ? new Date(last.answeredAt.getTime() + 1) : now;
    await tx.practiceResponse.create({ data: rowOf(actor, practice, answeredAt) });
    return true;
  });

  const stands = taken
    ? await requireByKey(actor, asked.idempotencyKey, asked.version)
    : (await listLatestPractice(actor, [asked.version])).get(questionId);
  if (!stands) throw new Error(`A stage of "${questionId}" was refused although none was committed`);
  return { taken, stands };
}

/** The newest answer of the actor to each of these versions of different questions, by question id. */
export async function listLatestPractice(
  actor: Actor,
  versions: readonly QuestionVersion[],
): Promise<ReadonlyMap<string, StoredPractice>> {
  const rows = await (await prisma()).practiceResponse.findMany({
    where: {
      userId: actor.userId,
      questionId: { in: versions.map(({ questionId }) => questionId) },
      versionHash: { in: versions.map(({ hash }) => hash) },
    },
    orderBy: [{ questionId: "asc" }, { answeredAt: "desc" }],
    distinct: ["questionId"],
    select: columns,
  });
  return new Map(rows.map((row) => [row.questionId, storedOf(row)]));
}

/** Which of these questions the actor has answered to the end at least once, in any version. */
export async function listPractised(actor: Actor, questionIds: readonly string[]): Promise<readonly string[]> {
  const rows = await (await prisma()).practiceResponse.findMany({
    where: { userId: actor.userId, questionId: { in: [...questionIds] }, fraction: { not: null } },
    distinct: ["questionId"],
    select: { questionId: true },
  });
  return rows.map(({ questionId }) => questionId);
}

async function requireByKey(
  actor: Actor,
  idempotencyKey: string,
  { questionId, hash: versionHash }: QuestionVersion,
): Promise<StoredPractice> {
  const row = await (await prisma()).practiceResponse.findFirst({
    where: { idempotencyKey, userId: actor.userId, questionId, versionHash },
    select: columns,
  });
  if (!row) throw new AppError("conflict", `Idempotency key ${idempotencyKey} was used for something else`);
  return storedOf(row);
}

function rowOf(actor: Actor, { version, answer, misconceptions, ...rest }: NewPractice, answeredAt: Date) {
  return {
    ...rest,
    userId: actor.userId,
    versionHash: version.hash,
    questionId: version.questionId,
    answer: json(answer),
    misconceptions: [...misconceptions],
    answeredAt,
  };
}

function storedOf(row: {
  answer: unknown;
  fraction: number | null;
  version: Parameters<typeof versionOf>[0];
}): StoredPractice {
  return { version: versionOf(row.version), answer: row.answer, fraction: row.fraction };
}
