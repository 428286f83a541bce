import { type Random, shuffled } from "@/lib/grading/random";
import type { Host } from "@/lib/tcp/trace";
import { isSolvedBy, type Key, type Prompt, type Response } from "./question";

/** Wrong is typically another call in the place of one line; the goal is missed in any case, and something is said. */
export function respond(
  { prompt, key }: { readonly prompt: Prompt; readonly key: Key },
  right: boolean,
  random: Random,
): Response {
  if (right) return key.solution;
  const missed = shuffled(mistakes(prompt, key.solution), random).find((mistaken) => !isSolvedBy(prompt, mistaken));
  if (!missed) throw new Error(`Whatever is put in the place of a line reaches the goal "${prompt.goal}"`);
  return missed;
}

/** The solution with one line replaced by another call that may be chosen there, or by none if others are left. */
function mistakes({ palette }: Prompt, solution: Response): readonly Response[] {
  const count = solution.A.length + solution.B.length;
  return (["A", "B"] as const).flatMap((host: Host) =>
    solution[host].flatMap((right, place) => {
      const others = palette[host].filter((call) => call !== right).map((call) => [call]);
      return [...others, ...(count > 1 ? [[]] : [])].map(
        (instead): Response => ({ ...solution, [host]: solution[host].toSpliced(place, 1, ...instead) }),
      );
    }),
  );
}
