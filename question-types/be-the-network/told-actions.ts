import type { Locale } from "@/lib/i18n/locales";
import { describeAction } from "@/lib/tcp/goals/network/describe-action";
import { type GoalRun, intervene, isReached, type NetworkAction, startGoal } from "@/lib/tcp/goals/network/play";
import { fill } from "../fill";
import { goalInView } from "./goal-in-view";
import { messages } from "./messages";
import type { Prompt } from "./question";

/** One or more actions in words. */
export interface ToldAction {
  /** Place of the last of them among all actions. */
  readonly at: number;
  readonly text: string;
}

/** The run of these actions up to the goal, and the actions in words; waits in a row are one line, which ends at `end`. */
export function toldActions(
  { goal, variant }: Prompt,
  actions: readonly NetworkAction[],
  locale: Locale,
  end: number | null = null,
): { readonly run: GoalRun; readonly lines: readonly ToldAction[] } {
  let run: GoalRun = startGoal(goalInView(goal), variant);
  let waits = 0;
  const lines: ToldAction[] = [];
  const endWaits = (at: number) => {
    if (waits > 0) lines.push({ at, text: fill(messages.waits[locale], { count: waits }) });
    waits = 0;
  };
  for (const [at, action] of actions.entries()) {
    if (isReached(run)) break;
    if (action.type === "wait") waits += 1;
    else {
      endWaits(at - 1);
      lines.push({ at, text: describeAction(run, action)[locale] });
    }
    if (at === end) endWaits(at);
    run = intervene(run, action);
  }
  endWaits(actions.length - 1);
  return { run, lines };
}
