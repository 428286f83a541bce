import { oneOf, type Random } from "@/lib/grading/random";
import type { Answer, Key, Prompt, Response, TypedNumber } from "./type";
import { UNITS } from "./units";

/** Wrong is typically one typical error among right numbers. */
export function respond(
  { key }: { readonly prompt: Prompt; readonly key: Key },
  right: boolean,
  random: Random,
): Response {
  const wrongOne = right ? null : oneOf(key.answers, random);
  return {
    values: Object.fromEntries(
      key.answers.map((answer) => [
        answer.ask,
        typed(answer, answer === wrongOne ? wrong(answer, random) : answer.value),
      ]),
    ),
  };
}

function wrong({ value, typicalErrors }: Answer, random: Random): number {
  return typicalErrors.length > 0 ? oneOf(typicalErrors, random).value : value * 2 + 1;
}

/** In the base unit, with as many decimals as are needed. */
function typed({ ask }: Answer, value: number): TypedNumber {
  return { value: String(Number(value.toFixed(6))), unit: UNITS[ask][0]?.id ?? "" };
}
