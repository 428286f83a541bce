import type { Call, Outcome, ProgramGoal, Programs, ProgramVariant } from "./goal";
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

/** Runs every pair of programs with no added line, with one, … with `most`, until some reach the goal. */
export function shortestPrograms(goal: ProgramGoal, variant: ProgramVariant, most: number): ShortestPrograms {
  let tried = 0;
  for (let length = 0; length <= most; length += 1) {
    const all = programsOf(goal, length);
    const shortest = all.filter((added) => isReached(goal, runGoal(goal, variant, added)));
    tried += all.length;
    if (shortest.length > 0) return { shortest, tried };
  }
  return { shortest: [], tried };
}

/** Every pair of programs with so many added lines in all. Nothing comes after a close: it could have no effect. */
function programsOf({ palette }: ProgramGoal, length: number): readonly Programs[] {
  return Array.from({ length: length + 1 }, (_, forA) => forA).flatMap((forA) =>
    linesOf(palette.A, forA).flatMap((A) => linesOf(palette.B, length - forA).map((B) => ({ A, B }))),
  );
}

function linesOf(palette: readonly Call[], length: number): readonly (readonly Call[])[] {
  if (length === 0) return [[]];
  return linesOf(palette, length - 1).flatMap((lines) =>
    lines.at(-1) === "close" && !palette.includes("restart") ? [] : palette.map((call) => [...lines, call]),
  );
}
