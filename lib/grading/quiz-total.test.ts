import { expect, test } from "vitest";
import { bestAttempt, quizTotal } from "./quiz-total";
import { verdictOf } from "./verdict";

test.each([
  { name: "no question", fractions: [], total: 0 },
  { name: "all right", fractions: [1, 1, 1], total: 1 },
  { name: "an unanswered question counts as nothing", fractions: [1, 0], total: 0.5 },
  { name: "partial credit counts", fractions: [1, 0.5, 0], total: 0.5 },
])("$name: $total", ({ fractions, total }) => {
  expect(quizTotal(fractions, 0.6).fraction).toBe(total);
});

test.each([
  { fractions: [1, 1, 1, 0, 0], passMark: 0.6, passed: true },
  { fractions: [1, 1, 0, 0, 0], passMark: 0.6, passed: false },
  { fractions: [0.1, 0.2, 0.3], passMark: 0.2, passed: true },
  { fractions: [], passMark: 0.6, passed: false },
])("$fractions against $passMark passes: $passed", ({ fractions, passMark, passed }) => {
  expect(quizTotal(fractions, passMark).passed).toBe(passed);
});

test("a rounding error below the pass mark fails nobody", () => {
  const fractions = Array<number>(15).fill(0.7);

  expect(quizTotal(fractions, 0.7).fraction).toBeLessThan(0.7);
  expect(quizTotal(fractions, 0.7).passed).toBe(true);
});

test("the best attempt counts, the earlier of two equals", () => {
  const attempts = [
    { id: "first", fraction: 0.4 },
    { id: "second", fraction: 0.8 },
    { id: "third", fraction: 0.8 },
  ];

  expect(bestAttempt(attempts)?.id).toBe("second");
  expect(bestAttempt([])).toBeNull();
});

test.each([
  [1, "right"],
  [1 - 1e-12, "right"],
  [0.99, "partly"],
  [0.01, "partly"],
  [0, "wrong"],
] as const)("a fraction of %d is called %s", (fraction, verdict) => {
  expect(verdictOf(fraction)).toBe(verdict);
});
