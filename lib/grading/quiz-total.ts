/** Shares such as 7 × 1/10 may fall short by the last bits of a floating-point number. */
const ROUNDING = 1e-9;

/** What a quiz earned: the mean of its questions, each of which weighs the same. An unanswered one earned 0. */
export function quizTotal(
  fractions: readonly number[],
  passMark: number,
): { readonly fraction: number; readonly passed: boolean } {
  if (fractions.length === 0) throw new Error("A quiz without questions has no total");
  const fraction = fractions.reduce((sum, each) => sum + each, 0) / fractions.length;
  return { fraction, passed: fraction >= passMark - ROUNDING };
}
