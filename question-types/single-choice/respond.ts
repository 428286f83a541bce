import { oneOf, type Random } from "@/lib/grading/random";
import type { Key, Prompt, Response } from "./type";

export function respond(
  { key }: { readonly prompt: Prompt; readonly key: Key },
  right: boolean,
  random: Random,
): Response {
  return { choice: right ? key.choice : oneOf(Object.keys(key.distractors), random) };
}
