import fc from "fast-check";
import { expect, test } from "vitest";
import { chartScale, isAbove } from "./chart-scale";
import type { SafeLength } from "./prove";

const BOX = { left: 30, right: 330, top: 40, bottom: 240 };
const row = (purpose: SafeLength["purpose"], msl: number, length: SafeLength["length"]): SafeLength => ({
  ...{ purpose, msl, length, hasTie: false, states: 1 },
});

test("every point lies inside the box, longer above shorter, and the lines are few and even", () => {
  const lengths = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(lengths, (found) => {
      const { x, y, lines } = chartScale(
        found.map((length, index) => row("reliable-close", index + 1, length)),
        BOX,
      );
      for (const [index, length] of found.entries()) {
        expect(x(index + 1)).toBeGreaterThan(BOX.left);
        expect(x(index + 1)).toBeLessThan(BOX.right);
        expect(y(length)).toBeGreaterThanOrEqual(BOX.top);
        expect(y(length)).toBeLessThanOrEqual(BOX.bottom);
        expect(y(length + 1)).toBeLessThan(y(length));
      }
      expect(lines.length).toBeLessThanOrEqual(9);
      expect(new Set(lines.slice(1).map((line, index) => line - (lines[index] ?? 0))).size).toBe(1);
    }),
  );
});

test("MSL = 1 … 4 stand at even distances", () => {
  const { x } = chartScale([], BOX);

  expect([1, 2, 3, 4].map(x)).toEqual([67.5, 142.5, 217.5, 292.5]);
});

test("where no length is known, 2·MSL + 1 for the longest MSL still fits", () => {
  expect(chartScale([row("old-duplicates", 1, "none")], BOX).y(9)).toBeGreaterThanOrEqual(BOX.top);
});

test("labels of two lengths at one MSL go to different sides", () => {
  const same = [row("old-duplicates", 1, 3), row("reliable-close", 1, 3)];
  const apart = [row("old-duplicates", 2, 5), row("reliable-close", 2, 9)];

  expect(same.map((one) => isAbove(one, same))).toEqual([true, false]);
  expect(apart.map((one) => isAbove(one, apart))).toEqual([false, true]);
  expect(isAbove(row("reliable-close", 3, "none"), [row("old-duplicates", 3, 7)])).toBe(true);
});
