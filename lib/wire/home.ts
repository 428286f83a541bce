import type { OwnAssignment } from "./assignments";

/** What `GET /api/home/[course]` tells a learner of their own course. */
export interface Home {
  readonly kind: "nobody" | "guest" | "member";
  /** By lesson id; a lesson that was never opened is absent. */
  readonly lessons: Readonly<Record<string, HomeLesson>>;
  /** By quiz id; a quiz that was never started is absent. */
  readonly quizzes: Readonly<Record<string, HomeQuiz>>;
  /** Where the learner was last. */
  readonly last: { readonly lessonId: string; readonly anchor: string | null } | null;
  readonly classrooms: readonly { readonly id: string; readonly name: string; readonly role: "TEACHER" | "LEARNER" }[];
  /** What the learner's classrooms ask of this course, what is left to do first. */
  readonly assignments: readonly OwnAssignment[];
}

export interface HomeLesson {
  /** Exercises answered at least once. */
  readonly answered: number;
  readonly completed: boolean;
}

export interface HomeQuiz {
  /** Best submitted attempt, 0 … 1; null before the first. */
  readonly best: number | null;
  readonly passed: boolean;
  readonly attempts: number;
  readonly open: boolean;
}
