import { oneOf, type Random } from "@/lib/grading/random";
import type { Key, Prompt, Response } from "./question";

/** Wrong is typically: one error missed, one found for another reason, one right statement marked. */
export function respond(
  { prompt, key }: { readonly prompt: Prompt; readonly key: Key },
  right: boolean,
  random: Random,
): Response {
  const errors = Object.entries(key.errors);
  if (right) return { marks: Object.fromEntries(errors.map(([id, { reasons }]) => [id, reasons[0] ?? null])) };

  const [, ...found] = errors;
  const wrongly = oneOf(Object.keys(key.truths), random);
  const otherReason = (reasons: readonly string[]) =>
    oneOf(
      prompt.reasons.filter(({ id }) => !reasons.includes(id)),
      random,
    ).id;
  return {
    marks: {
      ...Object.fromEntries(found.map(([id, { reasons }]) => [id, otherReason(reasons)])),
      [wrongly]: oneOf(prompt.reasons, random).id,
    },
  };
}
