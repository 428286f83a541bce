import "server-only";
import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/auth/actor";
import type { Score } from "@/lib/grading/score";
import { prisma } from "./prisma";
import { keepVersions, type QuestionVersion, versionColumns, versionOf } from "./questions";
import { isUniqueViolation } from "./unique-violation";

/** One line of the history of a quiz. */
export interface AttemptSummary {
  readonly id: string;
  readonly number: number;
  readonly startedAt: Date;
  readonly submittedAt: Date | null;
  readonly score: { readonly fraction: number; readonly passed: boolean } | null;
}

export interface Attempt extends AttemptSummary {
  readonly quizId: string;
  readonly passMark: number;
  readonly questions: readonly AttemptQuestion[];
}

/** One question as drawn, with what was saved last. */
export interface AttemptQuestion {
  readonly id: string;
  readonly position: number;
  readonly version: QuestionVersion;
  readonly latest: SavedResponse | null;
  /** Null until the attempt is submitted. */
  readonly score: { readonly fraction: number; readonly answered: boolean } | null;
}

export interface SavedResponse {
  readonly revision: number;
  readonly answer: unknown;
  readonly savedAt: Date;
}

export interface NewAttempt {
  readonly quiz: { readonly id: string; readonly course: string; readonly lessonId: string | null };
  readonly number: number;
  readonly passMark: number;
  readonly versions: readonly QuestionVersion[];
}

export interface GradedQuestion {
  readonly attemptQuestionId: string;
  readonly answered: boolean;
  readonly score: Score;
}

const summary = {
  id: true,
  number: true,
  startedAt: true,
  submittedAt: true,
  score: { select: { fraction: true, passed: true } },
} as const;

const questionColumns = {
  id: true,
  position: true,
  version: { select: versionColumns },
  responses: {
    orderBy: { revision: "desc" },
    take: 1,
    select: { revision: true, answer: true, savedAt: true },
  },
  score: { select: { fraction: true, answered: true } },
} as const;

/** The columns of an attempt with its questions, for `attemptOf`. */
export const attemptColumns = {
  ...summary,
  quizId: true,
  passMark: true,
  questions: { orderBy: { position: "asc" }, select: questionColumns },
} as const;

/** The actor's attempts at a quiz, newest first. */
export async function listAttempts(actor: Actor, quizId: string): Promise<readonly AttemptSummary[]> {
  return (await prisma()).attempt.findMany({
    where: { userId: actor.userId, quizId },
    orderBy: { number: "desc" },
    select: summary,
  });
}

/** Opens an attempt; null if this number was taken at the same moment, by a double click for example. */
export async function createAttempt(actor: Actor, attempt: NewAttempt, now: Date): Promise<{ id: string } | null> {
  const db = await prisma();
  await keepVersions(attempt.versions);
  await db.quiz.createMany({ data: [attempt.quiz], skipDuplicates: true });
  try {
    return await db.attempt.create({
      data: {
        userId: actor.userId,
        quizId: attempt.quiz.id,
        number: attempt.number,
        passMark: attempt.passMark,
        startedAt: now,
        questions: {
          create: attempt.versions.map(({ hash }, index) => ({ position: index + 1, versionHash: hash })),
        },
      },
      select: { id: true },
    });
  } catch (error) {
    if (isUniqueViolation(error)) return null;
    throw error;
  }
}

/** Hashes of the versions of these questions that the actor was asked in any attempt. */
export async function listAskedVersions(actor: Actor, questionIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (questionIds.length === 0) return new Set();
  const rows = await (await prisma()).attemptQuestion.findMany({
    where: { attempt: { userId: actor.userId }, version: { questionId: { in: [...questionIds] } } },
    select: { versionHash: true },
  });
  return new Set(rows.map(({ versionHash }) => versionHash));
}

export async function findAttempt(actor: Actor, id: string): Promise<Attempt | null> {
  const row = await (await prisma()).attempt.findFirst({ where: { id, userId: actor.userId }, select: attemptColumns });
  return row && attemptOf(row);
}

/** One question of the actor's own attempt, and whether that is still open. */
export async function findAttemptQuestion(
  actor: Actor,
  attemptId: string,
  id: string,
): Promise<{ readonly question: AttemptQuestion; readonly isOpen: boolean } | null> {
  const row = await (await prisma()).attemptQuestion.findFirst({
    where: { id, attemptId, attempt: { userId: actor.userId } },
    select: { ...questionColumns, attempt: { select: { submittedAt: true } } },
  });
  return row && { question: questionOf(row), isOpen: row.attempt.submittedAt === null };
}

