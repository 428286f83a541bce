import type { Feedback, Score } from "@/lib/grading/score";
import { misconceptionsOf } from "../schemas";
import { beliefBehind } from "./explain";
import { askedOf, type Key } from "./key";
import { play } from "./play";
import type { Prompt, Response } from "./type";

/** The share of calls whose result was chosen rightly; each wrong one is told why it returns what it does. */
export function grade(
  { prompt: { plan }, key }: { readonly prompt: Prompt; readonly key: Key },
  response: Response,
): Score {
  const asked = askedOf(plan, play(plan).next);
  const wrong = key.results.flatMap(({ id, code, why }, index) => {
    const chosen = Object.hasOwn(response.results, id) ? response.results[id] : undefined;
    if (chosen === code) return [];
    const returned = asked[index];
    const misconception = returned && chosen !== undefined && beliefBehind(plan, returned, code, chosen);
    return [{ on: id, why, ...(misconception && { misconception }) }];
  });
  return {
    fraction: (key.results.length - wrong.length) / key.results.length,
    feedback: wrong.map(({ on, why }): Feedback => ({ on, right: false, text: why })),
    misconceptions: misconceptionsOf(wrong),
  };
}
