import { describe, expect, test } from "vitest";
import { seededRandom } from "@/lib/grading/random";
import { run } from "@/lib/tcp";
import { KINDS } from "../fill-numbers/stories";
import { carriesAck } from "../predict-state/flags";
import { expectedOf } from "./derive";
import { BAND, generate } from "./generate";
import buildLadderType, { grade } from "./type";

const SEEDS = 500;

describe.each([...KINDS, null])("kind %s", (kind) => {
  const made = Array.from({ length: kind === null ? SEEDS : 100 }, (_, seed) => generate(seed, kind));

  test("every question is the model's, of its kind, and about as difficult as the others", () => {
    for (const { kind: chosen, prompt, key, difficulty } of made) {
      expect(buildLadderType.prompt.parse(prompt)).toEqual(prompt);
      expect(buildLadderType.key(prompt).safeParse(key).success).toBe(true);
      expect(difficulty).toBeGreaterThanOrEqual(BAND.least);
      expect(difficulty).toBeLessThanOrEqual(BAND.most);
      expect(kind === null || chosen === kind).toBe(true);
    }
  });

  test("the model's segments earn 1, a typical error less and a remark", () => {
    for (const [seed, question] of made.entries()) {
      const random = seededRandom(String(seed));
      const response = buildLadderType.response(question.prompt);
      const right = response.parse(buildLadderType.respond(question, true, random));
      const wrong = grade(question, response.parse(buildLadderType.respond(question, false, random)));

      expect(grade(question, right)).toEqual({ fraction: 1, feedback: [], misconceptions: [] });
      expect(wrong.fraction).toBeLessThan(1);
      const mistaken = buildLadderType.respond(question, false, seededRandom(`${seed} wrong`)).rows;
      expect(mistaken.filter(({ flags, ack }) => ack !== undefined && !carriesAck(flags ?? "none"))).toEqual([]);
      expect(wrong.feedback.some(({ on }) => on !== undefined)).toBe(true);
    }
  });

  test("an end never sends before what it waits for has been sent", () => {
    for (const { key } of made) {
      const expected = expectedOf(run(key.script));
      for (const { sent, needs } of expected) {
        expect(expected.filter((other) => other.sent.from !== sent.from).length).toBeGreaterThanOrEqual(needs);
      }
    }
  });

  test("the prompt holds parts alone: no order, no sender", () => {
    for (const { prompt } of made) {
      expect(Object.keys(prompt).toSorted()).toEqual(["lengths", "most", "numbers", "profile", "text"]);
      expect(prompt.numbers).toEqual(prompt.numbers.toSorted((one, other) => one - other));
    }
  });

  test("no two seeds ask the same, and the same seed does", () => {
    expect(new Set(made.map(({ prompt }) => JSON.stringify(prompt))).size).toBe(made.length);
    expect(generate(7, kind)).toEqual(made[7]);
  });

  test("both languages are there", () => {
    for (const { prompt, explanation } of made) {
      for (const text of [prompt.text, explanation.right]) {
        expect(text.en).toMatch(/[a-z]/);
        expect(text["zh-CN"]).toMatch(/\p{Script=Han}/u);
      }
    }
  });
});
