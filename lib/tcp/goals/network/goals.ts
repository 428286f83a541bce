import { CLOSE_GOALS } from "./close-goals";
import type { NetworkGoal } from "./goal";
import { LAST_ACK_GOALS } from "./last-ack-goals";
import { OPENING_GOALS } from "./opening-goals";
import { TIME_WAIT_GOALS } from "./time-wait-goals";

/** Every goal for somebody who plays the network; the solutions are elsewhere, so that a browser need not have them. */
export const NETWORK_GOALS: readonly NetworkGoal[] = [
  ...CLOSE_GOALS,
  ...LAST_ACK_GOALS,
  ...TIME_WAIT_GOALS,
  ...OPENING_GOALS,
];

export function networkGoalOf(id: string): NetworkGoal | null {
  return NETWORK_GOALS.find((goal) => goal.id === id) ?? null;
}
