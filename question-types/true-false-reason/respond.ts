import { oneOf, type Random } from "@/lib/grading/random";
import type { Key, Prompt, Response } from "./type";

/** Wrong is typically the reason; a wrong judgement comes with a wrong reason. */
export function respond(
  { key }: { readonly prompt: Prompt; readonly key: Key },
  right: boolean,
  random: Random,
): Response {
  if (right) return { answer: key.answer, reason: key.reason };
  return { answer: random() < 0.4 ? key.answer : !key.answer, reason: oneOf(Object.keys(key.distractors), random) };
}
