import fc from "fast-check";
import { expect, test } from "vitest";
import { timeAxis } from "./time-axis";

test("a short run is to scale from end to end", () => {
  const axis = timeAxis(3_000, 1_000);

  expect([0, 1_500, 3_000].map(axis.place)).toEqual([0, 0.5, 1]);
  expect(axis.ticks).toEqual([0, 500, 1_000, 1_500, 2_000, 2_500, 3_000]);
  expect(axis.fold).toBeNull();
});

test("a minute of waiting is folded, and what is left has one scale", () => {
  const { place, fold } = timeAxis(64_000, 1_000);
  const aSecondAt = (time: number) => place(time + 1_000) - place(time);

  expect(fold).toMatchObject({ from: 3_000, to: 60_000 });
  expect(aSecondAt(0)).toBeCloseTo(aSecondAt(62_000), 9);
});

test("later is never further left, and nothing leaves the drawing", () => {
  const time = fc.integer({ min: 0, max: 200_000 });
  fc.assert(
    fc.property(time, time, time, time, (watch, lastDeed, one, other) => {
      const axis = timeAxis(watch, lastDeed);
      const [first, second] = [one, other].sort((a, b) => a - b).map(axis.place) as [number, number];

      expect(first).toBeLessThanOrEqual(second + 1e-9);
      expect(first).toBeGreaterThanOrEqual(0);
      expect(second).toBeLessThanOrEqual(1);
      expect(axis.ticks.length).toBeLessThan(50);
    }),
  );
});
