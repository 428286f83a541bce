import { describe, expect, test } from "vitest";
import { seededRandom } from "@/lib/grading/random";
import { NETWORK_GOALS } from "@/lib/tcp/goals/network/goals";
import { generate } from "./generate";
import type_, { grade } from "./type";

const SEEDS = Array.from({ length: 500 }, (_, seed) => seed);

describe("500 seeds", () => {
  const questions = SEEDS.map((seed) => generate(seed, null));

  test("are valid, solvable with par, and not solved by waiting", { timeout: 60_000 }, () => {
    for (const [seed, question] of questions.entries()) {
      const { prompt, key } = question;
      expect(type_.prompt.safeParse(prompt).success, `prompt ${seed}`).toBe(true);
      expect(type_.key(prompt).safeParse(key).success, `key ${seed}`).toBe(true);
      const right = type_.respond(question, true, seededRandom(String(seed)));
      const wrong = type_.respond(question, false, seededRandom(String(seed)));
      expect(grade(question, type_.response(prompt).parse(right)).fraction, `right ${seed}`).toBe(1);
      expect(grade(question, type_.response(prompt).parse(wrong)).fraction, `wrong ${seed}`).toBe(0);
    }
  });

  test("are as difficult as the docstring says, and differ from one to the next", () => {
    for (const [index, { difficulty, prompt }] of questions.entries()) {
      expect(difficulty).toBeGreaterThanOrEqual(1);
      expect(difficulty).toBeLessThanOrEqual(3);
      expect(JSON.stringify(prompt)).not.toBe(JSON.stringify(questions[index + 1]?.prompt));
    }
  });

  test("hold no action of the solution in the prompt, no text with a brace, and both languages", () => {
    for (const { prompt, explanation } of questions) {
      expect(JSON.stringify(prompt)).not.toContain('"type"');
      for (const text of [prompt.text, ...prompt.hints, explanation.right]) {
        expect(text.en).not.toMatch(/[{}]/);
        expect(text["zh-CN"]).toMatch(/[\u4e00-\u9fff]/);
        expect(text["zh-CN"]).not.toMatch(/[{}]/);
      }
    }
  });

  test("every goal comes up, in both orientations", () => {
    const met = new Set(questions.map(({ kind, prompt }) => `${kind} ${prompt.variant.isMirrored}`));

    expect(met.size).toBe(2 * NETWORK_GOALS.length);
  });
});

test("a kind gives its goal, and the same seed the same question", () => {
  for (const { id } of NETWORK_GOALS) {
    expect(generate(7, id).kind).toBe(id);
    expect(generate(7, id)).toEqual(generate(7, id));
  }
  expect(() => generate(7, "no-such-goal")).toThrow("no-such-goal");
});
