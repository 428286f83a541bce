import { expect, test } from "vitest";
import { quizTotal } from "./quiz-total";

test.each([
  { fractions: [1, 1, 1, 1, 0, 0], passMark: 0.7, fraction: 4 / 6, passed: false },
  { fractions: [1, 1, 1, 1, 0.5, 0], passMark: 0.7, fraction: 0.75, passed: true },
  { fractions: [0.7, 0.7, 0.7], passMark: 0.7, fraction: 0.7, passed: true },
  { fractions: [0, 0], passMark: 0.5, fraction: 0, passed: false },
])("$fractions at a pass mark of $passMark", ({ fractions, passMark, fraction, passed }) => {
  const total = quizTotal(fractions, passMark);

  expect(total.fraction).toBeCloseTo(fraction);
  expect(total.passed).toBe(passed);
});
