import { expect, test } from "vitest";
import { bestAttempt, isPassed, quizFraction } from "./quiz-total";
import { verdictOf } from "./verdict";

test.each([
  { name: "no question", fractions: [], total: 0 },
  { name: "all right", fractions: [1, 1, 1], total: 1 },
  { name: "an unanswered question counts as nothing", fractions: [1, 0], total: 0.5 },
  { name: "partial credit counts", fractions: [1, 0.5, 0], total: 0.5 },
])("$name: $total", ({ fractions, total }) => {
  expect(quizFraction(fractions)).toBe(total);
});

test("the pass mark itself passes, even when thirds do not add up", () => {
  const almost = quizFraction([0.1, 0.2, 0.3].map((x) => x * 3)); // 0.6 less a rounding error, or more

  expect(isPassed(almost, 0.6)).toBe(true);
  expect(isPassed(0.7 - 1e-12, 0.7)).toBe(true);
  expect(isPassed(0.69, 0.7)).toBe(false);
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
