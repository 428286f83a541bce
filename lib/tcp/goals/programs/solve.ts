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

/**
 * Every way to reach the goal with as few added lines as possible; none if `most` lines are not enough. All
 * programs with fewer lines have been run.
 */
export function shortestPrograms(goal: ProgramGoal, variant: ProgramVariant, most: number): readonly Programs[] {
  for (let length = 0; length <= most; length += 1) {
    const found = programsOf(goal, length).filter((added) => isReached(goal, runGoal(goal, variant, added)));
    if (found.length > 0) return found;
  }
  return [];
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
