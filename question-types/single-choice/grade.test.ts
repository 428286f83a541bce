import { expect, test } from "vitest";
import type { Question } from "../define";
import { samples } from "./samples";
import type { Key, Prompt } from "./type";
import singleChoiceType, { grade, singleChoice } from "./type";

const [sample] = samples;
if (!sample) throw new Error("single-choice has no samples");
const { prompt, key } = sample.question;

test("the keyed choice earns everything and needs no remark", () => {
  expect(grade({ key }, { choice: "nginx" })).toEqual({ fraction: 1, feedback: [], misconceptions: [] });
});

test("a distractor earns nothing, is told why, and shows its misconception", () => {
  expect(grade({ key }, { choice: "browser" })).toEqual({
    fraction: 0,
    feedback: [{ on: "browser", right: false, text: key.distractors.browser?.why }],
    misconceptions: ["M1"],
  });
});

test("a distractor without a number shows no misconception", () => {
  expect(grade({ key }, { choice: "neither" }).misconceptions).toEqual([]);
});

test("a key that leaves a wrong choice without a reason is refused", () => {
  const { neither: _, ...rest } = key.distractors;

  expect(singleChoiceType.key(prompt).safeParse({ ...key, distractors: rest }).success).toBe(false);
});

test("a key that explains why the right choice is wrong is refused", () => {
  const why = { en: "No.", "zh-CN": "不。" };
  const distractors = { ...key.distractors, nginx: { why } };

  expect(singleChoiceType.key(prompt).safeParse({ ...key, distractors }).success).toBe(false);
});

test("a key that names a choice which is not there is refused", () => {
  expect(singleChoiceType.key(prompt).safeParse({ ...key, choice: "ngnix" }).success).toBe(false);
});

test("two choices with one id are refused", () => {
  const choices = [...prompt.choices, ...prompt.choices];

  expect(singleChoiceType.prompt.safeParse({ ...prompt, choices }).success).toBe(false);
});

test("the writer names the type and leaves the rest as written", () => {
  const written: Omit<Question<Prompt, Key>, "type"> = {
    id: "who-waits",
    role: "exercise",
    prompt,
    key,
    explanation: { right: { en: "Yes.", "zh-CN": "是。" }, wrong: { en: "No.", "zh-CN": "不。" } },
    targets: ["M1"],
    sources: ["rfc9293#3.6"],
  };

  expect(singleChoice(written)).toEqual({ ...written, type: "single-choice" });
});
