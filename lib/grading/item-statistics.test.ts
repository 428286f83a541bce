import fc from "fast-check";
import { expect, test } from "vitest";
import { itemStatistics, type ScoredAttempt } from "./item-statistics";

/** An attempt by fractions, in the order of the questions q1, q2, …; null where a question was not asked. */
function attempt(...fractions: readonly (number | null)[]): ScoredAttempt {
  return {
    items: fractions.flatMap((fraction, index) =>
      fraction === null
        ? []
        : [{ questionId: `q${index + 1}`, fraction, picked: fraction === 1 ? ["right"] : ["wrong"] }],
    ),
  };
}

const statistics = (attempts: readonly ScoredAttempt[], id: string) =>
  itemStatistics(attempts).find(({ questionId }) => questionId === id);

test("facility is the mean fraction over the attempts that were asked", () => {
  expect(statistics([attempt(1, 1), attempt(0.5, 1), attempt(null, 1)], "q1")).toMatchObject({ n: 2, facility: 0.75 });
});

test("a question that the good answer and the others miss discriminates fully", () => {
  const attempts = [attempt(1, 1, 1), attempt(1, 1, 1), attempt(0, 0, 0), attempt(0, 0, 0)];

  expect(statistics(attempts, "q1")?.discrimination).toBeCloseTo(1);
});

test("a question that the good miss and the others answer discriminates negatively", () => {
  const attempts = [attempt(0, 1, 1), attempt(0, 1, 1), attempt(1, 0, 0), attempt(1, 0, 0)];

  expect(statistics(attempts, "q1")?.discrimination).toBeCloseTo(-1);
});

test("the question itself is not part of what it is compared with", () => {
  // By the total, q1 would correlate with itself; by the rest, it has nothing in common with q2.
  const attempts = [attempt(1, 1), attempt(1, 0), attempt(0, 1), attempt(0, 0)];

  expect(statistics(attempts, "q1")?.discrimination).toBeCloseTo(0);
});

test.each([
  { name: "everybody answered alike", attempts: [attempt(1, 1), attempt(1, 0), attempt(1, 1)] },
  { name: "only two attempts", attempts: [attempt(1, 1), attempt(0, 0)] },
  { name: "no other question in the attempts", attempts: [attempt(1), attempt(0), attempt(1)] },
])("there is no discrimination when $name", ({ attempts }) => {
  expect(statistics(attempts, "q1")?.discrimination).toBeNull();
});

test("each choice has the share of attempts that picked it, counted once per attempt", () => {
  const picked = (...ids: readonly string[]): ScoredAttempt => ({
    items: [{ questionId: "q1", fraction: 0, picked: ids }],
  });
  const attempts = [picked("a"), picked("a", "b"), picked("b", "b"), picked()];

  expect(statistics(attempts, "q1")?.chosen).toEqual({ a: 0.5, b: 0.5 });
});

test("without attempts there are no statistics", () => {
  expect(itemStatistics([])).toEqual([]);
});

test("whatever the fractions, facility lies in 0 … 1 and discrimination in −1 … 1", () => {
  const fraction = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(fc.array(fc.tuple(fraction, fraction, fraction), { minLength: 1 }), (rows) => {
      for (const { facility, discrimination } of itemStatistics(rows.map((row) => attempt(...row)))) {
        expect(facility).toBeGreaterThanOrEqual(0);
        expect(facility).toBeLessThanOrEqual(1 + 1e-12);
        if (discrimination !== null) expect(Math.abs(discrimination)).toBeLessThanOrEqual(1);
      }
    }),
  );
});
