import "server-only";
import type { Learner } from "./classroom-enrollments";
import { type Classroom, learnsIn } from "./classrooms";
import { prisma } from "./prisma";
import { type QuestionVersion, versionColumns, versionOf } from "./questions";

/**
 * What the learners of one classroom have done in its course, a whole class per query. Every
 * `where` names the classroom's present learners and its course, so a removed learner and
 * other courses are out of sight at once.
 */

export interface LearnerLesson {
  readonly userId: string;
  readonly lessonId: string;
  readonly startedAt: Date;
  readonly lastSeenAt: Date;
  readonly completedAt: Date | null;
}

export interface LearnerAttempt {
  readonly id: string;
  readonly userId: string;
  readonly quizId: string;
  readonly number: number;
  readonly startedAt: Date;
  readonly submittedAt: Date;
  readonly fraction: number;
  readonly passed: boolean;
}

/** What one learner answered last to one question, in an exercise or in a submitted quiz. */
export interface LatestAnswer {
  readonly userId: string;
  readonly questionId: string;
  /** None for an answer in a quiz. */
  readonly lessonId: string | null;
  readonly misconceptions: readonly string[];
  readonly answeredAt: Date;
}

/** One answer of a submitted attempt, as it was graded. */
export interface GradedAnswer {
  readonly attemptId: string;
  readonly userId: string;
  readonly quizId: string;
  readonly number: number;
  readonly submittedAt: Date;
  readonly position: number;
  readonly questionId: string;
  readonly versionHash: string;
  readonly fraction: number;
  readonly answered: boolean;
  readonly misconceptions: readonly string[];
  readonly answer: unknown;
  /** None when nothing was answered. */
  readonly savedAt: Date | null;
}

/** One complete answer to an exercise. */
interface PracticeAnswer {
  readonly userId: string;
  readonly lessonId: string;
  readonly questionId: string;
  readonly versionHash: string;
  readonly fraction: number;
  readonly misconceptions: readonly string[];
  readonly answer: unknown;
  readonly answeredAt: Date;
}

/** How far the classroom's learners, or one of them, are in these lessons. */
export async function listLessonsOfLearners(
  classroom: Classroom,
  lessonIds: readonly string[],
  learner?: Learner,
): Promise<readonly LearnerLesson[]> {
  return (await prisma()).lessonProgress.findMany({
    where: { lessonId: { in: [...lessonIds] }, user: learnsIn(classroom), ...only(learner) },
    select: { userId: true, lessonId: true, startedAt: true, lastSeenAt: true, completedAt: true },
  });
}

/** Submitted attempts at the quizzes of the course, oldest first; one that is still open is the learner's own affair. */
export async function listAttemptsOfLearners(
  classroom: Classroom,
  learner?: Learner,
): Promise<readonly LearnerAttempt[]> {
  const rows = await (await prisma()).attempt.findMany({
    where: {
      submittedAt: { not: null },
      quiz: { course: classroom.course },
      user: learnsIn(classroom),
      ...only(learner),
    },
    orderBy: [{ submittedAt: "asc" }, { id: "asc" }],
    select: {
      id: true,
      userId: true,
      quizId: true,
      number: true,
      startedAt: true,
      submittedAt: true,
      score: { select: { fraction: true, passed: true } },
    },
  });
  return rows.flatMap(({ submittedAt, score, ...attempt }) =>
    submittedAt && score ? [{ ...attempt, submittedAt, ...score }] : [],
  );
}

