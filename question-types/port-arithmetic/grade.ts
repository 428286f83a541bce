import type { Feedback, Score } from "@/lib/grading/score";
import type { Localized } from "@/lib/i18n/locales";
import { parseNumber } from "../parse-number";
import { type Distractor, misconceptionsOf } from "../schemas";
import { type Given, numberFor } from "./compute";
import type { Answer, Key, Prompt, Response, TypedNumber } from "./type";
import { baseValue, isNear, toleranceOf } from "./units";
import { whys } from "./whys";

/** What one number earned, and what is said about it. */
interface Outcome {
  readonly share: number;
  readonly remark: Distractor | null;
}

const RIGHT: Outcome = { share: 1, remark: null };

/**
 * The mean over the numbers. One that follows from an earlier wrong number of the learner's own earns half:
 * the method is right, the result is not.
 */
export function grade({ prompt, key }: { readonly prompt: Prompt; readonly key: Key }, response: Response): Score {
  const given: { -readonly [A in keyof Given]: Given[A] } = {};
  const outcomes = key.answers.map((answer) => {
    const typed = Object.hasOwn(response.values, answer.ask) ? response.values[answer.ask] : undefined;
    const value = typed ? baseValue(answer.ask, typed) : null;
    if (!typed || value === null)
      return { on: answer.ask, share: 0, remark: { why: typed ? whys.noUnit : whys.notAnswered } };
    const outcome = outcomeOf(answer, typed, value, prompt, given);
    given[answer.ask] = value;
    return { on: answer.ask, ...outcome };
  });
  const remarks = outcomes.flatMap(({ remark }) => remark ?? []);
  return {
    fraction: outcomes.reduce((sum, { share }) => sum + share, 0) / outcomes.length,
    feedback: outcomes.flatMap(({ on, remark }): Feedback[] =>
      remark ? [{ on, right: false, text: remark.why }] : [],
    ),
    misconceptions: misconceptionsOf(remarks),
  };
}

function outcomeOf(answer: Answer, typed: TypedNumber, value: number, { setup }: Prompt, given: Given): Outcome {
  const tolerance = toleranceOf(answer.ask);
  if (isNear(value, answer.value, tolerance)) return RIGHT;
  const error = answer.typicalErrors.find((each) => isNear(value, each.value, tolerance));
  if (isNear(value, numberFor(answer.ask, setup, given), tolerance))
    return { share: 0.5, remark: { why: whys.follows } };
  return { share: 0, remark: error ?? { why: generalRemark(answer, typed, value) } };
}

function generalRemark({ ask, value: right }: Answer, typed: TypedNumber, value: number): Localized {
  const bare = parseNumber(typed.value);
  if (bare !== null && isNear(bare, right, toleranceOf(ask))) return whys.wrongUnit;
  return value > right ? whys.tooLarge : whys.tooSmall;
}
