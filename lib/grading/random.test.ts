import fc from "fast-check";
import { expect, test } from "vitest";
import { seededRandom, shuffled } from "./random";

const take = (seed: string, count: number) => {
  const random = seededRandom(seed);
  return Array.from({ length: count }, random);
};

test("a seed always gives the same numbers", () => {
  // From an independent implementation. Fixed for ever: the order of a question in a running attempt depends on it.
  expect(take("four waves", 3).map((x) => x.toFixed(6))).toEqual(["0.534986", "0.325239", "0.788727"]);
});

test("other seeds give other numbers", () => {
  expect(take("attempt 1", 4)).not.toEqual(take("attempt 2", 4));
});

test("numbers lie in 0 ≤ x < 1 and fill every tenth of it about equally", () => {
  const tenths = Array<number>(10).fill(0);
  for (const x of take("spread", 10_000)) {
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x).toBeLessThan(1);
    tenths.splice(Math.floor(x * 10), 1, (tenths[Math.floor(x * 10)] ?? 0) + 1);
  }

  for (const count of tenths) expect(Math.abs(count - 1000)).toBeLessThan(150);
});

test("shuffling keeps everything, changes nothing given, and repeats for a seed", () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.string(), (things, seed) => {
      const given = [...things];
      const once = shuffled(things, seededRandom(seed));
      expect(once.toSorted()).toEqual(things.toSorted());
      expect(shuffled(things, seededRandom(seed))).toEqual(once);
      expect(things).toEqual(given);
    }),
  );
});

test("every thing comes to every place about equally often", () => {
  const random = seededRandom("fair");
  const firsts = Array.from({ length: 3000 }, () => shuffled(["a", "b", "c"], random)[0]);

  for (const thing of ["a", "b", "c"]) {
    expect(Math.abs(firsts.filter((first) => first === thing).length - 1000)).toBeLessThan(120);
  }
});
