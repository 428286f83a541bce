import { describe, expect, test } from "vitest";
import { seededRandom } from "@/lib/grading/random";
import { LOCALES } from "@/lib/i18n/locales";
import { textsIn } from "@/tests/texts-in";
import type { Generated } from "./define";
import { type AnyQuestionType, questionTypes } from "./registry";
import { isSameJson } from "./same-json";

/** How many seeds each type is asked for. */
const SEEDS = 500;

/** Types whose questions cost more than 20 ms each, and the seeds that they are asked for instead. */
const COSTLY: Readonly<Record<string, number>> = {};

const generators = [...questionTypes.values()].flatMap((type) => {
  const { generate } = type;
  return generate ? [[type.name, type, generate] as const] : [];
});

test("there are generators", () => {
  expect(generators.length).toBeGreaterThan(0);
  expect(Object.keys(COSTLY).filter((name) => !generators.some(([type]) => type === name))).toEqual([]);
});

describe.each(generators)("%s", (name, type, generate) => {
  const count = COSTLY[name] ?? SEEDS;
  // The first seeds in a row, and as many from anywhere: attempts take any of 2^32.
  const random = seededRandom(name);
  const seeds = Array.from({ length: count }, (_, index) =>
    index < count / 2 ? index : Math.floor(random() * 2 ** 32),
  );
  const made = seeds.map((seed) => [seed, generate(seed, null)] as const);

  test("the same seed gives the same question", () => {
    for (const [seed, question] of made.slice(0, 25)) expect(generate(seed, null)).toEqual(question);
  });

  test("a kind that was made can be asked for", () => {
    for (const kind of new Set(made.map(([, question]) => question.kind))) {
      for (const seed of seeds.slice(0, 5)) expect(generate(seed, kind).kind).toBe(kind);
    }
  });

  test("no two neighbours ask the same", () => {
    const texts = made.map(([, { prompt }]) => JSON.stringify(prompt));

    expect(texts.filter((text, index) => text === texts[index - 1])).toEqual([]);
  });

  test("prompts and keys are taken by their schemas, and survive being stored", () => {
    const refused = made.filter(([, question]) => !isTaken(type, question));

    expect(refused.map(([seed]) => seed)).toEqual([]);
  });

  test("a right answer earns everything, a wrong one less", () => {
    const earns = (question: Generated, right: boolean, seed: number) => {
      const response = type.respond(question, right, seededRandom(`${seed}`));
      return type.grade(question, type.response(question.prompt).parse(response)).fraction;
    };
    const off = made.filter(
      ([seed, question]) => earns(question, true, seed) !== 1 || earns(question, false, seed) >= 1,
    );

    expect(off.map(([seed]) => seed)).toEqual([]);
  });

  test("what explains the answer stands in both languages, and not in the prompt", () => {
    const off = made.filter(([, { prompt, key, explanation }]) => {
      const shown = JSON.stringify(prompt);
      return [...textsIn(key), explanation.right, explanation.wrong].some((text) =>
        LOCALES.some(
          (locale) => text[locale].trim() === "" || shown.includes(JSON.stringify(text[locale]).slice(1, -1)),
        ),
      );
    });

    expect(off.map(([seed]) => seed)).toEqual([]);
  });

  test("every question names its sources, and difficulty is a number", () => {
    const off = made.filter(([, { sources, difficulty }]) => sources.length === 0 || !Number.isFinite(difficulty));

    expect(off.map(([seed]) => seed)).toEqual([]);
  });
});

function isTaken(type: AnyQuestionType, { prompt, key, ...rest }: Generated): boolean {
  const stored: unknown = JSON.parse(JSON.stringify({ prompt, key, ...rest }));
  return (
    type.prompt.safeParse(prompt).success &&
    type.key(prompt).safeParse(key).success &&
    isSameJson(stored, { prompt, key, ...rest })
  );
}
