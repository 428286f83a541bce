import { oneOf, type Random } from "@/lib/grading/random";
import { run } from "@/lib/tcp";
import { type Key, letterAt, sumsOf } from "./derive";
import { typicalErrors } from "./errors";
import type { Prompt, Response } from "./type";

/** Wrong is typically one number with a typical error. */
export function respond(
  { key }: { readonly prompt: Prompt; readonly key: Key },
  right: boolean,
  random: Random,
): Response {
  const sums = sumsOf(key);
  const values = sums.map(({ value }) => value);
  if (!right) {
    const at = Math.floor(random() * sums.length);
    const sum = sums[at];
    const errors = sum ? typicalErrors(run(key.script), sum) : [];
    values[at] = errors.length > 0 ? oneOf(errors, random).value : (values[at] ?? 0) + 7;
  }
  return { values: Object.fromEntries(values.map((value, index) => [letterAt(index), String(value)])) };
}
