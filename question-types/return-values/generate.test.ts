import { describe, expect, test } from "vitest";
import { seededRandom } from "@/lib/grading/random";
import { generate } from "./generate";
import { KINDS } from "./kinds";
import { play } from "./play";
import type from "./type";

/** Seeds of each kind: 525 in all. */
const SEEDS = Array.from({ length: 75 }, (_, seed) => seed);

describe.each(KINDS)("%s", (kind) => {
  const made = SEEDS.map((seed) => generate(seed, kind));

  test("prompt and key pass their schemas, a right response earns 1, a wrong one less", () => {
    for (const [seed, { prompt, key }] of made.entries()) {
      expect(type.prompt.safeParse(prompt).success).toBe(true);
      expect(type.key(prompt).safeParse(key).success).toBe(true);
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
      if (seed > 0) expect(JSON.stringify(prompt)).not.toBe(JSON.stringify(made[seed - 1]?.prompt));
    }
    expect(generate(7, kind)).toEqual(made[7]);
  });

  test("two to four calls are asked for, difficulty lies between 4 and 8, and each right result is offered once", () => {
    for (const { prompt, key, difficulty } of made) {
      expect(key.results.length).toBeGreaterThanOrEqual(2);
      expect(key.results.length).toBeLessThanOrEqual(4);
      expect(difficulty).toBeGreaterThanOrEqual(4);
      expect(difficulty).toBeLessThanOrEqual(8);
      for (const { code } of key.results) expect(prompt.choices.filter((choice) => choice === code)).toHaveLength(1);
    }
  });

  test("the figure ends before the asked calls, and the choices do not depend on the results", () => {
    for (const { prompt } of made) {
      const without = { ...prompt.plan, next: [] };
      expect(prompt.past).toHaveLength(prompt.plan.past.length);
      expect(play(without).trace).toEqual(prompt.trace);
      // What is drawn in review goes on from there, and stays a picture that can be read.
      const { whole } = play(prompt.plan);
      expect(whole.steps.slice(0, prompt.trace.steps.length).map(({ at }) => at)).toEqual(
        prompt.trace.steps.map(({ at }) => at),
      );
      expect(whole.steps.length).toBeGreaterThanOrEqual(prompt.trace.steps.length);
      expect(whole.steps.length).toBeLessThanOrEqual(30);
    }
  });
});

test("without a kind all kinds are made", () => {
  expect(new Set(SEEDS.map((seed) => generate(seed, null).kind))).toEqual(new Set(KINDS));
});
