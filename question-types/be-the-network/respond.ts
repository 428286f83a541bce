import type { Random } from "@/lib/grading/random";
import type { Key, Prompt, Response } from "./question";

/** Wrong is typically letting things take their course: without an intervention no goal is reached. */
export function respond(
  { key }: { readonly prompt: Prompt; readonly key: Key },
  right: boolean,
  random: Random,
): Response {
  if (right) return { actions: key.solution };
  const waits = 1 + Math.floor(random() * 3);
  return { actions: Array.from({ length: waits }, () => ({ type: "wait" })) };
}
