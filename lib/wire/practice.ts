import type { Score } from "@/lib/grading/score";
import type { Explanation, PublicQuestion } from "@/question-types/define";

/** What travels between a lesson in the browser and the endpoints under `api/practice` and `api/lessons`. */

/** What is shown once an answer is graded, and not before. */
export interface Graded {
  readonly score: Score;
  readonly key: unknown;
  readonly explanation: Explanation;
}

export interface ExerciseOutcome extends Graded {
  readonly stored: true;
}

/** Where a staged answer stands after a commit. */
export interface StageOutcome {
  /** False when other stages were committed before, in another window for example; those stand. */
  readonly taken: boolean;
  readonly answer: unknown;
  readonly reveal: unknown;
  /** Null while a stage is left to commit. */
  readonly graded: Graded | null;
}

/** One exercise as its learner left it. */
export interface ExerciseState {
  /** Null when nothing was answered yet. */
  readonly answer: unknown;
  /** Staged types only: what may be shown after the committed stages. */
  readonly reveal?: unknown;
  readonly graded: Graded | null;
  /** What is asked instead of the question on the page: a variant that was made for this reader. */
  readonly variant?: { readonly id: string; readonly question: PublicQuestion };
}

/** A variant of a generated exercise as its reader left it. */
export type VariantState = ExerciseState & Required<Pick<ExerciseState, "variant">>;

/** Everything on a lesson page that belongs to one person. */
export interface LessonState {
  /** Nothing is stored for nobody: their reading place is not recorded either. */
  readonly known: boolean;
  /** Whose state it is: what was not checked yet is kept in the browser under it. Null for nobody. */
  readonly owner: { readonly kind: "guest" | "member"; readonly id: string } | null;
  /** By question id; an exercise that was never touched is missing, unless it is staged. */
  readonly exercises: Readonly<Record<string, ExerciseState>>;
  /** How many exercises the lesson has, and the ids of those that were answered to the end at least once. */
  readonly total: number;
  readonly answered: readonly string[];
  readonly progress: { readonly anchor: string | null; readonly completedAt: string | null } | null;
  readonly quiz: QuizStanding | null;
}

export interface QuizStanding {
  readonly id: string;
  readonly attempts: number;
  /** Fraction of the best submitted attempt; null when none was submitted. */
  readonly best: number | null;
  readonly passed: boolean;
}
