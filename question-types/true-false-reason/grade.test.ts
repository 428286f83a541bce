import { expect, test } from "vitest";
import { samples } from "./samples";
import trueFalseReasonType, { grade, JUDGEMENT } from "./type";

const [sample] = samples;
if (!sample) throw new Error("true-false-reason has no samples");
const { prompt, key } = sample.question;

test.each([
  { name: "judgement and reason earn everything", response: { answer: false, reason: "fin-again" }, fraction: 1 },
  { name: "the judgement alone earns half", response: { answer: false, reason: "rto" }, fraction: 0.5 },
  {
    name: "a reason for the wrong judgement earns nothing",
    response: { answer: true, reason: "fin-again" },
    fraction: 0,
  },
  { name: "neither earns nothing", response: { answer: true, reason: "2msl" }, fraction: 0 },
])("$name", ({ response, fraction }) => {
  expect(grade({ key }, response).fraction).toBe(fraction);
});

test("each wrong half is told why, and a shared misconception is reported once", () => {
  const score = grade({ key }, { answer: true, reason: "rto" });

  expect(score.feedback.map(({ on, right }) => [on, right])).toEqual([
    [JUDGEMENT, false],
    ["rto", false],
  ]);
  expect(score.misconceptions).toEqual(["M17"]);
});

test("a reason that would be taken for the judgement is refused", () => {
  const reasons = [...prompt.reasons, { id: JUDGEMENT, text: { en: "x", "zh-CN": "x" } }];

  expect(trueFalseReasonType.prompt.safeParse({ ...prompt, reasons }).success).toBe(false);
});

test("a key that leaves a wrong reason unexplained is refused", () => {
  expect(trueFalseReasonType.key(prompt).safeParse({ ...key, distractors: {} }).success).toBe(false);
});
