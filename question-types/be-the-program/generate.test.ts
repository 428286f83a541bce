import { describe, expect, test } from "vitest";
import { seededRandom } from "@/lib/grading/random";
import { PROGRAM_GOALS } from "@/lib/tcp/goals/programs/goals";
import { generate } from "./generate";
import type_, { grade } from "./type";

const SEEDS = Array.from({ length: 500 }, (_, seed) => seed);

describe("500 seeds", () => {
  const questions = SEEDS.map((seed) => generate(seed, null));

  test("are valid, solvable with par, and missed by a typical mistake", { timeout: 60_000 }, () => {
    for (const [seed, question] of questions.entries()) {
      const { prompt, key } = question;
      expect(type_.prompt.safeParse(prompt).success, `prompt ${seed}`).toBe(true);
      expect(type_.key(prompt).safeParse(key).success, `key ${seed}`).toBe(true);
      const right = type_.respond(question, true, seededRandom(String(seed)));
      const wrong = type_.respond(question, false, seededRandom(String(seed)));
      expect(grade(question, type_.response(prompt).parse(right)).fraction, `right ${seed}`).toBe(1);
      expect(grade(question, type_.response(prompt).parse(wrong)).fraction, `wrong ${seed}`).toBe(0);
      expect(wrong.A.length + wrong.B.length, `something is said, ${seed}`).toBeGreaterThan(0);
    }
  });

  test("are as difficult as the docstring says, and differ from one to the next", () => {
    for (const [index, { difficulty, prompt }] of questions.entries()) {
      expect(difficulty).toBeGreaterThanOrEqual(1);
      expect(difficulty).toBeLessThanOrEqual(3);
      expect(JSON.stringify(prompt)).not.toBe(JSON.stringify(questions[index + 1]?.prompt));
    }
  });

  test("hold nothing of the solution in the prompt, no text with a brace, and both languages", () => {
    for (const { prompt, key, explanation } of questions) {
      for (const host of ["A", "B"] as const) {
        const lines = JSON.stringify(key.solution[host]);
        if (key.solution[host].length > 1) expect(JSON.stringify(prompt)).not.toContain(lines.slice(1, -1));
      }
      for (const text of [prompt.text, ...prompt.hints, explanation.right]) {
        expect(text.en).not.toMatch(/[{}]/);
        expect(text["zh-CN"]).toMatch(/[\u4e00-\u9fff]/);
        expect(text["zh-CN"]).not.toMatch(/[{}]/);
      }
    }
  });

  test("every goal comes up, in both orientations", () => {
    const met = new Set(questions.map(({ kind, prompt }) => `${kind} ${prompt.variant.isMirrored}`));

    expect(met.size).toBe(2 * PROGRAM_GOALS.length);
  });
});

test("a kind gives its goal, and the same seed the same question", () => {
  for (const { id } of PROGRAM_GOALS) {
    expect(generate(7, id).kind).toBe(id);
    expect(generate(7, id)).toEqual(generate(7, id));
  }
  expect(() => generate(7, "no-such-goal")).toThrow("no-such-goal");
});
