/** What a whole quiz earned: the mean of its questions' fractions. Every question counts the same, an unanswered one as 0. */
export function quizFraction(fractions: readonly number[]): number {
  if (fractions.length === 0) return 0;
  return fractions.reduce((sum, fraction) => sum + fraction, 0) / fractions.length;
}

/** Thirds add up to a little less than their sum in floating point; that must not fail anybody. */
const ROUNDING = 1e-9;

export function isPassed(fraction: number, passMark: number): boolean {
  return fraction >= passMark - ROUNDING;
}

/** The attempt that counts: the one with the highest fraction, the earliest among equals. Null before the first. */
export function bestAttempt<T extends { readonly fraction: number }>(attempts: readonly T[]): T | null {
  return attempts.reduce<T | null>(
    (best, attempt) => (best && best.fraction >= attempt.fraction ? best : attempt),
    null,
  );
}
