import type { Home } from "@/lib/wire/home";

/** What the course map needs to know of a course; plain data, so that it can go to the browser. */
export interface CourseMap {
  readonly slug: string;
  readonly lessons: readonly LessonOnMap[];
  readonly final: QuizOnMap | null;
}

export interface LessonOnMap {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly summary: string;
  readonly minutes: number;
  readonly exercises: number;
  readonly quiz: QuizOnMap | null;
}

export interface QuizOnMap {
  readonly id: string;
}

export type NextStep =
  | { readonly type: "start"; readonly lesson: LessonOnMap }
  | { readonly type: "continue"; readonly lesson: LessonOnMap; readonly anchor: string | null }
  | { readonly type: "quiz"; readonly lesson: LessonOnMap; readonly quiz: QuizOnMap }
  | { readonly type: "final"; readonly quiz: QuizOnMap }
  | { readonly type: "done" };

/**
 * What to do now. The lesson last seen comes first while it is unfinished; then the
 * first thing in the order of the course that is open: a lesson, its quiz, the exam.
 */
export function nextStep(course: CourseMap, home: Home): NextStep {
  const last = course.lessons.find(({ id }) => id === home.last?.lessonId);
  if (last && !home.lessons[last.id]?.completed) {
    return { type: "continue", lesson: last, anchor: home.last?.anchor ?? null };
  }
  for (const lesson of course.lessons) {
    if (!home.lessons[lesson.id]?.completed) {
      return lesson === course.lessons[0] && !home.lessons[lesson.id]
        ? { type: "start", lesson }
        : { type: "continue", lesson, anchor: null };
    }
    if (lesson.quiz && !home.quizzes[lesson.quiz.id]?.passed) return { type: "quiz", lesson, quiz: lesson.quiz };
  }
  if (course.final && !home.quizzes[course.final.id]?.passed) return { type: "final", quiz: course.final };
  return { type: "done" };
}
