import { z } from "zod";
import type { Localized } from "@/lib/i18n/locales";
import { localizedText } from "@/lib/i18n/localized-text";
import type { Trace } from "@/lib/tcp/trace";
import { type QuestionType, writes } from "../define";
import { isSameJson } from "../same-json";
import { someOf } from "../schemas";
import { callId } from "./call-id";
import { generate } from "./generate";
import { grade } from "./grade";
import { type Key, keyOf } from "./key";
import { type Plan, planSchema } from "./plan";
import { promptOf } from "./prompt";
import { respond } from "./respond";
import type { ResultCode } from "./result-code";
import { samples } from "./samples";

export type { Key } from "./key";

export interface Prompt {
  readonly text: Localized;
  readonly plan: Plan;
  /** What the past calls of the plan returned, in order. */
  readonly past: readonly ResultCode[];
  /** What the past looked like on the wire. */
  readonly trace: Trace;
  readonly choices: readonly ResultCode[];
}

export interface Response {
  /** What was chosen so far, by asked call: `c1`, `c2`, … */
  readonly results: Readonly<Record<string, ResultCode>>;
}

/** Everything but the text follows from the plan: a prompt that shows something else is refused. */
const prompt: z.ZodType<Prompt> = z
  .strictObject({
    text: localizedText,
    plan: planSchema,
    past: z.array(z.string()),
    trace: z.custom<Trace>((value) => typeof value === "object" && value !== null, "is not a trace"),
    choices: z.array(z.string()),
  })
  .refine((given) => isPlayable(given), "does not show what the plan leads to");

function isPlayable(given: Prompt): boolean {
  try {
    return isSameJson(promptOf(given.text, given.plan), given) && keyOf(given.plan).results.length > 0;
  } catch {
    // A plan that no program can carry out.
    return false;
  }
}

const keyFor = ({ plan }: Prompt) =>
  z.custom<Key>((key) => isSameJson(key, keyOf(plan)), "does not follow from this prompt");

function responseTo({ plan, choices }: Prompt): z.ZodType<Response> {
  const ids = plan.next.filter(({ asked }) => asked).map((_, index) => callId(index + 1));
  const results = someOf(ids, z.enum(choices)).refine((given) => Object.keys(given).length > 0, "says nothing");
  return z.strictObject({ results });
}

const type: QuestionType<Prompt, Key, Response> = {
  name: "return-values",
  title: { en: "Return values", "zh-CN": "返回值" },
  prompt,
  key: keyFor,
  response: responseTo,
  grade,
  blank: { results: {} },
  respond,
  generate,
  band: { least: 4, most: 8 },
  samples,
};

export default type;
export const returnValues = writes(type);
