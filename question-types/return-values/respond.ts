import { oneOf, type Random } from "@/lib/grading/random";
import type { Key } from "./key";
import type { Prompt, Response } from "./type";

/** Wrong is typically one call's result. */
export function respond(
  { prompt, key }: { readonly prompt: Prompt; readonly key: Key },
  right: boolean,
  random: Random,
): Response {
  const results = Object.fromEntries(key.results.map(({ id, code }) => [id, code]));
  if (right) return { results };
  const { id, code } = oneOf(key.results, random);
  const others = prompt.choices.filter((choice) => choice !== code);
  return { results: { ...results, [id]: oneOf(others, random) } };
}
