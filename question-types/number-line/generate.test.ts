import { describe, expect, test } from "vitest";
import { seededRandom } from "@/lib/grading/random";
import { generate } from "./generate";
import { judge } from "./judge";
import { KINDS } from "./kinds";
import { rulesFor } from "./rules-for";
import type from "./type";

const SEEDS = Array.from({ length: 500 }, (_, seed) => seed);

describe.each(KINDS)("%s", (kind) => {
  const made = SEEDS.map((seed) => generate(seed, kind));

  test("500 seeds: prompt and key pass their schemas, a right response earns 1, a wrong one less", () => {
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

  test("each segment has exactly one right outcome, and it is among the choices", () => {
    for (const { prompt, key } of made) {
      for (const arrival of prompt.arrivals) {
        for (const rules of rulesFor(prompt.rules, prompt.line, arrival)) {
          const fates = key.fates.filter((fate) => fate.id === arrival.id && fate.rules === rules);
          expect(fates.map(({ outcome }) => outcome)).toEqual([judge(prompt.line, arrival, rules)]);
          expect(prompt.outcomes.filter((each) => each === fates[0]?.outcome)).toHaveLength(1);
        }
      }
    }
  });

  test("no two in a row are equal, and the same seed gives the same question", () => {
    for (const [seed, { prompt }] of made.entries()) {
      if (seed > 0) expect(JSON.stringify(prompt)).not.toBe(JSON.stringify(made[seed - 1]?.prompt));
    }
    expect(generate(7, kind)).toEqual(made[7]);
  });

  test("difficulty lies between 5 and 9, and every set of outcomes is mixed", () => {
    for (const { difficulty, key } of made) {
      expect(difficulty).toBeGreaterThanOrEqual(5);
      expect(difficulty).toBeLessThanOrEqual(9);
      expect(new Set(key.fates.map(({ outcome }) => outcome)).size).toBeGreaterThan(1);
    }
  });

  test("the number stands nowhere in the prompt, and no typical error is right", () => {
    for (const { prompt, key } of made) {
      expect(JSON.stringify(prompt).match(/\d+/g)).not.toContain(String(key.number.value));
      expect(key.number.typicalErrors.map(({ value }) => value)).not.toContain(key.number.value);
    }
  });
});

test("in TIME-WAIT nothing is asked by RFC 9293 that its text, word for word, settles in another way", () => {
  const met = { bareAck: 0, fin: 0 };
  for (const seed of SEEDS) {
    const { prompt, key, explanation } = generate(seed, "time-wait");
    for (const { id, seq, ack, fin, syn, rst, data } of prompt.arrivals) {
      if (syn || rst) continue;
      const asked = key.fates.filter((fate) => fate.id === id);
      const isBareAck = ack !== null && !fin && data === 0 && seq === prompt.line.rcvNxt;
      met.bareAck += Number(isBareAck);
      met.fin += Number(fin);
      if (isBareAck || fin) expect(asked.map(({ rules }) => rules)).toEqual(["linux"]);
      else expect(asked.map(({ rules }) => rules)).toEqual(["rfc9293", "linux"]);
    }
    for (const { rules, outcome, why } of key.fates) {
      // What restarts the wait is the model's reading of the standard (ADR 4), and never said to be its words.
      if (rules === "rfc9293") expect(outcome).not.toMatch(/restart|silent/);
      expect(why.en).not.toMatch(/only a FIN restarts/);
    }
    expect(explanation.right.en).not.toMatch(/the standard only a FIN/);
  }
  expect(met.bareAck).toBeGreaterThan(100);
  expect(met.fin).toBeGreaterThan(100);
});

test("a choice that is not asked for is refused", () => {
  const disputed = SEEDS.map((seed) => generate(seed, "time-wait")).find(({ prompt }) =>
    prompt.arrivals.some(({ fin }) => fin),
  );
  const id = disputed?.prompt.arrivals.find(({ fin }) => fin)?.id;
  if (!disputed || !id) throw new Error("no repeated FIN among the questions");
  const response = type.response(disputed.prompt);
  expect(response.safeParse({ fates: { [`${id}-linux`]: "ack-restart" } }).success).toBe(true);
  expect(response.safeParse({ fates: { [`${id}-rfc9293`]: "ack-restart" } }).success).toBe(false);
});

test("without a kind all kinds are made; windows that reach over the end of the ring are among them", () => {
  const made = SEEDS.map((seed) => generate(seed, null));
  expect(new Set(made.map(({ kind }) => kind))).toEqual(new Set(KINDS));
  const wraps = made.filter(({ prompt: { line } }) => line.rcvNxt + line.rcvWnd > 2 ** 32);
  expect(wraps.length).toBeGreaterThan(150);
});
