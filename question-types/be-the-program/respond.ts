import { oneOf, type Random } from "@/lib/grading/random";
import { isSolvedBy, type Key, type Prompt, type Response } from "./question";

/** Wrong is typically one line forgotten or another call in its place; the goal is missed in any case. */
export function respond(
  { prompt, key }: { readonly prompt: Prompt; readonly key: Key },
  right: boolean,
  random: Random,
): Response {
  if (right) return key.solution;
  const host = prompt.palette.B.length === 0 || (prompt.palette.A.length > 0 && random() < 0.5) ? "A" : "B";
  const lines = key.solution[host];
  const place = Math.floor(random() * lines.length);
  const other = oneOf(prompt.palette[host], random);
  const mistaken = { ...key.solution, [host]: lines.map((call, at) => (at === place ? other : call)) };
  return isSolvedBy(prompt, mistaken) ? { A: [], B: [] } : mistaken;
}
