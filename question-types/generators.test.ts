import { describe, expect, test } from "vitest";
import { typewritten } from "@/lib/content/check/apostrophes";
import { textsIn } from "@/lib/content/check/texts-in";
import { seededRandom } from "@/lib/grading/random";
import { LOCALES } from "@/lib/i18n/locales";
import { singleChanges, valuesIn } from "@/tests/single-changes";
import type { Generated } from "./define";
import { type AnyQuestionType, questionTypes } from "./registry";
import { isSameJson } from "./same-json";

/** How many seeds each type is asked for. */
const SEEDS = 500;

/** "Never the same twice": of so many seeds at most this share may ask what another one asks. Measured: 0 to 0.4 %. */
const ALIKE = 0.01;

/** Seeds whose right answer is changed in every single place. */
const CHANGED = 8;

/** Single changes of a right answer that leave it right, and why; nothing else may. */
const ALSO_RIGHT: Readonly<Record<string, RegExp>> = {
  // A goal is reached by whatever reaches it: some calls do as well as others, and all are run.
  "be-the-program": /^[AB]\.\d+: "/,
  // Of what nobody sends there is no sender.
  "predict-state": /segment\.from: /,
  // Rates and times may be off by 1 %; a count has but one unit.
  "port-arithmetic":
    /^values\.(?:rate|rate-after-change|exhausted-after)\.value: |^values\.[a-z-]+\.unit: .* left out$/,
  // More than one thing may be wrong with a statement.
  "spot-the-error": /^marks\.s\d: "/,
};

const generators = [...questionTypes.values()].flatMap((type) => {
  const { generate } = type;
  return generate ? [[type.name, type, generate] as const] : [];
});

test("there are generators", () => {
  expect(generators.length).toBeGreaterThan(0);
  expect(Object.keys(ALSO_RIGHT).filter((name) => !generators.some(([type]) => type === name))).toEqual([]);
});

describe.each(generators)("%s", (name, type, generate) => {
  // The first seeds in a row, and as many from anywhere: attempts take any of 2^32.
  const random = seededRandom(name);
  const seeds = Array.from({ length: SEEDS }, (_, index) =>
    index < SEEDS / 2 ? index : Math.floor(random() * 2 ** 32),
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

  test("no two neighbours ask the same, and hardly any two at all", () => {
    const texts = made.map(([, { prompt }]) => JSON.stringify(prompt));

    expect(texts.filter((text, index) => text === texts[index - 1])).toEqual([]);
    expect(SEEDS - new Set(texts).size).toBeLessThanOrEqual(ALIKE * SEEDS);
  });

  test("seeds of one kind give other questions, too", () => {
    for (const kind of new Set(made.map(([, question]) => question.kind))) {
      const texts = seeds.slice(0, 60).map((seed) => JSON.stringify(generate(seed, kind).prompt));

      expect(new Set(texts).size, kind).toBeGreaterThanOrEqual(58);
    }
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

  test("its English has no typewriter's apostrophe", () => {
    const found = made.flatMap(([, question]) => textsIn(question).flatMap(({ en }) => typewritten(en) ?? []));

    expect([...new Set(found)]).toEqual([]);
  });

  test("whatever single part of the right answer is changed, it earns less", () => {
    const stillRight = made.slice(0, CHANGED).flatMap(([seed, question]) => {
      const answers = [true, false, false, false].map((right, index) =>
        type.respond(question, right, seededRandom(`${seed} ${index}`)),
      );
      const values = [...new Set([...answers.flatMap(leavesOf), ...valuesIn(question.prompt)])];
      const schema = type.response(question.prompt);
      const taken = singleChanges(answers[0], values).flatMap(({ what, response }) => {
        const parsed = schema.safeParse(response);
        return parsed.success ? [{ what, response: parsed.data }] : [];
      });

      expect(taken.length).toBeGreaterThan(2);
      return taken.filter(({ response }) => type.grade(question, response).fraction === 1);
    });

    expect(stillRight.map(({ what }) => what).filter((what) => !ALSO_RIGHT[name]?.test(what))).toEqual([]);
  });

  test("every question names its sources", () => {
    expect(made.filter(([, { sources }]) => sources.length === 0).map(([seed]) => seed)).toEqual([]);
  });

  test("difficulty keeps to the band of the type, and one kind is never twice as hard as itself", () => {
    const { band } = type;
    if (!band) throw new Error(`${name} states no band`);
    const off = made.filter(([, { difficulty }]) => !(difficulty >= band.least && difficulty <= band.most));

    expect(off.map(([seed]) => seed)).toEqual([]);
    for (const kind of new Set(made.map(([, question]) => question.kind))) {
      const measures = made.flatMap(([, question]) => (question.kind === kind ? [question.difficulty] : []));

      expect(Math.max(...measures), kind).toBeLessThanOrEqual(2 * Math.min(...measures));
    }
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

/** Every text and number in a response. */
function leavesOf(value: unknown): readonly (string | number)[] {
  if (typeof value === "string" || typeof value === "number") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(leavesOf) : [];
}
