import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { type Lesson, listCourses } from "@/lib/content/load";
import { listAttempts } from "@/lib/data/attempts";
import { listLatestPractice, listPractised, type StoredPractice } from "@/lib/data/practice";
import { listPracticeVariants, type PracticeVariant } from "@/lib/data/practice-variants";
import { findProgress } from "@/lib/data/progress";
import { AppError } from "@/lib/errors";
import type { ExerciseState, LessonState, QuizStanding } from "@/lib/wire/practice";
import type { Question } from "@/question-types/define";
import { exerciseState, variantState } from "./exercise-state";
import { versionOfContent } from "./question-version";
import { requireExercise } from "./require-exercise";

/**
 * Everything on a lesson page that belongs to the reader, in one answer. `alone`: of the exercises, only that one is
 * on the page; it may be one that is practised beside the lesson.
 */
export async function loadLessonState(
  actor: Actor | null,
  lessonId: string,
  alone: string | null = null,
): Promise<LessonState> {
  const lesson = requireLesson(lessonId);
  const shown = alone === null ? lesson.exercises : [requireExercise(alone).question];
  const ids = lesson.exercises.map(({ id }) => id);
  const total = ids.length;
  if (!actor) {
    return {
      known: false,
      owner: null,
      exercises: await statesOf(null, shown),
      total,
      answered: [],
      progress: null,
      quiz: null,
    };
  }

  const [exercises, answered, progress, quiz] = await Promise.all([
    statesOf(actor, shown),
    listPractised(actor, ids),
    findProgress(actor, lessonId),
    lesson.quiz ? standingIn(actor, lesson.quiz.id) : null,
  ]);
  return {
    known: true,
    owner: { kind: actor.kind, id: actor.userId },
    exercises,
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

/** Each exercise as it is asked of this reader: an answer to an older version does not fit it and is not shown. */
async function statesOf(
  actor: Actor | null,
  shown: readonly Question[],
): Promise<Readonly<Record<string, ExerciseState>>> {
  const generated = shown.filter(({ generator }) => generator).map(({ id }) => id);
  const variants = actor ? await listPracticeVariants(actor, generated) : new Map<string, PracticeVariant>();
  const asked = shown.map(({ id }) => {
    const variant = variants.get(id);
    return { id, variant, version: variant?.version ?? versionOfContent(requireExercise(id)) };
  });
  const practice = actor
    ? await listLatestPractice(
        actor,
        asked.map(({ version }) => version),
      )
    : new Map<string, StoredPractice>();

  return Object.fromEntries(
    asked.flatMap(({ id, variant, version }) => {
      const stored = practice.get(id);
      const state = variant ? variantState(variant, stored) : exerciseState(version, stored);
      return state ? [[id, state]] : [];
    }),
  );
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
