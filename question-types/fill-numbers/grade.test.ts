import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toPublic } from "../define";
import { type Key, letterAt, sumsOf } from "./derive";
import { samples } from "./samples";
import type { Response } from "./type";
import fillNumbersType, { fillNumbers, grade } from "./type";

const [withData, lost] = samples;
if (!withData || !lost) throw new Error("fill-numbers needs two samples");

/** The score of the first sample's right response with one number changed. */
function changed(sample: typeof withData, id: string, value: string) {
  const values = { ...sample?.right.values, [id]: value };
  const score = grade(sample?.question ?? { key: { script: neverRun(), hidden: [] } }, { values });
  return { ...score, said: score.feedback.map(({ text }) => text.en) };
}

function neverRun(): never {
  throw new Error("there is a sample");
}

describe("typical errors are named", () => {
  test.each([
    { id: "d", value: "4520", misconceptions: ["M5"], says: "the FIN was left out" },
    { id: "d", value: "4401", misconceptions: [], says: "octets of the last segment are missing" },
    { id: "c", value: "121", misconceptions: [], says: "len counts octets of data" },
    { id: "c", value: "0", misconceptions: ["M5"], says: "A FIN may carry data" },
    { id: "b", value: "4520", misconceptions: ["M5"], says: "seq names the first octet" },
    { id: "f", value: "17502", misconceptions: ["M17"], says: "an ACK without data takes no sequence number" },
    { id: "f", value: "4521", misconceptions: [], says: "the sender’s own seq" },
  ])("$id = $value", ({ id, value, misconceptions, says }) => {
    const score = changed(withData, id, value);

    expect(score.fraction).toBeCloseTo(5 / 6);
    expect(score.misconceptions).toEqual(misconceptions);
    expect(score.said[0]).toContain(says);
    expect(score.said.at(-1)).toMatch(/^Right is `\d+`/);
  });

  test("any other number is told how the right one comes about", () => {
    const { said, misconceptions, feedback } = changed(withData, "d", "9");

    expect(said).toEqual([
      "Right is `4521` = 4200 (where A’s numbering began) + 320 octets + 1 for A’s FIN, the next number expected.",
    ]);
    expect(feedback[0]?.text["zh-CN"]).toBe(
      "正确的是`4521` = 4200（A的起始序号） + 320字节 + A的FIN占1，即期待的下一个序号。",
    );
    expect(misconceptions).toEqual([]);
  });

  test("a repeated FIN keeps its number", () => {
    expect(changed(lost, "c", "5642").misconceptions).toEqual(["M17"]);
    expect(changed(lost, "a", "5641").said[0]).toContain("One too many");
  });
});

test("what is left out is wrong and says nothing about beliefs", () => {
  const score = grade(withData.question, { values: {} });

  expect(score).toMatchObject({ fraction: 0, misconceptions: [] });
  expect(score.feedback).toHaveLength(6);
});

test("numbers are compared on the circle of 2^32, however they are typed", () => {
  expect(changed(withData, "a", "4,400").fraction).toBe(1);
  expect(changed(withData, "a", "４４００").fraction).toBe(1);
  expect(changed(withData, "a", String(2 ** 32 + 4400)).fraction).toBe(1);
});

describe("the prompt", () => {
  test("does not hold the numbers that it asks for, nor what tells them", () => {
    for (const { question } of samples) {
      const { text, ...sent } = question.prompt;
      for (const step of sent.trace.steps) {
        expect([step.after.A.sndNxt, step.after.B.rcvNxt, step.delivered]).toEqual([0, 0, 0]);
        for (const { segment } of step.sent) expect(segment.window).toBe(0);
      }
      const numbers = sumsOf(question.key)
        .filter(({ field }) => field !== "len")
        .map(({ value }) => value);
      for (const { segment, field } of sent.asked) {
        const shown = sent.trace.steps.flatMap((step) => step.sent).find(({ id }) => id === segment)?.segment;
        expect(shown && { seq: shown.seq, ack: shown.ack, len: shown.data }[field]).toBe(0);
      }
      expect(numbers.length).toBeGreaterThan(0);
      expect(text.en).not.toBe("");
    }
  });

  test("has no key and no explanation in public", () => {
    const { prompt, key } = withData.question;
    const explanation = { right: prompt.text, wrong: prompt.text };
    const written = fillNumbers({
      id: "s",
      role: "quiz",
      text: prompt.text,
      ...key,
      explanation,
      targets: [],
      sources: [],
    });

    expect(written).toMatchObject({ type: "fill-numbers", prompt, key });
    expect(Object.keys(toPublic(written))).toEqual(["id", "type", "prompt"]);
  });
});

describe("what is refused", () => {
  const { prompt, key } = withData.question;
  const takes = (raw: unknown) => fillNumbersType.response(prompt).safeParse(raw).success;
  const fits = (other: Partial<Key>) => fillNumbersType.key(prompt).safeParse({ ...key, ...other }).success;

  test.each([
    ["a letter that is not asked", { values: { q: "1" } }],
    ["a number instead of a text", { values: { a: 4400 } }],
    ["a fraction", { values: { a: "1.5" } }],
    ["a book", { values: { a: "1".repeat(100_000) } }],
    ["a negative number", { values: { a: "-1" } }],
    ["a list", { values: ["4400"] }],
  ])("%s", (_, raw) => {
    expect(takes(raw)).toBe(false);
  });

  test("a key of another run, of other numbers, or of none", () => {
    expect(fits({})).toBe(true);
    expect(fits({ hidden: key.hidden.slice(1) })).toBe(false);
    expect(fits({ script: { ...key.script, delay: 30 } })).toBe(false);
    expect(fits({ hidden: [{ segment: 99, field: "seq" }] })).toBe(false);
  });
});

test("whatever is typed, the score lies between 0 and 1, and 1 is told nothing", () => {
  const ids = withData.question.key.hidden.map((_, index) => letterAt(index));
  const number = fc.oneof(fc.nat(20_000), fc.constantFrom(...sumsOf(withData.question.key).map(({ value }) => value)));
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...ids), number.map(String)), (values) => {
      const parsed: Response = fillNumbersType.response(withData.question.prompt).parse({ values });
      const score = grade(withData.question, parsed);
      expect(score.fraction).toBeGreaterThanOrEqual(0);
      expect(score.fraction).toBeLessThanOrEqual(1);
      expect(score.fraction === 1).toBe(score.feedback.length === 0);
    }),
    { numRuns: 50 },
  );
});
