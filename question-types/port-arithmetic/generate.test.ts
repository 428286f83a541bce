import { describe, expect, test } from "vitest";
import { seededRandom } from "@/lib/grading/random";
import { numberFor } from "./compute";
import { generate } from "./generate";
import { KINDS } from "./kinds";
import type from "./type";
import { isNear, toleranceOf } from "./units";

const SEEDS = Array.from({ length: 500 }, (_, seed) => seed);

describe.each(KINDS)("%s", (kind) => {
  const made = SEEDS.map((seed) => generate(seed, kind));

  test("500 seeds: prompt and key pass their schemas, a right response earns 1, a wrong one less", () => {
    for (const [seed, { prompt, key }] of made.entries()) {
      expect(type.prompt.parse(prompt)).toEqual(prompt);
      expect(type.key(prompt).parse(key)).toEqual(key);
      const answered = (right: boolean) =>
        type.grade(
          { prompt, key },
          type.response(prompt).parse(type.respond({ prompt, key }, right, seededRandom(String(seed)))),
        ).fraction;
      expect(answered(true)).toBe(1);
      expect(answered(false)).toBeLessThan(1);
    }
  });

  test("no two in a row are equal, and the same seed gives the same question", () => {
    for (const [seed, { prompt }] of made.entries()) {
      if (seed > 0) expect(prompt).not.toEqual(made[seed - 1]?.prompt);
    }
    expect(generate(7, kind)).toEqual(made[7]);
  });

  test("difficulty lies between 3 and 6", () => {
    for (const { difficulty } of made) {
      expect(difficulty).toBeGreaterThanOrEqual(3);
      expect(difficulty).toBeLessThanOrEqual(6);
    }
  });

  test("typical errors are wrong, and told apart", () => {
    for (const { key } of made) {
      for (const { ask, value, typicalErrors } of key.answers) {
        const values = typicalErrors.map((error) => error.value);
        for (const wrong of values) {
          expect(isNear(wrong, value, toleranceOf(ask))).toBe(false);
          expect(values.filter((other) => isNear(other, wrong, toleranceOf(ask)))).toHaveLength(1);
        }
      }
    }
  });

  test("no number that is asked for stands in the prompt, 0 and 1 excepted", () => {
    for (const { prompt } of made) {
      const numbers = (JSON.stringify(prompt.setup).match(/\d+/g) ?? []).map(Number);
      for (const ask of prompt.asks) {
        const value = numberFor(ask, prompt.setup);
        if (value > 1) expect(numbers).not.toContain(value);
      }
    }
  });

  test("where a time is asked for, the ports are used up before the first TIME-WAIT is over", () => {
    for (const { prompt } of made.filter(({ prompt: { asks } }) => asks.includes("exhausted-after"))) {
      expect(numberFor("exhausted-after", prompt.setup)).toBeLessThan(prompt.setup.timeWait);
    }
  });
});

test("without a kind all kinds are made", () => {
  expect(new Set(SEEDS.map((seed) => generate(seed, null).kind))).toEqual(new Set(KINDS));
});
