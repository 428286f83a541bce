import { describe, expect, test } from "vitest";
import { seededRandom } from "@/lib/grading/random";
import { run } from "@/lib/tcp";
import { sumsOf } from "./derive";
import { typicalErrors } from "./errors";
import { BAND, generate } from "./generate";
import { KINDS } from "./stories";
import fillNumbersType, { grade } from "./type";

const SEEDS = 500;

describe.each([...KINDS, null])("kind %s", (kind) => {
  const made = Array.from({ length: kind === null ? SEEDS : 150 }, (_, seed) => generate(seed, kind));

  test("every question is the model's, of its kind, and about as difficult as the others", () => {
    for (const { kind: chosen, prompt, key, difficulty } of made) {
      expect(fillNumbersType.prompt.parse(prompt)).toEqual(prompt);
      expect(fillNumbersType.key(prompt).safeParse(key).success).toBe(true);
      expect(difficulty).toBeGreaterThanOrEqual(BAND.least);
      expect(difficulty).toBeLessThanOrEqual(BAND.most);
      expect(kind === null || chosen === kind).toBe(true);
    }
  });

  test("the model's numbers earn 1, a typical error less and a remark", () => {
    for (const [seed, question] of made.entries()) {
      const random = seededRandom(String(seed));
      const response = fillNumbersType.response(question.prompt);
      const right = response.parse(fillNumbersType.respond(question, true, random));
      const wrong = grade(question, response.parse(fillNumbersType.respond(question, false, random)));

      expect(grade(question, right)).toEqual({ fraction: 1, feedback: [], misconceptions: [] });
      expect(wrong.fraction).toBeCloseTo(0.8);
      expect(wrong.feedback.length).toBeGreaterThan(1);
    }
  });

  test("with every fourth seed or so the numbers go past the largest, and one of those is asked for", () => {
    const wrapping = made.filter(({ key }) => sumsOf(key).some(({ wraps }) => wraps));
    const starts = made.filter(
      ({ key: { script } }) =>
        script.start.type === "established" && Math.max(script.start.next.A, script.start.next.B) > 2 ** 31,
    );

    expect(wrapping.length / made.length).toBeGreaterThan(0.12);
    expect(wrapping.length / made.length).toBeLessThan(0.4);
    expect(wrapping.length).toBe(starts.length);
    for (const { key } of wrapping) {
      for (const { value, start, octets, fin, wraps } of sumsOf(key)) {
        if (wraps) expect(start + octets + fin - 2 ** 32).toBe(value);
        expect(octets).toBeGreaterThanOrEqual(0);
      }
    }
  });

  test("no typical error is right, and no two are one number", () => {
    for (const { key } of made) {
      const trace = run(key.script);
      for (const sum of sumsOf(key)) {
        const values = typicalErrors(trace, sum).map(({ value }) => value);
        expect(values).not.toContain(sum.value);
        expect(new Set(values).size).toBe(values.length);
      }
    }
  });

  test("a number that is asked for stands neither in its place nor among what the ends know", () => {
    for (const { prompt } of made) {
      const sent = prompt.trace.steps.flatMap((step) => step.sent);
      for (const { segment: id, field } of prompt.asked) {
        const segment = sent.find((each) => each.id === id)?.segment;
        expect(segment && { seq: segment.seq, ack: segment.ack, len: segment.data }[field]).toBe(0);
      }
      const known = prompt.trace.steps.flatMap(({ after }) => [after.A.sndNxt, after.A.rcvNxt, after.B.sndUna]);
      expect(new Set(known)).toEqual(new Set([0]));
    }
  });

  test("no two seeds in a row ask the same, and the same seed does", () => {
    const asked = made.map(({ prompt }) => JSON.stringify(prompt));

    expect(new Set(asked).size).toBe(made.length);
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
