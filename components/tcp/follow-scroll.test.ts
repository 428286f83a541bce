import fc from "fast-check";
import { expect, test } from "vitest";
import { followScroll } from "./follow-scroll";

const frame = fc.record({ height: fc.integer({ min: 200, max: 900 }), whole: fc.integer({ min: 100, max: 90_000 }) });

test("what is looked at is in sight, and the frame never leaves what there is", () => {
  fc.assert(
    fc.property(frame, fc.double({ min: 0, max: 1, noNaN: true }), fc.nat({ max: 90_000 }), (given, part, top) => {
      const y = part * given.whole;
      const to = followScroll({ ...given, top }, y);

      expect(to).toBeGreaterThanOrEqual(0);
      expect(to).toBeLessThanOrEqual(Math.max(0, given.whole - given.height));
      expect(y).toBeGreaterThanOrEqual(to - 1);
      expect(y).toBeLessThanOrEqual(Math.max(to + given.height, given.whole) + 1);
    }),
  );
});

test("a frame that shows it already stays where it is", () => {
  expect(followScroll({ top: 1_000, height: 500, whole: 9_000 }, 1_250)).toBe(1_000);
  expect(followScroll({ top: 1_000, height: 500, whole: 9_000 }, 1_490)).toBe(1_190);
});
