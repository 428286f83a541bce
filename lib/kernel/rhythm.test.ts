import fc from "fast-check";
import { expect, test } from "vitest";
import { pauseAfter } from "./rhythm";

test("a look that takes its time is followed by four times as long a pause, and none by more than a second", () => {
  fc.assert(
    fc.property(fc.nat(100_000), fc.nat(2_000), (quiet, took) => {
      const pause = pauseAfter(quiet, took);

      expect(pause).toBeGreaterThanOrEqual(Math.min(1_000, 4 * took));
      expect(pause).toBeGreaterThanOrEqual(5);
      expect(pause).toBeLessThanOrEqual(1_000);
    }),
  );
});

test("the longer it is quiet, the longer the pause", () => {
  const pauses = [0, 500, 2_000, 10_000].map((quiet) => pauseAfter(quiet, 0));

  expect(pauses).toEqual(pauses.toSorted((a, b) => a - b));
  expect(new Set(pauses).size).toBe(4);
});
