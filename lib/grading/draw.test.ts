import fc from "fast-check";
import { expect, test } from "vitest";
import { drawEvenly } from "./draw";
import { seededRandom } from "./random";

const lesson = (name: string, size: number) => Array.from({ length: size }, (_, index) => `${name}${index}`);

test("fifteen from five lessons are three from each", () => {
  const drawn = drawEvenly(
    ["a", "b", "c", "d", "e"].map((name) => lesson(name, 9)),
    15,
    seededRandom("x"),
  );

  for (const name of ["a", "b", "c", "d", "e"]) {
    expect(drawn.filter((id) => id.startsWith(name))).toHaveLength(3);
  }
});

test("a short lesson is made up for by the others", () => {
  const drawn = drawEvenly([lesson("a", 1), lesson("b", 9)], 6, seededRandom("x"));

  expect(drawn).toHaveLength(6);
  expect(drawn.filter((id) => id.startsWith("a"))).toHaveLength(1);
});

test("nothing is drawn twice, never too many, and lessons differ by one at most while they last", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 6 }),
      fc.integer({ min: 0, max: 30 }),
      fc.string(),
      (lessons, count, seed) => {
        const groups = Array.from({ length: lessons }, (_, index) => lesson(`${index}-`, 9));
        const drawn = drawEvenly(groups, count, seededRandom(seed));
        const shares = groups.map((group) => drawn.filter((id) => group.includes(id)).length);

        expect(new Set(drawn).size).toBe(drawn.length);
        expect(drawn).toHaveLength(Math.min(count, lessons * 9));
        expect(Math.max(...shares) - Math.min(...shares)).toBeLessThanOrEqual(1);
      },
    ),
  );
});

test("every question has its turn", () => {
  const seen = new Set(
    Array.from({ length: 60 }, (_, seed) => drawEvenly([lesson("a", 9)], 6, seededRandom(`${seed}`))).flat(),
  );

  expect(seen.size).toBe(9);
});
