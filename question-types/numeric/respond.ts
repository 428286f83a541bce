import { oneOf, type Random } from "@/lib/grading/random";
import type { Key, Prompt, Response } from "./type";

/** Wrong is typically a typical error, else the double. */
export function respond(
  { prompt, key }: { readonly prompt: Prompt; readonly key: Key },
  right: boolean,
  random: Random,
): Response {
  const base = prompt.units.find(({ factor }) => factor === 1);
  if (!base) throw new Error("A numeric prompt has a base unit");
  const wrong = key.typicalErrors.length > 0 ? oneOf(key.typicalErrors, random).value : key.value * 2 + 1;
  return { value: String(right ? key.value : wrong), unit: base.id };
}
