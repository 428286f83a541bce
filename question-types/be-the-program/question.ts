import type { Random } from "@/lib/grading/random";
import type { Localized } from "@/lib/i18n/locales";
import type { Call, ProgramGoal, Programs, ProgramVariant } from "@/lib/tcp/goals/programs/goal";
import { programGoalOf } from "@/lib/tcp/goals/programs/goals";
import { PROGRAM_SOLUTIONS, type ProgramSolution } from "@/lib/tcp/goals/programs/solutions";
import { isReached, runGoal } from "@/lib/tcp/goals/programs/solve";
import { fill } from "../fill";

/**
 * Everything here is told with A as the host that connected. A mirrored question shows it as B; only the words and
 * the drawing change.
 */
export interface Prompt {
  readonly text: Localized;
  /** Id of a goal; how it is judged is in `lib/tcp/goals`. */
  readonly goal: string;
  readonly variant: ProgramVariant;
  readonly given: Programs;
  readonly palette: Programs;
  /** What must hold in the end, in words. */
  readonly conditions: readonly { readonly id: string; readonly text: Localized }[];
  /** The fewest lines with which the goal can be reached: something to aim at. */
  readonly par: number;
  readonly hints: readonly Localized[];
}

export interface Key {
  readonly par: number;
  /** One of the shortest; only what is added. */
  readonly solution: Programs;
}

/** What is added to each program, in order. */
export interface Response {
  readonly A: readonly Call[];
  readonly B: readonly Call[];
}

/** The question that a goal gives with these numbers. Throws for an unknown goal. */
export function questionOf(id: string, variant: ProgramVariant): { readonly prompt: Prompt; readonly key: Key } {
  const { par, added } = solutionOf(id);
  const { task, hints, given, palette, conditions } = goalOf(id);
  return {
    prompt: {
      text: named(task, variant),
      goal: id,
      variant,
      given,
      palette,
      conditions: conditions.map(({ id: condition, met }) => ({ id: condition, text: named(met, variant) })),
      par,
      hints: hints.map((hint) => named(hint, variant)),
    },
    key: { par, solution: added },
  };
}

export function goalOf(id: string): ProgramGoal {
  const goal = programGoalOf(id);
  if (!goal) throw new Error(`No goal "${id}" under lib/tcp/goals/programs/`);
  return goal;
}

export function solutionOf(id: string): ProgramSolution {
  const solution = PROGRAM_SOLUTIONS[id];
  if (!solution) throw new Error(`No solution of "${id}" under lib/tcp/goals/programs/`);
  return solution;
}

/** A text of a goal with the hosts' names as they are in this variant. */
export function named(text: Localized, { isMirrored }: ProgramVariant): Localized {
  const names = isMirrored ? { A: "B", B: "A" } : { A: "A", B: "B" };
  return { en: fill(text.en, names), "zh-CN": fill(text["zh-CN"], names) };
}

/** Fresh numbers, and who is who. */
export function variantAtRandom(random: Random): ProgramVariant {
  const between = (least: number, most: number) => least + Math.floor(random() * (most - least + 1));
  return {
    next: { A: 100 * between(2, 99), B: 100 * between(200, 399) },
    delay: 10 * between(1, 4),
    octets: { A: 10 * between(2, 60), B: 10 * between(2, 99) },
    isMirrored: random() < 0.5,
  };
}

/** Whether these lines reach the goal; the numbers of a variant must not change that. */
export function isSolvedBy({ goal, variant }: Pick<Prompt, "goal" | "variant">, added: Programs): boolean {
  const found = goalOf(goal);
  return isReached(found, runGoal(found, variant, added));
}
