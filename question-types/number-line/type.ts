import { z } from "zod";
import type { Localized } from "@/lib/i18n/locales";
import { localizedText } from "@/lib/i18n/localized-text";
import { type QuestionType, writes } from "../define";
import { isSameJson } from "../same-json";
import { someOf } from "../schemas";
import { ASKS, type Ask } from "./ask";
import { generate } from "./generate";
import { grade } from "./grade";
import { OUTCOMES, type Outcome } from "./judge";
import { type Key, keyOf } from "./key";
import { type Arrival, arrivalSchema, type Line, lineSchema, RULES, type Rules } from "./line";
import { parseSequence } from "./parse-sequence";
import { partOf } from "./part-of";
import { respond } from "./respond";
import { rulesFor } from "./rules-for";
import { samples } from "./samples";

export type { Key } from "./key";

export interface Prompt {
  readonly text: Localized;
  /** Whose line it is. */
  readonly end: "A" | "B";
  readonly line: Line;
  readonly rules: readonly Rules[];
  readonly arrivals: readonly Arrival[];
  /** The choices, the same for every segment. */
  readonly outcomes: readonly Outcome[];
  readonly ask: Ask;
  /** Whose rules decide about the number. */
  readonly askRules: Rules;
}

export interface Response {
  /** What was chosen so far, by segment and rules: `s1-linux`. */
  readonly fates: Readonly<Record<string, Outcome>>;
  /** The number that was placed, as it was typed. */
  readonly number?: string;
}

const prompt = z
  .strictObject({
    text: localizedText,
    end: z.enum(["A", "B"]),
    line: lineSchema,
    rules: z.array(z.enum(RULES)).min(1).max(2),
    arrivals: z
      .array(arrivalSchema)
      .min(1)
      .max(6)
      .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, "names a segment twice"),
    outcomes: z.array(z.enum(OUTCOMES)).min(2),
    ask: z.enum(ASKS),
    askRules: z.enum(RULES),
  })
  .refine((given) => isAnswerable(given), "has no answer among its choices");

/** Whether the model sees the number that is asked for, and every outcome is among the choices. */
function isAnswerable(given: Prompt): boolean {
  try {
    return keyOf(given).fates.every(({ outcome }) => given.outcomes.includes(outcome));
  } catch {
    // The model does not see the border there.
    return false;
  }
}

const keyFor = (given: Prompt) =>
  z.custom<Key>((key) => isSameJson(key, keyOf(given)), "does not follow from this prompt");

function responseTo({ line, arrivals, rules, outcomes }: Prompt): z.ZodType<Response> {
  const parts = arrivals.flatMap((arrival) => rulesFor(rules, line, arrival).map((each) => partOf(arrival.id, each)));
  return z
    .strictObject({
      fates: someOf(parts, z.enum(outcomes)),
      number: z.exactOptional(z.string().refine((typed) => parseSequence(typed) !== null, "is not a sequence number")),
    })
    .refine(({ fates, number }) => Object.keys(fates).length > 0 || number !== undefined, "says nothing");
}

const type: QuestionType<Prompt, Key, Response> = {
  name: "number-line",
  title: { en: "Number line", "zh-CN": "序号数轴" },
  prompt,
  key: keyFor,
  response: responseTo,
  grade,
  blank: { fates: {} },
  respond,
  generate,
  band: { least: 5, most: 9 },
  samples,
};

export default type;
export const numberLine = writes(type);
