import "server-only";
import { type Attempt, attemptColumns, attemptOf } from "./attempts";
import type { Learner } from "./classroom-enrollments";
import { type Classroom, learnsIn } from "./classrooms";
import { prisma } from "./prisma";
import { type QuestionVersion, versionColumns, versionOf } from "./questions";

/** The newest complete answer of a learner to one exercise, with the question as it was then. */
export interface LearnerPractice {
  readonly questionId: string;
  readonly version: QuestionVersion;
  readonly answer: unknown;
  readonly fraction: number;
  readonly answeredAt: Date;
  /** How many complete answers there are. */
  readonly times: number;
}

/** A submitted attempt of this learner in the classroom's course; null for any other. */
export async function findLearnerAttempt(classroom: Classroom, learner: Learner, id: string): Promise<Attempt | null> {
  const row = await (await prisma()).attempt.findFirst({
    where: {
      id,
      userId: learner.id,
      submittedAt: { not: null },
      quiz: { course: classroom.course },
      user: learnsIn(classroom),
    },
    select: attemptColumns,
  });
  return row && attemptOf(row);
}

/** What the learner answered to the exercises of one lesson; a staged answer once it is complete. */
export async function listLearnerPractice(
  classroom: Classroom,
  learner: Learner,
  lessonId: string,
): Promise<readonly LearnerPractice[]> {
  const rows = await (await prisma()).practiceResponse.findMany({
    where: { userId: learner.id, lessonId, fraction: { not: null }, user: learnsIn(classroom) },
    orderBy: [{ answeredAt: "asc" }, { id: "asc" }],
    select: { questionId: true, answer: true, fraction: true, answeredAt: true, version: { select: versionColumns } },
  });

  const newest = new Map<string, LearnerPractice>();
  for (const { version, fraction, ...row } of rows) {
    if (fraction === null) continue;
    const times = (newest.get(row.questionId)?.times ?? 0) + 1;
    newest.set(row.questionId, { ...row, version: versionOf(version), fraction, times });
  }
  return [...newest.values()];
}
