import { expect, test } from "vitest";
import { sum } from "@/tests/sample-variants";
import type { QuestionType } from "./define";
import { generated, seedFrom, withSeed } from "./generated";

const question = { id: "q", role: "exercise" } as const;

test("a generated question has everything that a written one has, made from its first seed", () => {
  expect(generated(sum, { ...question, kind: "many", first: 5 })).toEqual({
    ...question,
    type: "sum",
    prompt: { text: expect.anything(), addends: [5, 7] },
    key: { sum: 12 },
    explanation: { right: expect.anything(), wrong: expect.anything() },
    targets: [],
    sources: ["rfc9293#3.5"],
    generator: { kind: "many" },
  });
});

test("another seed makes another question of the same kind", () => {
  const { prompt } = withSeed(sum, { ...question, generator: { kind: "two" } }, 6);

  expect(prompt.addends).toEqual([0, 7]);
});

test.each<[string, QuestionType<never, never, never>, { kind?: string; first: number }, string]>([
  ["a type without a generator", { ...sum, generate: undefined } as never, { first: 1 }, "no model makes"],
  ["a kind that the type does not know", sum as never, { kind: "none", first: 1 }, 'makes no "none"'],
  ["a seed that is none", sum as never, { first: 2 ** 32 }, "is no seed"],
  ["a fraction as a seed", sum as never, { first: 0.5 }, "is no seed"],
])("%s is refused as the content is loaded", (_, type, { first, kind }, message) => {
  expect(() => generated(type, { ...question, first, ...(kind ? { kind } : {}) })).toThrow(message);
});

test("what its own type would not take is refused", () => {
  const broken: typeof sum = {
    ...sum,
    generate: () => ({ ...generatedSum, key: { sum: 1.5 } }),
  };
  const generatedSum = {
    kind: "many",
    prompt: { text: { en: "a", "zh-CN": "b" }, addends: [1, 2] as const },
    key: { sum: 3 },
    explanation: { right: { en: "a", "zh-CN": "b" }, wrong: { en: "a", "zh-CN": "b" } },
    targets: [],
    sources: [],
    difficulty: 1,
  };

  expect(() => generated(broken, { ...question, first: 1 })).toThrow("expected int");
});

test("random numbers become whole seeds of 32 bits", () => {
  expect([0, 0.5, 1 - 2 ** -32].map((number) => seedFrom(() => number))).toEqual([0, 2 ** 31, 2 ** 32 - 1]);
});
