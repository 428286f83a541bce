import type { Random } from "@/lib/grading/random";
import type { Localized } from "@/lib/i18n/locales";
import type { NetworkGoal, Variant } from "@/lib/tcp/goals/network/goal";
import { networkGoalOf } from "@/lib/tcp/goals/network/goals";
import { isReached, type NetworkAction, playGoal } from "@/lib/tcp/goals/network/play";
import { NETWORK_SOLUTIONS, type NetworkSolution } from "@/lib/tcp/goals/network/solutions";
import { fill } from "../fill";

export interface Prompt {
  readonly text: Localized;
  /** Id of a goal; its scene and what reaches it are in `lib/tcp/goals`. */
  readonly goal: string;
  readonly variant: Variant;
  /** The fewest interventions with which the goal can be reached: something to aim at. */
  readonly par: number;
  /** In words, from the rule to what to aim at; none names an action. */
  readonly hints: readonly Localized[];
}

export interface Key {
  readonly par: number;
  /** One of the shortest. */
  readonly solution: readonly NetworkAction[];
}

export interface Response {
  readonly actions: readonly NetworkAction[];
}

/** The question that a goal gives with these numbers. Throws for an unknown goal. */
export function questionOf(id: string, variant: Variant): { readonly prompt: Prompt; readonly key: Key } {
  const { par, actions } = solutionOf(id);
  const { task, hints } = goalOf(id);
  return {
    prompt: {
      text: named(task, variant),
      goal: id,
      variant,
      par,
      hints: hints.map((hint) => named(hint, variant)),
    },
    key: { par, solution: actions },
  };
}

export function goalOf(id: string): NetworkGoal {
  const goal = networkGoalOf(id);
  if (!goal) throw new Error(`No goal "${id}" under lib/tcp/goals/network/`);
  return goal;
}

export function solutionOf(id: string): NetworkSolution {
  const solution = NETWORK_SOLUTIONS[id];
  if (!solution) throw new Error(`No solution of "${id}" under lib/tcp/goals/network/`);
  return solution;
}

/** A text of a goal with the hosts' names as they are in this variant. */
export function named(text: Localized, { isMirrored }: Variant): Localized {
  const names = isMirrored ? { A: "B", B: "A" } : { A: "A", B: "B" };
  return { en: fill(text.en, names), "zh-CN": fill(text["zh-CN"], names) };
}

/** Fresh numbers, and who is who. */
export function variantAtRandom(random: Random): Variant {
  const between = (least: number, most: number) => least + Math.floor(random() * (most - least + 1));
  return {
    next: { A: 100 * between(2, 99), B: 100 * between(200, 399) },
    delay: 10 * between(1, 4),
    octets: 10 * between(2, 50),
    isMirrored: random() < 0.5,
  };
}

/** Whether these actions reach the goal with its par; the numbers of a variant must not change that. */
export function isSolvedBy({ goal, variant }: Pick<Prompt, "goal" | "variant">, { solution, par }: Key): boolean {
  try {
    const run = playGoal(goalOf(goal), variant, solution);
    return isReached(run) && run.interventions === par;
  } catch {
    // A solution that cannot be played is none.
    return false;
  }
}
