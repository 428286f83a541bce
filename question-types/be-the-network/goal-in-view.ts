import type { NetworkGoal } from "@/lib/tcp/goals/network/goal";
import { networkGoalOf } from "@/lib/tcp/goals/network/goals";

/** The goal of a prompt. This file, unlike `question.ts`, brings no solutions into the browser. */
export function goalInView(id: string): NetworkGoal {
  const goal = networkGoalOf(id);
  if (!goal) throw new Error(`No goal "${id}" under lib/tcp/goals/network/`);
  return goal;
}
