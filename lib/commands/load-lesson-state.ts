import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { type Lesson, listCourses } from "@/lib/content/load";
import { listAttempts } from "@/lib/data/attempts";
import { listLatestPractice, listPractised, type StoredPractice } from "@/lib/data/practice";
import { findProgress } from "@/lib/data/progress";
import { AppError } from "@/lib/errors";
import type { ExerciseState, LessonState, QuizStanding } from "@/lib/wire/practice";
import type { Question } from "@/question-types/define";
import { stageStateOf } from "./commit-stage";
import { gradeVersion, stagesOf, versionOfContent } from "./question-version";
import { requireExercise } from "./require-exercise";

/** Everything on a lesson page that belongs to the reader, in one answer. */
export async function loadLessonState(actor: Actor | null, lessonId: string): Promise<LessonState> {
  const lesson = requireLesson(lessonId);
  const ids = lesson.exercises.map(({ id }) => id);
  const total = ids.length;
  if (!actor) {
    return { known: false, exercises: statesOf(lesson, new Map()), total, answered: [], progress: null, quiz: null };
  }

  const [practice, answered, progress, quiz] = await Promise.all([
    listLatestPractice(actor, ids),
    listPractised(actor, ids),
    findProgress(actor, lessonId),
    lesson.quiz ? standingIn(actor, lesson.quiz.id) : null,
  ]);
  return {
    known: true,
    exercises: statesOf(lesson, practice),
    total,
    answered,
    progress: progress && {
      anchor: progress.anchor,
      completedAt: progress.completedAt?.toISOString() ?? null,
    },
    quiz,
  };
}

/** The lesson with this id, in whatever course it is. */
export function requireLesson(id: string): Lesson {
  const lesson = listCourses()
    .flatMap(({ lessons }) => lessons)
    .find((each) => each.id === id);
  if (!lesson) throw new AppError("not-found", `No lesson "${id}"`);
  return lesson;
}

function statesOf(
  lesson: Lesson,
  practice: ReadonlyMap<string, StoredPractice>,
): Readonly<Record<string, ExerciseState>> {
  return Object.fromEntries(
    lesson.exercises.flatMap((question) => {
      const state = stateOf(question, practice.get(question.id));
      return state ? [[question.id, state]] : [];
    }),
  );
}

/** An answer to an older version does not fit the question on the page; it is not shown. */
function stateOf({ id }: Question, stored: StoredPractice | undefined): ExerciseState | null {
  const version = versionOfContent(requireExercise(id));
  const stages = stagesOf(version);
  const fits = stored?.version.hash === version.hash;
  if (stages) {
    return stored && fits
      ? stageStateOf(stored)
      : { answer: null, reveal: stages.stateAfter(null).reveal, graded: null };
  }
  return stored && fits ? { answer: stored.answer, graded: gradeVersion(stored.version, stored.answer) } : null;
}

async function standingIn(actor: Actor, quizId: string): Promise<QuizStanding> {
  const attempts = await listAttempts(actor, quizId);
  const scores = attempts.flatMap(({ score }) => score ?? []);
  return {
    id: quizId,
    attempts: attempts.length,
    best: scores.length > 0 ? Math.max(...scores.map(({ fraction }) => fraction)) : null,
    passed: scores.some(({ passed }) => passed),
  };
}
