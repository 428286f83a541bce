import { oneOf, type Random } from "@/lib/grading/random";
import type { Key, Prompt, Response } from "./type";

/** Wrong is typically one of the mistakes that the key knows, else two partners exchanged. */
export function respond(
  { prompt, key }: { readonly prompt: Prompt; readonly key: Key },
  right: boolean,
  random: Random,
): Response {
  if (right) return { pairs: key.pairs };
  if (key.mistakes.length > 0) {
    const mistake = oneOf(key.mistakes, random);
    return { pairs: { ...key.pairs, [mistake.left]: mistake.right } };
  }
  const { id } = oneOf(prompt.left, random);
  const other = prompt.right.find((entry) => entry.id !== key.pairs[id]);
  return { pairs: { ...key.pairs, ...(other ? { [id]: other.id } : {}) } };
}
