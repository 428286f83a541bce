import { describe, expect, test } from "vitest";
import { seededRandom } from "@/lib/grading/random";
import { run, type Script } from "@/lib/tcp";
import { KINDS } from "../fill-numbers/stories";
import { carriesAck } from "../predict-state/flags";
import { expectedOf } from "./derive";
import { BAND, generate } from "./generate";
import buildLadderType, { grade } from "./type";

const SEEDS = 500;

/** The segments of a run, end by end: which end is first does not matter where they do not wait for each other. */
const rowsOf = (script: Script) =>
  (["A", "B"] as const).map((host) => expectedOf(run(script)).flatMap(({ row }) => (row.from === host ? [row] : [])));

const timesIn = (text: string) => [...text.matchAll(/(\d+) ms/g)].map(([, time]) => Number(time));

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

  test("the words leave one answer: however long ACKs wait within them, the segments are the same", () => {
    for (const { kind: chosen, prompt, key } of made) {
      const { script } = key;
      const [, most = "0"] = /not longer than (\d+) ms/.exec(prompt.text.en) ?? [];
      expect(most === "0").toBe(prompt.text.en.includes("Every ACK is sent at once."));
      expect(prompt.text["zh-CN"]).toContain(most === "0" ? "每个ACK都立刻发出" : `最多等${most} ms`);
      // That story says in so many words that the ACK waits.
      const waits = chosen === "three-segments" ? [Number(most)] : [0, Number(most) / 2, Number(most)];
      for (const ackDelay of waits) {
        const ends = { A: { ...script.ends?.A, ackDelay }, B: { ...script.ends?.B, ackDelay } };
        expect(rowsOf({ ...script, ends })).toEqual(rowsOf(script));
      }
    }
  });

  test("an ACK that travels with the FIN is wrong only where the text says how long after the FIN the program closes", () => {
    for (const { kind: chosen, prompt, key } of made) {
      // There it is right, and the text says so.
      if (chosen === "three-segments") continue;
      const { script } = key;
      // Whatever an ACK can travel with, it does.
      const patient = { A: { ackDelay: 10_000 }, B: { ackDelay: 10_000 } };
      if (JSON.stringify(rowsOf({ ...script, ends: patient })) === JSON.stringify(rowsOf(script))) continue;
      const [, most = "0"] = /not longer than (\d+) ms/.exec(prompt.text.en) ?? [];
      for (const call of script.calls) {
        if (!("after" in call)) continue;
        const told = timesIn(prompt.text.en);
        // The second thing that a program does is told from the first.
        const earlier = script.calls.flatMap((other) =>
          "after" in other && other.after < call.after ? [other.after] : [],
        );
        expect(told).toContain(call.after - Math.max(0, ...earlier));
        expect(call.after).toBeGreaterThan(Number(most));
        expect(timesIn(prompt.text["zh-CN"]).toSorted()).toEqual(told.toSorted());
      }
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
