import { describe, expect, test } from "vitest";
import { textsIn } from "@/lib/content/check/texts-in";
import { seededRandom } from "@/lib/grading/random";
import { LOCALES, type Localized } from "@/lib/i18n/locales";
import type { Generated } from "./define";
import { questionTypeOf, questionTypes } from "./registry";

type HintsOf = (prompt: unknown) => readonly Localized[];

/** Types whose hints stand with their goals, under `lib/tcp/goals`, and come with the prompt. */
const IN_PROMPT = ["be-the-network", "be-the-program"];

const modules = import.meta.glob<{ hintsOf: HintsOf }>("./*/hints.ts", { eager: true });
const inPrompt: HintsOf = (prompt) => (prompt as { readonly hints: readonly Localized[] }).hints;
const ladders = [
  ...Object.entries(modules).map(([path, { hintsOf }]) => [path.split("/")[1] ?? path, hintsOf] as const),
  ...IN_PROMPT.map((name) => [name, inPrompt] as const),
];

const COUNT = 120;

const STATE_THEN_NUMBER =
  /(?:CLOSED|LISTEN|SYN[-_](?:SENT|RECEIVED|RECV)|ESTABLISHED|ESTAB|(?:CLOSE|TIME)[-_]WAIT|FIN[-_]WAIT[-_]?[12]|CLOSING|LAST[-_]ACK)`?\d/;

test("every type that the model makes questions of has hints", () => {
  const made = [...questionTypes.values()].filter(({ generate }) => generate).map(({ name }) => name);

  expect(made.filter((name) => !ladders.some(([has]) => has === name))).toEqual([]);
});

describe.each(ladders)("the hints of %s", (name, hintsOf) => {
  const type = questionTypeOf({ type: name });
  const { generate } = type;
  if (!generate) throw new Error(`The model makes no questions of type "${name}"`);
  const made = Array.from({ length: COUNT }, (_, seed) => generate(seed, null));

  test("are a ladder: at least two, none twice, in both languages", () => {
    for (const { prompt } of made) {
      const hints = hintsOf(prompt);

      expect(hints.length).toBeGreaterThanOrEqual(2);
      for (const locale of LOCALES) {
        expect(new Set(hints.map((hint) => hint[locale])).size).toBe(hints.length);
        expect(hints.filter((hint) => hint[locale].trim() === "" || /undefined|NaN|\{/.test(hint[locale]))).toEqual([]);
      }
    }
  });

  test("put no number directly behind the name of a state, in Chinese: it would be read as part of the name", () => {
    const said = made.flatMap(({ prompt }) => hintsOf(prompt).map((hint) => hint["zh-CN"]));

    expect(said.filter((text) => STATE_THEN_NUMBER.test(text))).toEqual([]);
  });

  test("say nothing that explains the answer, word for word", () => {
    for (const { prompt, key, explanation } of made) {
      const said = JSON.stringify(hintsOf(prompt));
      const secrets = [...textsIn(key), explanation.right, explanation.wrong];

      expect(secrets.filter(({ en, "zh-CN": zh }) => said.includes(quoted(en)) || said.includes(quoted(zh)))).toEqual(
        [],
      );
    }
  });

  // A prediction goes on with the numbers that the ends have; which of them is asked for, its hints do not know.
  if (name !== "predict-state")
    test("name no number of the answer that is not in the question", () => {
      const off = made.flatMap((question, seed) => {
        const [asked, said] = [numbersIn(question.prompt), numbersIn(hintsOf(question.prompt))];
        return numbersIn(rightAnswer(question, seed)).filter(
          (number) => said.includes(number) && !asked.includes(number),
        );
      });

      expect(off).toEqual([]);
    });

  if (!IN_PROMPT.includes(name)) {
    test("belong to the question at hand: another one of its kind has others", () => {
      const kinds = [...new Set(made.map(({ kind }) => kind))];
      const shares = kinds.map((kind) => {
        const questions = made.filter((question) => question.kind === kind);
        const different = new Set(questions.map(({ prompt }) => JSON.stringify(hintsOf(prompt))));
        return different.size / questions.length;
      });

      // Of a table with half of its cells missing there are few; of most questions there is one ladder each.
      expect(shares.reduce((sum, share) => sum + share, 0) / shares.length).toBeGreaterThan(0.4);
    });
  }

  function rightAnswer(question: Generated, seed: number): unknown {
    return type.respond(question, true, seededRandom(`${seed}`));
  }
});

const quoted = (text: string) => JSON.stringify(text).slice(1, -1);

/** Numbers of three digits or more, without the marks that group them. */
function numbersIn(value: unknown): readonly string[] {
  if (typeof value === "number") return numbersIn(String(value));
  if (typeof value === "string") return value.replaceAll(/(?<=\d),(?=\d{3})/g, "").match(/\d{3,}/g) ?? [];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}