/** What was stored under an idempotency key, if it was for this question. */
export async function findResponseByKey(
  actor: Actor,
  attemptQuestionId: string,
  idempotencyKey: string,
): Promise<SavedResponse | null> {
  return (await prisma()).response.findFirst({
    where: { idempotencyKey, attemptQuestionId, attemptQuestion: { attempt: { userId: actor.userId } } },
    select: { revision: true, answer: true, savedAt: true },
  });
}

/**
 * Adds one revision of a response while the attempt is open. False if nothing was
 * added: the attempt was submitted, the revision was taken, or the key was used.
 *
 * One statement, so that an answer is either there before the attempt is graded or
 * refused: the shared lock makes it wait for a submission that has begun.
 */
export async function addResponse(
  actor: Actor,
  response: {
    readonly attemptQuestionId: string;
    readonly revision: number;
    readonly idempotencyKey: string;
    readonly answer: unknown;
  },
  now: Date,
): Promise<boolean> {
  const { attemptQuestionId, revision, idempotencyKey, answer } = response;
  const added = await (await prisma()).$executeRaw`
    INSERT INTO "Response" ("id", "attemptQuestionId", "revision", "idempotencyKey", "answer", "savedAt")
    SELECT ${randomUUID()}::text, q."id", ${revision}::int, ${idempotencyKey}::text, ${JSON.stringify(answer)}::jsonb,
           to_timestamp(${now.getTime()}::double precision / 1000) AT TIME ZONE 'UTC'
    FROM "AttemptQuestion" q JOIN "Attempt" a ON a."id" = q."attemptId"
    WHERE q."id" = ${attemptQuestionId} AND a."userId" = ${actor.userId} AND a."submittedAt" IS NULL
    FOR SHARE OF a
    ON CONFLICT DO NOTHING`;
  return added === 1;
}

/**
 * Closes the actor's open attempt and stores what `grade` says of its latest responses,
 * all at once. The first submission counts; for any other, and for an attempt that is
 * not the actor's, nothing happens.
 */
export async function submitAttempt(
  actor: Actor,
  id: string,
  grade: (
    questions: readonly AttemptQuestion[],
    passMark: number,
  ) => { readonly questions: readonly GradedQuestion[]; readonly fraction: number; readonly passed: boolean },
  now: Date,
): Promise<void> {
  await (await prisma()).$transaction(
    async (tx) => {
      const closed = await tx.attempt.updateMany({
        where: { id, userId: actor.userId, submittedAt: null },
        data: { submittedAt: now },
      });
      if (closed.count === 0) return;

      const attempt = await tx.attempt.findUniqueOrThrow({
        where: { id },
        select: { passMark: true, questions: { orderBy: { position: "asc" }, select: questionColumns } },
      });
      const { questions, fraction, passed } = grade(attempt.questions.map(questionOf), attempt.passMark);
      await tx.questionScore.createMany({
        data: questions.map(({ attemptQuestionId, answered, score }) => ({
          attemptQuestionId,
          answered,
          fraction: score.fraction,
          misconceptions: [...score.misconceptions],
        })),
      });
      await tx.score.create({ data: { attemptId: id, fraction, passed, gradedAt: now } });
    },
    // At the end of an examination a whole class submits at once; the embedded database takes them one by one.
    { maxWait: 20_000, timeout: 20_000 },
  );
}

interface QuestionRow {
  readonly id: string;
  readonly position: number;
  readonly version: Parameters<typeof versionOf>[0];
  readonly responses: readonly SavedResponse[];
  readonly score: { readonly fraction: number; readonly answered: boolean } | null;
}

/** An attempt from a row with `attemptColumns`. */
export function attemptOf(row: Omit<Attempt, "questions"> & { readonly questions: readonly QuestionRow[] }): Attempt {
  return { ...row, questions: row.questions.map(questionOf) };
}

function questionOf(row: QuestionRow): AttemptQuestion {
  return {
    id: row.id,
    position: row.position,
    version: versionOf(row.version),
    latest: row.responses[0] ?? null,
    score: row.score,
  };
}
