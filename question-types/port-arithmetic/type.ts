import { z } from "zod";
import type { Localized } from "@/lib/i18n/locales";
import { localizedText } from "@/lib/i18n/localized-text";
import { type QuestionType, writes } from "../define";
import { parseNumber } from "../parse-number";
import { isSameJson } from "../same-json";
import { numberFor } from "./compute";
import { generate } from "./generate";
import { grade } from "./grade";
import { keyOf } from "./key";
import { respond } from "./respond";
import { samples } from "./samples";
import { ASKS, type Ask, type Setup, setupSchema } from "./setup";
import type { TypicalError } from "./typical-errors";
import { UNITS } from "./units";

export interface Prompt {
  readonly text: Localized;
  readonly setup: Setup;
  /** What is asked, in order: later numbers rest on earlier ones. */
  readonly asks: readonly Ask[];
}

export interface Key {
  readonly answers: readonly Answer[];
}

export interface Answer {
  readonly ask: Ask;
  /** In the first unit of what is asked, like the typical errors. */
  readonly value: number;
  /** How it comes about. */
  readonly working: Localized;
  readonly typicalErrors: readonly TypicalError[];
}

export interface Response {
  /** The numbers given so far, as they were typed. */
  readonly values: Readonly<Record<string, TypedNumber>>;
}

export interface TypedNumber {
  readonly value: string;
  /** Left out while none is chosen. */
  readonly unit?: string;
}

const prompt = z
  .strictObject({
    text: localizedText,
    setup: setupSchema,
    asks: z
      .array(z.enum(ASKS))
      .min(1)
      .max(4)
      .refine((asks) => new Set(asks).size === asks.length, "asks the same twice"),
  })
  .refine(({ setup, asks }) => asks.every((ask) => isComputable(ask, setup)), "asks for what does not follow");

function isComputable(ask: Ask, setup: Setup): boolean {
  try {
    return Number.isFinite(numberFor(ask, setup));
  } catch {
    // The setup names no demand or no change.
    return false;
  }
}

/** The key is what follows from the prompt: it can never say anything else. */
const keyFor = (given: Prompt) =>
  z.custom<Key>((key) => isSameJson(key, keyOf(given)), "does not follow from this prompt");

function responseTo({ asks }: Prompt) {
  const typed = (ask: Ask) =>
    z.strictObject({
      value: z.string().refine((value) => parseNumber(value) !== null, "is not a number"),
      unit: z.exactOptional(z.enum(UNITS[ask].map(({ id }) => id))),
    });
  const values = z
    .strictObject(Object.fromEntries(asks.map((ask) => [ask, z.exactOptional(typed(ask))])))
    .refine((given) => Object.keys(given).length > 0, "says nothing");
  return z.strictObject({ values }) as unknown as z.ZodType<Response>; // The keys are the asks of this prompt.
}

const type: QuestionType<Prompt, Key, Response> = {
  name: "port-arithmetic",
  title: { en: "Port arithmetic", "zh-CN": "端口计算" },
  prompt,
  key: keyFor,
  response: responseTo,
  grade,
  blank: { values: {} },
  respond,
  generate,
  band: { least: 3, most: 6 },
  samples,
};

export default type;
export const portArithmetic = writes(type);
