/** What a whole quiz earned, and whether that is enough. */
export interface QuizTotal {
  /** 0 … 1 */
  readonly fraction: number;
  readonly passed: boolean;
}

/** Thirds add up to a little less than their sum in floating point; that must not fail anybody. */
const ROUNDING = 1e-9;

/** The mean of the questions’ fractions: every question counts the same, an unanswered one as 0. The pass mark itself passes. */
export function quizTotal(fractions: readonly number[], passMark: number): QuizTotal {
  const fraction = fractions.length === 0 ? 0 : fractions.reduce((sum, each) => sum + each, 0) / fractions.length;
  return { fraction, passed: fraction >= passMark - ROUNDING };
}

/** The attempt that counts: the one with the highest fraction, the earliest among equals. Null before the first. */
export function bestAttempt<T extends { readonly fraction: number }>(attempts: readonly T[]): T | null {
  return attempts.reduce<T | null>(
    (best, attempt) => (best && best.fraction >= attempt.fraction ? best : attempt),
    null,
  );
}
