import type { Score } from "@/lib/grading/score";
import type { Localized } from "@/lib/i18n/locales";
import type { Explanation, PublicQuestion } from "@/question-types/define";

/** What travels between a quiz in the browser and the endpoints under `api/quizzes` and `api/attempts`. */

/** An attempt as its owner may see it while it is open: no keys, no explanations. */
export interface AttemptSheet {
  readonly id: string;
  readonly quizId: string;
  readonly number: number;
  readonly startedAt: string;
  readonly submittedAt: string | null;
  readonly questions: readonly SheetQuestion[];
}

export interface SheetQuestion {
  /** Id of the question within this attempt. */
  readonly id: string;
  readonly question: PublicQuestion;
  /** Null when nothing was saved yet. */
  readonly answer: unknown;
  /** 0 when nothing was saved yet. */
  readonly revision: number;
  readonly savedAt: string | null;
  /** Present for staged types only. */
  readonly staged?: { readonly reveal: unknown; readonly complete: boolean };
}

/** What one save came to. */
export interface SaveOutcome {
  /** False for a staged answer when other stages were committed before; those stand and are given here. */
  readonly taken: boolean;
  readonly revision: number;
  readonly savedAt: string;
  /** The answer that counts now, when it is not the one that was sent. */
  readonly answer?: unknown;
  /** True when this save came on top of one that its sender had not seen. */
  readonly overtook: boolean;
  readonly staged?: { readonly reveal: unknown; readonly complete: boolean };
}

export interface AttemptResult {
  readonly id: string;
  readonly fraction: number;
  readonly passed: boolean;
  readonly submittedAt: string;
}

/** A submitted attempt with everything that may be known now. */
export interface AttemptReview extends AttemptResult {
  readonly quizId: string;
  readonly number: number;
  readonly passMark: number;
  readonly startedAt: string;
  readonly questions: readonly ReviewedQuestion[];
}

export interface ReviewedQuestion {
  readonly id: string;
  readonly position: number;
  readonly question: PublicQuestion;
  readonly answer: unknown;
  readonly answered: boolean;
  readonly key: unknown;
  readonly score: Score;
  readonly explanation: Explanation;
  readonly reveal?: unknown;
  /** Source ids; empty when the question is no longer in the content. */
  readonly sources: readonly string[];
  /** The lesson that teaches it; null when the question is no longer in the content. */
  readonly lesson: { readonly course: string; readonly id: string; readonly title: Localized } | null;
  readonly misconceptions: readonly { readonly id: string; readonly claim: Localized; readonly truth: Localized }[];
}
