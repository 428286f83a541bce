import { atOnce } from "../../at-once";
import { type GoalRun, intervene, type NetworkAction } from "./play";
import { type SolveBounds, searching } from "./solve";

/** Whether, and up to where, a goal that was not reached could still have been. */
export type Reach =
  /** It still could be when the actions ended: this is a shortest way on. */
  | { readonly type: "open"; readonly way: readonly NetworkAction[] }
  /** The action in this place is the first after which no way on is left within the bounds. */
  | { readonly type: "lost"; readonly at: number }
  /** The search came to its end before the ways did: nothing can be claimed. */
  | { readonly type: "unknown" };

/**
 * Looks along the actions of somebody who did not reach the goal. A search without result takes long, one with a
 * result does not, so at most two are made of the former: from the end, and where the way is lost. Yields now and
 * then, so that a browser can go on with something else.
 */
export function* searchReach(
  start: GoalRun,
  actions: readonly NetworkAction[],
  bounds: SolveBounds,
): Generator<undefined, Reach> {
  const end = yield* searching(actions.reduce(intervene, start), bounds);
  if (end.actions) return { type: "open", way: end.actions };
  let { actions: way } = yield* searching(start, bounds);
  let run = start;
  for (const [at, action] of actions.entries()) {
    run = intervene(run, action);
    const [next, ...rest] = way ?? [];
    if (next && isSame(next, action)) {
      way = rest;
      continue;
    }
    const found = yield* searching(run, bounds);
    if (!found.actions) return found.isComplete && end.isComplete ? { type: "lost", at } : { type: "unknown" };
    way = found.actions;
  }
  return { type: "unknown" };
}

/** The same, all at once. */
export function reachOf(start: GoalRun, actions: readonly NetworkAction[], bounds: SolveBounds): Reach {
  return atOnce(searchReach(start, actions, bounds));
}

function isSame(one: NetworkAction, other: NetworkAction): boolean {
  if (one.type === "wait" || other.type === "wait") return one.type === other.type;
  return one.type === other.type && one.segment === other.segment;
}
