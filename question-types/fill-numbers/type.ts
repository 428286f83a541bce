import { z } from "zod";
import type { Feedback, Score } from "@/lib/grading/score";
import type { Localized } from "@/lib/i18n/locales";
import { localizedText } from "@/lib/i18n/localized-text";
import { run, type Script, type Trace } from "@/lib/tcp";
import { type Question, type QuestionType, writes } from "../define";
import { leadingTo, runnable } from "../derived";
import { parseSequenceNumber } from "../parse-sequence-number";
import { misconceptionsOf, someOf } from "../schemas";
import { type Derived, derivePrompt, FIELDS, type Key, letterAt, MOST_HIDDEN, sumsOf } from "./derive";
import { typicalErrors } from "./errors";
import { explainSum } from "./explain";
import { BAND, generate } from "./generate";
import { respond } from "./respond";
import { samples } from "./samples";

export type { Key } from "./derive";

export interface Prompt extends Derived {
  /** The story, with the numbers at which both ends begin. */
  readonly text: Localized;
}

export interface Response {
  /** What was typed, by letter. Letters may be left out. */
  readonly values: Readonly<Record<string, string>>;
}

const hidden = z.strictObject({ segment: z.int().min(0), field: z.enum(FIELDS) });

const prompt: z.ZodType<Prompt> = z.strictObject({
  text: localizedText,
  trace: runnable<Trace>("trace"),
  asked: z
    .array(hidden.extend({ id: z.string().regex(/^[a-z]$/) }))
    .min(1)
    .max(MOST_HIDDEN),
});

/** A key is right if the model, run from it, gives exactly what its prompt shows. */
const keyFor = (given: Prompt): z.ZodType<Key> =>
  leadingTo(
    given,
    derivePrompt,
    z.strictObject({ script: runnable<Script>("script"), hidden: z.array(hidden).max(MOST_HIDDEN) }),
  );

const responseTo = ({ asked }: Prompt): z.ZodType<Response> =>
  z.strictObject({
    values: someOf(
      asked.map(({ id }) => id),
      z
        .string()
        .max(40)
        .refine((typed) => parseSequenceNumber(typed) !== null, "is not a number of the circle of 2^32"),
    ),
  });

/** The share of right numbers. The model is run again; what is wrong is compared with numbers that typical errors give. */
export function grade({ key }: { readonly key: Key }, response: Response): Score {
  const trace = run(key.script);
  const outcomes = sumsOf(key).map((sum, index) => {
    const id = letterAt(index);
    const typed = Object.hasOwn(response.values, id) ? parseSequenceNumber(response.values[id] ?? "") : null;
    const error = typicalErrors(trace, sum).find(({ value }) => value === typed);
    return { id, sum, isRight: typed === sum.value, error: typed === null ? undefined : error };
  });
  const wrong = outcomes.filter(({ isRight }) => !isRight);
  return {
    fraction: 1 - wrong.length / outcomes.length,
    feedback: wrong.flatMap(({ id, sum, error }): Feedback[] => [
      ...(error ? [{ on: id, right: false, text: error.why }] : []),
      { on: id, right: false, text: explainSum(sum) },
    ]),
    misconceptions: misconceptionsOf(wrong.flatMap(({ error }) => error ?? [])),
  };
}

const type: QuestionType<Prompt, Key, Response> = {
  name: "fill-numbers",
  title: { en: "Fill in the numbers", "zh-CN": "填序号" },
  prompt,
  key: keyFor,
  response: responseTo,
  grade,
  blank: { values: {} },
  respond,
  generate,
  band: BAND,
  samples,
};

export default type;

const write = writes(type);

/** Writes a fill-numbers question. The model is run here; the numbers that are asked for are not in the prompt. */
export function fillNumbers(
  question: Omit<Question, "type" | "prompt" | "key"> & Key & { readonly text: Localized },
): Question<Prompt, Key> {
  const { script, hidden: hiddenNumbers, text, ...rest } = question;
  const key: Key = { script, hidden: hiddenNumbers };
  return write({ ...rest, prompt: { text, ...derivePrompt(key) }, key });
}
