import type { Feedback, Score } from "@/lib/grading/score";
import { lt } from "@/lib/tcp/sequence";
import { type Distractor, misconceptionsOf } from "../schemas";
import { beliefBehind } from "./explain";
import type { Fate, Key } from "./key";
import { NUMBER } from "./number-part";
import { numberWhys } from "./number-whys";
import { parseSequence } from "./parse-sequence";
import { partOf } from "./part-of";
import type { Prompt, Response } from "./type";

/** The share of right parts: every choice counts one, the number that is placed counts one. */
export function grade({ prompt, key }: { readonly prompt: Prompt; readonly key: Key }, response: Response): Score {
  const wrong = [
    ...key.fates.flatMap((fate) => remarkOnFate(fate, prompt, response) ?? []),
    ...(remarkOnNumber(key, response) ?? []),
  ];
  const parts = key.fates.length + 1;
  return {
    fraction: (parts - wrong.length) / parts,
    feedback: wrong.map(({ on, why }): Feedback => ({ on, right: false, text: why })),
    misconceptions: misconceptionsOf(wrong),
  };
}

type RemarkOn = Distractor & { readonly on: string };

function remarkOnFate(
  { id, rules, outcome, why }: Fate,
  { line, arrivals }: Prompt,
  response: Response,
): RemarkOn | null {
  const on = partOf(id, rules);
  const chosen = Object.hasOwn(response.fates, on) ? response.fates[on] : undefined;
  if (chosen === outcome) return null;
  const arrival = arrivals.find((each) => each.id === id);
  const misconception = arrival && chosen && beliefBehind(line, arrival, rules, chosen);
  return { on, why, ...(misconception && { misconception }) };
}

function remarkOnNumber({ number: { value, typicalErrors } }: Key, { number: typed }: Response): RemarkOn[] | null {
  if (typed === undefined) return [{ on: NUMBER, why: numberWhys.notAnswered }];
  const placed = parseSequence(typed);
  if (placed === null) throw new Error(`The number ${JSON.stringify(typed)} passed no schema`);
  if (placed === value) return null;
  const error = typicalErrors.find((each) => each.value === placed);
  if (error) return [{ on: NUMBER, ...error }];
  return [{ on: NUMBER, why: lt(value, placed >>> 0) ? numberWhys.tooHigh : numberWhys.tooLow }];
}
