import type { Host } from "../../trace";
import { type Call, MOST_CALLS, type Outcome, type ProgramGoal, type Programs, type ProgramVariant } from "./goal";
import { runPrograms } from "./run-programs";

/** What was given with what was added. */
export function completed({ given }: ProgramGoal, added: Programs): Programs {
  return { A: [...given.A, ...added.A], B: [...given.B, ...added.B] };
}

export function runGoal(goal: ProgramGoal, variant: ProgramVariant, added: Programs): Outcome {
  return runPrograms(completed(goal, added), variant, goal.horizon);
}

export function isReached({ conditions }: ProgramGoal, outcome: Outcome): boolean {
  return conditions.every(({ isMet }) => isMet(outcome));
}

export interface ShortestPrograms {
  /** Every way to reach the goal with as few added lines as possible; none if not even the most are enough. */
  readonly shortest: readonly Programs[];
  /** How many pairs of programs were run. */
  readonly tried: number;
}

const NOTHING: Programs = { A: [], B: [] };

/**
 * Runs every pair of programs that goes on from what is begun with no added line, with one, … with `most`, until some
 * reach the goal.
 */
export function shortestPrograms(
  goal: ProgramGoal,
  variant: ProgramVariant,
  most: number,
  begun: Programs = NOTHING,
): ShortestPrograms {
  let tried = 0;
  for (let length = 0; length <= most; length += 1) {
    const all = programsOf(goal, begun, length);
    const shortest = all.filter((added) => isReached(goal, runGoal(goal, variant, added)));
    tried += all.length;
    if (shortest.length > 0) return { shortest, tried };
  }
  return { shortest: [], tried };
}

/** What a shortest right pair of programs has next after what is begun. */
export type NextLine = { readonly host: Host; readonly call: Call } | "reached" | "no way";

export function nextLine(goal: ProgramGoal, variant: ProgramVariant, most: number, begun: Programs): NextLine {
  const [whole] = shortestPrograms(goal, variant, most, begun).shortest;
  if (!whole) return "no way";
  for (const host of ["A", "B"] as const) {
    const call = whole[host][begun[host].length];
    if (call) return { host, call };
  }
  return "reached";
}

/** Every pair of programs that goes on from these with so many lines in all. */
function programsOf({ palette }: ProgramGoal, begun: Programs, length: number): readonly Programs[] {
  return Array.from({ length: length + 1 }, (_, forA) => forA).flatMap((forA) =>
    linesOf(palette.A, begun.A, forA).flatMap((A) => linesOf(palette.B, begun.B, length - forA).map((B) => ({ A, B }))),
  );
}

/** Nothing comes after a close: it could have no effect. */
function linesOf(palette: readonly Call[], begun: readonly Call[], length: number): readonly (readonly Call[])[] {
  if (length === 0) return [begun];
  return linesOf(palette, begun, length - 1).flatMap((lines) => {
    const isOver = lines.at(-1) === "close" && !palette.includes("restart");
    return isOver || lines.length >= MOST_CALLS ? [] : palette.map((call) => [...lines, call]);
  });
}
