import fc from "fast-check";
import { expect, test } from "vitest";
import { drawEvenly } from "./draw";
import { seededRandom } from "./random";

const lessons = [1, 2, 3, 4, 5].map((lesson) => Array.from({ length: 9 }, (_, index) => `${lesson}.${index}`));
const lessonOf = (id: string) => id.split(".")[0];

test("15 of five lessons are three of each", () => {
  const drawn = drawEvenly(lessons, 15, seededRandom("final"));

  for (const lesson of ["1", "2", "3", "4", "5"]) {
    expect(drawn.filter((id) => lessonOf(id) === lesson)).toHaveLength(3);
  }
});

test("what one lesson lacks the others give", () => {
  const drawn = drawEvenly([["1.0"], ...lessons.slice(1, 3)], 7, seededRandom("short"));

  expect(drawn.map(lessonOf).toSorted()).toEqual(["1", "2", "2", "2", "3", "3", "3"]);
});

test("nothing is drawn twice, everything comes from the pool, and a seed repeats its draw", () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 0, max: 45 }), (seed, count) => {
      const drawn = drawEvenly(lessons, count, seededRandom(seed));
      expect(new Set(drawn).size).toBe(count);
      expect(drawn.every((id) => lessons.flat().includes(id))).toBe(true);
      expect(drawEvenly(lessons, count, seededRandom(seed))).toEqual(drawn);
    }),
  );
});

test("groups never differ by more than one while all have enough", () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 0, max: 45 }), (seed, count) => {
      const drawn = drawEvenly(lessons, count, seededRandom(seed));
      const counts = ["1", "2", "3", "4", "5"].map((lesson) => drawn.filter((id) => lessonOf(id) === lesson).length);
      expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
    }),
  );
});

test("different seeds draw different questions", () => {
  const draws = ["a", "b", "c"].map((seed) => drawEvenly(lessons, 15, seededRandom(seed)).toSorted().join());

  expect(new Set(draws).size).toBe(3);
});

test("more than the pool holds is refused", () => {
  expect(() => drawEvenly([["1.0"]], 2, seededRandom("x"))).toThrow("Cannot draw 2 of 1");
});
