import { z } from "zod";
import type { Score } from "@/lib/grading/score";
import type { Localized } from "@/lib/i18n/locales";
import { localizedText } from "@/lib/i18n/localized-text";
import { type QuestionType, writes } from "../define";
import { parseNumber } from "../parse-number";
import { type Distractor, distractor, idOf, itemId, misconceptionsOf, withUniqueIds } from "../schemas";
import { respond } from "./respond";
import { samples } from "./samples";

export interface Unit {
  readonly id: string;
  readonly label: Localized;
  /** How many base units one of it is. */
  readonly factor: number;
}

export interface Prompt {
  readonly text: Localized;
  /** One of them has factor 1: the base unit, in which the key is written. */
  readonly units: readonly Unit[];
  /** How many decimals are asked for. */
  readonly decimals?: number;
}

export type Tolerance = { readonly absolute: number } | { readonly relative: number };

export interface TypicalError extends Distractor {
  readonly value: number;
}

export interface Key {
  /** In the base unit, like the typical errors. */
  readonly value: number;
  readonly tolerance: Tolerance;
  readonly typicalErrors: readonly TypicalError[];
}

export interface Response {
  /** As it was typed. */
  readonly value: string;
  readonly unit: string;
}

const unit = z.strictObject({ id: itemId, label: localizedText, factor: z.number().positive() });

const prompt = z.strictObject({
  text: localizedText,
  units: withUniqueIds(unit, 1).refine((units) => units.some(({ factor }) => factor === 1), "has no base unit"),
  decimals: z.exactOptional(z.int().min(0).max(9)),
});

const keySchema = z
  .strictObject({
    value: z.number(),
    tolerance: z.union([
      z.strictObject({ absolute: z.number().min(0) }),
      z.strictObject({ relative: z.number().min(0).lt(1) }),
    ]),
    typicalErrors: z.array(distractor.extend({ value: z.number() })),
  })
  .refine(
    (key) => key.typicalErrors.every(({ value }) => !isNear(value, key.value, key.tolerance)),
    "a typical error lies within the tolerance of the right value",
  );

/** All or nothing, within the tolerance; the first typical error that the number is near says what went wrong. */
export function grade(question: { readonly prompt: Prompt; readonly key: Key }, response: Response): Score {
  const { value, tolerance, typicalErrors } = question.key;
  const typed = parseNumber(response.value);
  const unitOfResponse = question.prompt.units.find(({ id }) => id === response.unit);
  if (typed === null || !unitOfResponse) throw new Error(`Response ${JSON.stringify(response)} passed no schema`);

  const given = typed * unitOfResponse.factor;
  if (isNear(given, value, tolerance)) return { fraction: 1, feedback: [], misconceptions: [] };

  const error = typicalErrors.find((each) => isNear(given, each.value, tolerance));
  const text = error?.why ?? (isNear(typed, value, tolerance) ? WRONG_UNIT : given > value ? TOO_LARGE : TOO_SMALL);
  return {
    fraction: 0,
    feedback: [{ on: "value", right: false, text }],
    misconceptions: misconceptionsOf(error ? [error] : []),
  };
}

const WRONG_UNIT: Localized = { en: "The number is right, the unit is not.", "zh-CN": "数值对，单位不对。" };
const TOO_LARGE: Localized = { en: "That is too large.", "zh-CN": "偏大了。" };
const TOO_SMALL: Localized = { en: "That is too small.", "zh-CN": "偏小了。" };

/** A share of the wanted number that only the rounding of floating-point arithmetic can make up. */
const ROUNDING = 1e-9;

function isNear(given: number, wanted: number, tolerance: Tolerance): boolean {
  const allowed = "absolute" in tolerance ? tolerance.absolute : tolerance.relative * Math.abs(wanted);
  return Math.abs(given - wanted) <= allowed + ROUNDING * Math.abs(wanted);
}

const type: QuestionType<Prompt, Key, Response> = {
  name: "numeric",
  title: { en: "Work out the number", "zh-CN": "计算" },
  prompt,
  key: () => keySchema,
  response: ({ units }) =>
    z.strictObject({
      value: z.string().refine((typed) => parseNumber(typed) !== null, "is not a number"),
      unit: idOf(units),
    }),
  grade,
  respond,
  samples,
};

export default type;
export const numeric = writes(type);
