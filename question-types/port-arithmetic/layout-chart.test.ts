import fc from "fast-check";
import { expect, test } from "vitest";
import { seededRandom } from "@/lib/grading/random";
import { chartOf } from "./chart-items";
import { generate } from "./generate";
import { KINDS } from "./kinds";
import { FRAME, layoutChart, spread } from "./layout-chart";
import portArithmetic from "./type";

function chartFor(seed: number, kind: (typeof KINDS)[number], right: boolean) {
  const question = generate(seed, kind);
  const response = portArithmetic.respond(question, right, seededRandom(String(seed)));
  const { feedback } = portArithmetic.grade(question, response);
  const wrong = question.prompt.asks.filter((ask) => feedback.some(({ on }) => on === ask));
  return { ...question, wrong, chart: chartOf(question.prompt, question.key, response, wrong) };
}

test.each(KINDS)("%s: every right number is drawn, and of the learner's only those that are wrong", (kind) => {
  for (let seed = 0; seed < 50; seed++) {
    for (const right of [true, false]) {
      const { prompt, wrong, chart } = chartFor(seed, kind, right);
      const of = (whose: "right" | "mine") => chart.items.flatMap((item) => (item.whose === whose ? [item.ask] : []));

      expect(of("right")).toEqual(prompt.asks);
      expect(of("mine")).toEqual(wrong);
    }
  }
});

test.each(KINDS)("%s: all marks lie within the axes, and no label covers another", (kind) => {
  for (let seed = 0; seed < 50; seed++) {
    const { items, height } = layoutChart(chartFor(seed, kind, false).chart);
    const labels = items.map(({ labelY }) => labelY).toSorted((a, b) => a - b);

    for (const { mark } of items) {
      expect(mark[0]).toBeGreaterThanOrEqual(FRAME.left);
      expect(mark[0]).toBeLessThanOrEqual(FRAME.right);
      expect(mark[1]).toBeGreaterThanOrEqual(FRAME.top);
      expect(mark[1]).toBeLessThanOrEqual(FRAME.bottom);
    }
    for (const [index, y] of labels.slice(1).entries())
      expect(y - (labels[index] ?? 0)).toBeGreaterThanOrEqual(FRAME.row - 1e-9);
    expect(Math.max(...labels)).toBeLessThanOrEqual(height - FRAME.row / 2);
  }
});

test("the lasting rate reaches the limit at the end of TIME-WAIT, the wanted one before", () => {
  const { chart } = chartFor(4, "limit", true);
  const { items, inUse } = layoutChart(chart);
  const [limit, rate, end] = items;

  expect(rate?.mark[0]).toBeCloseTo(FRAME.right, 6);
  expect(rate?.mark[1]).toBeCloseTo(limit?.mark[1] ?? 0, 6);
  expect(inUse[1]?.[0]).toBeCloseTo(end?.mark[0] ?? 0, 6);
  expect(inUse[1]?.[0]).toBeLessThan(FRAME.right);
});

test("a number far beyond the right one is marked at the edge and said to lie beyond", () => {
  const { prompt, key } = generate(4, "limit");
  const response = { values: { tuples: { value: "999999999" } } };
  const { items } = layoutChart(chartOf(prompt, key, response, ["tuples"]));
  const mine = items.find(({ item }) => item.whose === "mine");

  expect(mine?.isBeyond).toBe(true);
  expect(mine?.mark[1]).toBe(FRAME.top);
  expect(items.filter(({ item }) => item.whose === "right").some(({ isBeyond }) => isBeyond)).toBe(false);
});

test("labels keep their order, their distance, and the top", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 16, max: 196 }), { minLength: 1, maxLength: 8 }), (wished) => {
      const placed = spread(wished, 30, 8);

      for (const [a, y] of placed.entries()) {
        expect(y).toBeGreaterThanOrEqual(8);
        for (const [b, other] of placed.entries()) {
          if (a !== b) expect(Math.abs(y - other)).toBeGreaterThanOrEqual(30);
          if ((wished[a] ?? 0) < (wished[b] ?? 0)) expect(y).toBeLessThan(other);
        }
      }
    }),
  );
});
