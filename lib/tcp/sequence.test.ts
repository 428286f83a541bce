import fc from "fast-check";
import { expect, test } from "vitest";
import { add, diff, isInWindow, le, lt } from "./sequence";

const seq = fc.integer({ min: 0, max: 2 ** 32 - 1 });
const halfCircle = fc.integer({ min: 0, max: 2 ** 31 - 1 });

test("a number stays on the circle, and going on and back returns to it", () => {
  fc.assert(
    fc.property(seq, halfCircle, (a, octets) => {
      const on = add(a, octets);
      expect(on).toBeGreaterThanOrEqual(0);
      expect(on).toBeLessThan(2 ** 32);
      expect(add(on, -octets)).toBe(a);
      expect(diff(on, a)).toBe(octets);
    }),
  );
});

test("a number is ahead of another by less than half the circle, across the wrap too", () => {
  fc.assert(
    fc.property(seq, fc.integer({ min: 1, max: 2 ** 31 - 1 }), (a, octets) => {
      const ahead = add(a, octets);
      expect(lt(a, ahead)).toBe(true);
      expect(lt(ahead, a)).toBe(false);
      expect(le(a, a)).toBe(true);
    }),
  );
  expect(lt(0xffffffff, 0)).toBe(true);
  expect(add(0xffffffff, 1)).toBe(0);
});

test("a window holds exactly its size, across the wrap too", () => {
  fc.assert(
    fc.property(seq, fc.integer({ min: 0, max: 70_000 }), halfCircle, (start, size, octets) => {
      expect(isInWindow(add(start, octets), start, size)).toBe(octets < size);
    }),
  );
  expect(isInWindow(5, 0xfffffff0, 100)).toBe(true);
});
