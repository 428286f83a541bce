import { CLOSING_GOALS } from "./closing-goals";
import type { ProgramGoal } from "./goal";
import { RESET_GOALS } from "./reset-goals";

/** Every goal for somebody who writes the programs; the solutions are elsewhere, so that a browser need not have them. */
export const PROGRAM_GOALS: readonly ProgramGoal[] = [...CLOSING_GOALS, ...RESET_GOALS];

export function programGoalOf(id: string): ProgramGoal | null {
  return PROGRAM_GOALS.find((goal) => goal.id === id) ?? null;
}
