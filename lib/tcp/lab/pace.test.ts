import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { SPEEDS, screenTime, timeOn } from "./pace";

describe("how long the way to the next event is on the screen", () => {
  test("a segment of 20 ms takes a second, 2·MSL hardly three", () => {
    expect(screenTime(20, 1)).toBe(1_000);
    expect(screenTime(240_000, 1)).toBeLessThan(3_000);
  });

  test("longer waits never look shorter, and a higher speed is never slower", () => {
    const gap = fc.double({ min: 0, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(gap, gap, (one, other) => {
        const [short, long] = [Math.min(one, other), Math.max(one, other)];
        for (const speed of SPEEDS) expect(screenTime(short, speed)).toBeLessThanOrEqual(screenTime(long, speed));
        const times = SPEEDS.map((speed) => screenTime(one, speed));
        expect(times).toEqual(times.toSorted((a, b) => b - a));
        expect(Math.min(...times)).toBeGreaterThan(100);
      }),
    );
  });
});

test("the clock goes forward on its way, and ends exactly at the event", () => {
  const leg = { from: 20, to: 60, lasts: 1_000 };
  expect([-5, 0, 250, 1_000, 9_000].map((elapsed) => timeOn(leg, elapsed))).toEqual([20, 20, 30, 60, 60]);
  expect(timeOn({ from: 5, to: 5, lasts: 700 }, 300)).toBe(5);
});
