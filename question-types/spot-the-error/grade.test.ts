import fc from "fast-check";
import { expect, test } from "vitest";
import { generate } from "./generate";
import { FOUND, grade } from "./grade";
import { REASONS } from "./reasons";
import spotTheError from "./type";

const { prompt, key } = generate(5, "lost-last-ack");
const question = { prompt, key };
const errors = Object.entries(key.errors);
const [wrong = "", ...others] = Object.keys(key.errors);
const [right = ""] = Object.keys(key.truths);
const marks = Object.fromEntries(errors.map(([id, { reasons }]) => [id, reasons[0] ?? null]));
const share = 1 / errors.length;

test("every error with its reason earns everything", () => {
  expect(grade(question, { marks })).toEqual({ fraction: 1, feedback: [], misconceptions: [] });
});

test("an error that is found for another reason earns half of its share, and is told why", () => {
  const otherReason = Object.keys(REASONS).find((id) => !key.errors[wrong]?.reasons.includes(id)) ?? "";
  const score = grade(question, { marks: { ...marks, [wrong]: otherReason } });

  expect(score.fraction).toBeCloseTo(1 - share * (1 - FOUND), 9);
  expect(score.feedback).toHaveLength(1);
  expect(score.feedback[0]).toMatchObject({ on: wrong, right: false });
  expect(score.feedback[0]?.text.en).toContain(key.errors[wrong]?.why.en);
  expect(score.feedback[0]?.text["zh-CN"]).toContain(key.errors[wrong]?.why["zh-CN"]);
});

test("an error without a reason counts as found only", () => {
  expect(grade(question, { marks: { ...marks, [wrong]: null } }).fraction).toBeCloseTo(1 - share * (1 - FOUND), 9);
});

test("a missed error costs its share and shows its misconception", () => {
  const belief = { ...key.errors[wrong], misconception: "M17" as const };
  const { [wrong]: _, ...rest } = marks;
  const score = grade(
    { prompt, key: { ...key, errors: { ...key.errors, [wrong]: { reasons: [], why: prompt.text, ...belief } } } },
    { marks: rest },
  );

  expect(score.fraction).toBeCloseTo(others.length * share, 9);
  expect(score.misconceptions).toEqual(["M17"]);
  expect(score.feedback.map(({ on }) => on)).toEqual([wrong]);
});

test("a right statement that is marked costs half a share and is explained", () => {
  const score = grade(question, { marks: { ...marks, [right]: "who" } });

  expect(score.fraction).toBeCloseTo(1 - share * FOUND, 9);
  expect(score.feedback).toEqual([{ on: right, right: false, text: key.truths[right] }]);
});

test("nothing marked earns nothing; marking everything for one reason never earns everything", () => {
  expect(grade(question, { marks: {} }).fraction).toBe(0);
  fc.assert(
    fc.property(fc.constantFrom(...Object.keys(REASONS)), (reason) => {
      const all = Object.fromEntries(prompt.statements.map(({ id }) => [id, reason]));
      const { fraction } = grade(question, spotTheError.response(prompt).parse({ marks: all }));
      expect(fraction).toBeGreaterThanOrEqual(0);
      expect(fraction).toBeLessThan(0.75);
    }),
  );
});

test.each([
  ["a strange statement", { marks: { s99: "who" } }],
  ["a strange reason", { marks: { s1: "because" } }],
  ["the name of something every object has", { marks: { constructor: "who" } }],
  ["a list", { marks: ["s1"] }],
  ["a number", { marks: { s1: 1 } }],
])("%s is refused", (_, raw) => {
  expect(spotTheError.response(prompt).safeParse(raw).success).toBe(false);
});

test("a key that calls a statement both right and wrong, or neither, is refused", () => {
  const { [right]: _, ...truths } = key.truths;

  expect(spotTheError.key(prompt).safeParse({ ...key, truths }).success).toBe(false);
  expect(spotTheError.key(prompt).safeParse({ ...key, truths: { ...key.truths, [wrong]: prompt.text } }).success).toBe(
    false,
  );
});
