import fc from "fast-check";
import { expect, test } from "vitest";
import { samples } from "./samples";
import multipleChoiceType, { grade } from "./type";

const [sample] = samples;
if (!sample) throw new Error("multiple-choice has no samples");
const { prompt, key } = sample.question;
const ids = prompt.choices.map(({ id }) => id);

test.each([
  { name: "all correct picks earn everything", choices: ["close", "exit", "rst"], fraction: 1 },
  { name: "two of three earn two thirds", choices: ["close", "rst"], fraction: 2 / 3 },
  { name: "a wrong pick costs what a right one earns", choices: ["close", "rst", "2msl"], fraction: 1 / 3 },
  { name: "picking everything earns less than one right pick more", choices: ids, fraction: 1 / 3 },
  { name: "more wrong than right earns nothing, not less", choices: ["2msl", "fin-timeout", "rst"], fraction: 0 },
  { name: "no pick earns nothing", choices: [], fraction: 0 },
])("$name", ({ choices, fraction }) => {
  expect(grade({ key }, { choices }).fraction).toBeCloseTo(fraction);
});

test("a missed choice is explained with its own text, or with a general one", () => {
  const { feedback } = grade({ key }, { choices: ["close"] });

  expect(feedback.map(({ on }) => on)).toEqual(["exit", "rst"]);
  expect(feedback[0]?.text).toEqual(key.missed?.exit);
  expect(feedback[1]?.text.en).toBe("This one belongs to the answer too.");
});

test("a misconception that two picks share is reported once", () => {
  expect(grade({ key }, { choices: ["2msl", "fin-timeout"] }).misconceptions).toEqual(["M11"]);
});

test("the order in which choices were picked makes no difference", () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(ids), (choices) => {
      expect(grade({ key }, { choices }).fraction).toBe(grade({ key }, { choices: choices.toSorted() }).fraction);
    }),
  );
});

test("one more right pick always earns more", () => {
  const score = (right: readonly string[]) => grade({ key }, { choices: right }).fraction;

  expect(score(["close"])).toBeLessThan(score(["close", "exit"]));
  expect(score(["close", "exit"])).toBeLessThan(score(["close", "exit", "rst"]));
});

test("a key without a correct choice, or with a remark on a choice that is not missed, is refused", () => {
  const everyWhy = Object.fromEntries(ids.map((id) => [id, { why: { en: "No.", "zh-CN": "不。" } }]));
  const missed = { "2msl": { en: "No.", "zh-CN": "不。" } };

  expect(multipleChoiceType.key(prompt).safeParse({ correct: [], distractors: everyWhy }).success).toBe(false);
  expect(multipleChoiceType.key(prompt).safeParse({ ...key, missed }).success).toBe(false);
});
