import { oneOf, type Random } from "@/lib/grading/random";
import type { Key, Prompt, Response } from "./type";

/** Wrong is typically: one belief too many, one choice too few. */
export function respond(
  { key }: { readonly prompt: Prompt; readonly key: Key },
  right: boolean,
  random: Random,
): Response {
  const wrong = Object.keys(key.distractors);
  if (right || wrong.length === 0) return { choices: right ? key.correct : key.correct.slice(1) };
  return { choices: [...key.correct.slice(random() < 0.5 ? 1 : 0), oneOf(wrong, random)] };
}
