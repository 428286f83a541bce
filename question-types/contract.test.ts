import { describe, expect, test } from "vitest";
import { textsIn } from "@/lib/content/check/texts-in";
import { seededRandom } from "@/lib/grading/random";
import { LOCALES } from "@/lib/i18n/locales";
import { type Question, type Sample, toPublic } from "./define";
import { type AnyQuestionType, questionTypeOf, questionTypes } from "./registry";

const folders = Object.keys(import.meta.glob("./*/{type,view}.{ts,tsx}"));

test("every folder has a type and a view, and is named like its type", () => {
  const expected = [...questionTypes.keys()].flatMap((name) => [`./${name}/type.ts`, `./${name}/view.tsx`]);

  expect(folders.toSorted()).toEqual(expected.toSorted());
});

test("no two types have the same title, in either language", () => {
  for (const locale of LOCALES) {
    const titles = [...questionTypes.values()].map(({ title }) => title[locale]);
    expect(titles.toSorted()).toEqual([...new Set(titles)].toSorted());
  }
});

test("an unknown type is refused", () => {
  expect(() => questionTypeOf({ type: "essay" })).toThrow('No question type "essay"');
});

describe.each([...questionTypes.values()].map((type) => [type.name, type] as const))("%s", (_, type) => {
  test("has samples", () => {
    expect(type.samples.length).toBeGreaterThan(0);
  });

  describe.each(type.samples.map((sample, index) => [index + 1, sample] as const))("sample %i", (_, sample) => {
    keepsTheContract(type, sample);
  });
});

function keepsTheContract(type: AnyQuestionType, sample: Sample<unknown, unknown, unknown>) {
  const { prompt, key } = sample.question;
  const answered = (raw: unknown) => type.grade(sample.question, type.response(prompt).parse(raw));

  test("its schemas take its own prompt and key", () => {
    expect(type.prompt.parse(prompt)).toEqual(prompt);
    expect(type.key(prompt).parse(key)).toEqual(key);
  });

  test("its schemas refuse an unknown field in prompt, key and response", () => {
    expect(type.prompt.safeParse({ ...asObject(prompt), surprise: 1 }).success).toBe(false);
    expect(type.key(prompt).safeParse({ ...asObject(key), surprise: 1 }).success).toBe(false);
    expect(type.response(prompt).safeParse({ ...asObject(sample.right), surprise: 1 }).success).toBe(false);
  });

  test("a right response earns 1 and shows no misconception", () => {
    expect(answered(sample.right)).toMatchObject({ fraction: 1, misconceptions: [] });
  });

  test("a wrong response earns less than 1, not less than 0, and is told why", () => {
    const score = answered(sample.wrong);

    expect(score.fraction).toBeLessThan(1);
    expect(score.fraction).toBeGreaterThanOrEqual(0);
    expect(score.feedback.some(({ right }) => !right)).toBe(true);
  });

  test.each([
    ["the sample's invalid response", sample.invalid],
    ["nothing", undefined],
    ["null", null],
    ["an empty object", {}],
    ["a text", "right"],
  ])("%s is refused before grading", (_, raw) => {
    expect(type.response(prompt).safeParse(raw).success).toBe(false);
  });

  test("grading twice gives the same score", () => {
    expect(answered(sample.wrong)).toEqual(answered(sample.wrong));
  });

  test("question and responses survive being stored as JSON", () => {
    const stored = JSON.parse(JSON.stringify(sample.question));

    expect(type.grade(stored, JSON.parse(JSON.stringify(sample.wrong)))).toEqual(answered(sample.wrong));
    expect(type.grade(stored, JSON.parse(JSON.stringify(sample.right)))).toEqual(answered(sample.right));
  });

  test("the public question holds no remark and no explanation", () => {
    const question: Question = {
      id: "sample",
      type: type.name,
      role: "quiz",
      prompt,
      key,
      explanation: { right: { en: "secret-1", "zh-CN": "secret-2" }, wrong: { en: "secret-3", "zh-CN": "secret-4" } },
      targets: [],
      sources: [],
    };
    const sent = JSON.stringify(toPublic(question));

    expect(Object.keys(toPublic(question)).toSorted()).toEqual(["id", "prompt", "type"]);
    expect(sent).not.toContain("secret-");
    for (const { en, "zh-CN": zh } of textsIn(key)) {
      expect(sent).not.toContain(JSON.stringify(en));
      expect(sent).not.toContain(JSON.stringify(zh));
    }
  });

  test("arranging only permutes, and gives the same order for the same seed", () => {
    if (!type.arrange) return;
    const arrange = type.arrange;
    const orders = ["one", "two", "three"].map((seed) => arrange(prompt, seededRandom(seed)));

    for (const order of orders) expect(withSortedLists(order)).toEqual(withSortedLists(prompt));
    expect(arrange(prompt, seededRandom("one"))).toEqual(orders[0]);
    expect(type.grade({ prompt: orders[0], key }, type.response(orders[0]).parse(sample.right)).fraction).toBe(1);
  });

  const { stages } = type;
  if (stages) {
    test("only further stages extend what was committed", () => {
      expect(stages.extends(null, sample.right)).toBe(true);
      expect(stages.extends(sample.right, sample.right)).toBe(false);
      expect(stages.extends(sample.right, sample.wrong)).toBe(false);
      expect(stages.isComplete(prompt, sample.right)).toBe(true);
    });

    test("what is revealed is JSON", () => {
      const revealed = stages.reveal(sample.question, null);

      expect(JSON.parse(JSON.stringify(revealed))).toEqual(revealed);
    });
  }
}

function asObject(value: unknown): object {
  expect(value).toBeTypeOf("object");
  return value as object;
}

/** The value with every list sorted, so that two values equal each other if only the order of lists differs. */
function withSortedLists(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(withSortedLists).toSorted((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));
  }
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, withSortedLists(inner)]));
}
