import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { type Course, findCourse } from "@/lib/content/load";
import { listLearners } from "@/lib/data/classroom-enrollments";
import {
  type LatestAnswer,
  type LearnerAttempt,
  type LearnerLesson,
  listAttemptsOfLearners,
  listLatestAnswers,
  listLessonsOfLearners,
} from "@/lib/data/classroom-work";
import type { Gradebook, GradebookCell, GradebookColumn } from "@/lib/wire/classrooms";
import { classBeliefs } from "./class-beliefs";
import { taughtClassroom } from "./classroom-access";

/** Learners × lessons and quizzes, and what the class believes: a handful of queries, however large the class. */
export async function readGradebook(actor: Actor | null, id: string): Promise<Gradebook> {
  const classroom = await taughtClassroom(actor, id);
  const course = findCourse(classroom.course);
  const lessonIds = course?.lessons.map((lesson) => lesson.id) ?? [];
  const [learners, lessons, attempts, answers] = await Promise.all([
    listLearners(classroom),
    listLessonsOfLearners(classroom, lessonIds),
    listAttemptsOfLearners(classroom),
    listLatestAnswers(classroom, lessonIds),
  ]);

  const columns = course ? columnsOf(course) : [];
  const work = workByLearner(lessons, attempts, answers);
  const rows = learners.map(({ joinedAt, ...learner }) => {
    const own = work.get(learner.id) ?? NOTHING;
    const cells = columns.map((column) =>
      column.kind === "lesson" ? lessonCell(own, column, course) : quizCell(own, column),
    );
    const progress = columns.length === 0 ? 0 : sum(cells.map((cell) => cell?.level ?? 0)) / columns.length;
    return { learner, joinedAt, cells, progress, lastSeenAt: lastSeen(own) };
  });

  return {
    columns,
    rows,
    means: columns.map((_, index) => mean(rows.flatMap(({ cells }) => cells[index]?.level ?? []))),
    beliefs: classBeliefs(answers, learners),
  };
}

/** What one learner did. */
interface Work {
  readonly lessons: readonly LearnerLesson[];
  readonly attempts: readonly LearnerAttempt[];
  readonly answers: readonly LatestAnswer[];
}

const NOTHING: Work = { lessons: [], attempts: [], answers: [] };

/** The lessons of a course in order, then their quizzes, then the final examination. */
function columnsOf({ lessons, final }: Course): readonly GradebookColumn[] {
  return [
    ...lessons.map(({ id, number, title }) => ({ id, kind: "lesson" as const, number, title })),
    ...lessons.flatMap(({ number, quiz }) =>
      quiz ? [{ id: quiz.id, kind: "quiz" as const, number, title: quiz.title }] : [],
    ),
    ...(final ? [{ id: final.id, kind: "quiz" as const, number: null, title: final.title }] : []),
  ];
}

function workByLearner(
  lessons: readonly LearnerLesson[],
  attempts: readonly LearnerAttempt[],
  answers: readonly LatestAnswer[],
): ReadonlyMap<string, Work> {
  const work = new Map<string, { lessons: LearnerLesson[]; attempts: LearnerAttempt[]; answers: LatestAnswer[] }>();
  const of = (userId: string) => {
    const own = work.get(userId) ?? { lessons: [], attempts: [], answers: [] };
    work.set(userId, own);
    return own;
  };
  for (const lesson of lessons) of(lesson.userId).lessons.push(lesson);
  for (const attempt of attempts) of(attempt.userId).attempts.push(attempt);
  for (const answer of answers) of(answer.userId).answers.push(answer);
  return work;
}

/** When the learner was last in a lesson, an exercise or a quiz of the course. */
export function lastSeen({ lessons, attempts, answers }: Work): Date | null {
  const times = [
    ...lessons.map(({ lastSeenAt }) => lastSeenAt),
    ...attempts.map(({ submittedAt }) => submittedAt),
    ...answers.map(({ answeredAt }) => answeredAt),
  ].map((date) => date.getTime());
  return times.length === 0 ? null : new Date(Math.max(...times));
}

/** How many of these exercises were answered; one that is no longer in the lesson does not count. */
export function countAnswered({ answers }: Work, exerciseIds: readonly string[]): number {
  return answers.filter(({ questionId, lessonId }) => lessonId !== null && exerciseIds.includes(questionId)).length;
}

function lessonCell(work: Work, column: GradebookColumn, course: Course | null): GradebookCell | null {
  const exercises = course?.lessons.find(({ id }) => id === column.id)?.exercises.map(({ id }) => id) ?? [];
  const progress = work.lessons.find(({ lessonId }) => lessonId === column.id);
  const answered = countAnswered(work, exercises);
  if (!progress && answered === 0) return null;
  const isDone = progress?.completedAt != null;
  const level = exercises.length === 0 ? Number(isDone) : answered / exercises.length;
  return { kind: "lesson", level, answered, exercises: exercises.length, isDone };
}

function quizCell(work: Work, column: GradebookColumn): GradebookCell | null {
  const attempts = work.attempts.filter(({ quizId }) => quizId === column.id);
  if (attempts.length === 0) return null;
  const level = Math.max(...attempts.map(({ fraction }) => fraction));
  return { kind: "quiz", level, attempts: attempts.length, isDone: attempts.some(({ passed }) => passed) };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : sum(values) / values.length;
}