/** What each learner, or one of them, answered last to each question of the course. */
export async function listLatestAnswers(
  classroom: Classroom,
  lessonIds: readonly string[],
  learner?: Learner,
): Promise<readonly LatestAnswer[]> {
  return (await prisma()).$queryRaw<LatestAnswer[]>`
    SELECT DISTINCT ON (x."userId", x."questionId") x.*
    FROM (
      SELECT p."userId", p."questionId", p."lessonId", p."misconceptions", p."answeredAt", p."id"
      FROM "PracticeResponse" p
      WHERE p."fraction" IS NOT NULL AND p."lessonId" = ANY(${[...lessonIds]}::text[])
      UNION ALL
      SELECT a."userId", v."questionId", NULL, s."misconceptions", a."submittedAt", q."id"
      FROM "Attempt" a
      JOIN "Quiz" z ON z."id" = a."quizId" AND z."course" = ${classroom.course}
      JOIN "AttemptQuestion" q ON q."attemptId" = a."id"
      JOIN "QuestionVersion" v ON v."hash" = q."versionHash"
      JOIN "QuestionScore" s ON s."attemptQuestionId" = q."id" AND s."answered"
      WHERE a."submittedAt" IS NOT NULL
    ) x
    JOIN "Enrollment" e ON e."userId" = x."userId" AND e."classroomId" = ${classroom.id}
      AND e."role" = 'LEARNER' AND e."removedAt" IS NULL
    WHERE x."userId" = COALESCE(${learner?.id ?? null}::text, x."userId")
    ORDER BY x."userId", x."questionId", x."answeredAt" DESC, x."id" DESC`;
}

/** Every question of every submitted attempt with the answer that was graded: the one saved last. */
export async function listGradedAnswers(classroom: Classroom): Promise<readonly GradedAnswer[]> {
  return (await prisma()).$queryRaw<GradedAnswer[]>`
    SELECT a."id" AS "attemptId", a."userId", a."quizId", a."number", a."submittedAt", q."position",
           v."questionId", q."versionHash", s."fraction", s."answered", s."misconceptions", r."answer", r."savedAt"
    FROM "Enrollment" e
    JOIN "Attempt" a ON a."userId" = e."userId" AND a."submittedAt" IS NOT NULL
    JOIN "Quiz" z ON z."id" = a."quizId" AND z."course" = ${classroom.course}
    JOIN "AttemptQuestion" q ON q."attemptId" = a."id"
    JOIN "QuestionVersion" v ON v."hash" = q."versionHash"
    JOIN "QuestionScore" s ON s."attemptQuestionId" = q."id"
    LEFT JOIN LATERAL (
      SELECT l."answer", l."savedAt" FROM "Response" l
      WHERE l."attemptQuestionId" = q."id" ORDER BY l."revision" DESC LIMIT 1
    ) r ON true
    WHERE e."classroomId" = ${classroom.id} AND e."role" = 'LEARNER' AND e."removedAt" IS NULL
    ORDER BY a."submittedAt", a."id", q."position"`;
}

/** Every complete answer to an exercise of these lessons, oldest first. */
export async function listPracticeOfLearners(
  classroom: Classroom,
  lessonIds: readonly string[],
): Promise<readonly PracticeAnswer[]> {
  const rows = await (await prisma()).practiceResponse.findMany({
    where: { lessonId: { in: [...lessonIds] }, fraction: { not: null }, user: learnsIn(classroom) },
    orderBy: [{ answeredAt: "asc" }, { id: "asc" }],
    select: {
      userId: true,
      lessonId: true,
      questionId: true,
      versionHash: true,
      fraction: true,
      misconceptions: true,
      answer: true,
      answeredAt: true,
    },
  });
  return rows.flatMap(({ fraction, ...row }) => (fraction === null ? [] : [{ ...row, fraction }]));
}

/** Questions as they were asked in these answers, by hash. */
export async function listVersions(hashes: readonly string[]): Promise<ReadonlyMap<string, QuestionVersion>> {
  const rows = await (await prisma()).questionVersion.findMany({
    where: { hash: { in: [...new Set(hashes)] } },
    select: versionColumns,
  });
  return new Map(rows.map((row) => [row.hash, versionOf(row)]));
}

function only(learner: Learner | undefined) {
  return learner ? { userId: learner.id } : {};
}
