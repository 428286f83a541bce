import { atOnce } from "../../at-once";
import { LabError } from "../../lab/session";
import type { Endpoint } from "../../network";
import { type GoalRun, intervene, isReached, MOST_ACTIONS, type NetworkAction } from "./play";

export interface SolveBounds {
  /** Solutions with more interventions than this are not looked for. */
  readonly interventions: number;
  /** No more states than this are looked at. */
  readonly states: number;
}

export interface Solution {
  /** With as few interventions as possible, and among those with as few waits. Null: none within the bounds. */
  readonly actions: readonly NetworkAction[] | null;
  /** Every run with fewer interventions (all within the bounds, if there is no solution) has been looked at. */
  readonly isComplete: boolean;
  readonly states: number;
}

const BOUNDS: SolveBounds = { interventions: 4, states: 200_000 };

/** A run does not go on with more than this under way, or with more copies made: it would be no shorter. */
const MOST_UNDER_WAY = 6;
export const MOST_COPIES = 2;

interface Node {
  readonly run: GoalRun;
  readonly action: NetworkAction | null;
  readonly parent: Node | null;
}

/**
 * A shortest way to the goal from a run on: breadth first by the number of interventions, and within one number by
 * the number of waits, which cost nothing. Two runs are the same if all that can still matter is.
 */
export function solve(run: GoalRun, bounds: SolveBounds = BOUNDS): Solution {
  return atOnce(searching(run, bounds));
}

/** After how many states a search yields; each takes some tenths of a millisecond. */
const STATES_AT_A_TIME = 25;

/** The search of `solve`, which yields now and then, so that a browser can go on with something else. */
export function* searching(run: GoalRun, bounds: SolveBounds): Generator<undefined, Solution> {
  const known = new Set<string>();
  let level: Node[] = [{ run, action: null, parent: null }];
  if (isReached(run)) return { actions: [], isComplete: true, states: 1 };
  for (let cost = 0; cost <= bounds.interventions; cost += 1) {
    const next: Node[] = [];
    // The list grows while it is read: a wait leads to a state of the same cost.
    for (let index = 0; index < level.length; index += 1) {
      const node = level[index];
      if (node === undefined || isKnown(known, node.run)) continue;
      if (isReached(node.run)) return { actions: actionsTo(node), isComplete: true, states: known.size };
      if (known.size > bounds.states) return { actions: null, isComplete: false, states: known.size };
      expand(node, level, next);
      if (known.size % STATES_AT_A_TIME === 0) yield;
    }
    level = next;
  }
  return { actions: null, isComplete: true, states: known.size };
}

function expand(node: Node, sameCost: Node[], dearer: Node[]): void {
  const { run } = node;
  if (run.lab.now > run.goal.horizon || run.actions >= MOST_ACTIONS) return;
  for (const action of actionsIn(run)) {
    const after = tried(run, action);
    if (after !== null) (action.type === "wait" ? sameCost : dearer).push({ run: after, action, parent: node });
  }
}

/** What can be done in a run. */
export function actionsIn({ lab }: GoalRun): readonly NetworkAction[] {
  const underWay = lab.network.inFlight.filter(({ fate }) => fate.type === "arrives");
  return [
    { type: "wait" },
    ...underWay.flatMap(({ id: segment }): readonly NetworkAction[] => [
      { type: "deliver", segment },
      { type: "drop", segment },
      { type: "delay", segment },
      ...(lab.copies.length < MOST_COPIES && underWay.length < MOST_UNDER_WAY
        ? [{ type: "duplicate" as const, segment }]
        : []),
    ]),
  ];
}

function tried(run: GoalRun, action: NetworkAction): GoalRun | null {
  try {
    return intervene(run, action);
  } catch (error) {
    if (error instanceof LabError) return null;
    throw error;
  }
}

function isKnown(known: Set<string>, run: GoalRun): boolean {
  const key = keyOf(run);
  if (known.has(key)) return true;
  known.add(key);
  return false;
}

/** Everything that can still matter: both ends, what is under way, what the programs will do, what the goal remembers. */
function keyOf({ lab, memory }: GoalRun): string {
  const { ends, inFlight, calls } = lab.network;
  const underWay = inFlight
    .flatMap(({ from, segment, fate, sentAt }) =>
      fate.type === "arrives" ? [JSON.stringify([fate.at, from, segment, sentAt])] : [],
    )
    .sort();
  const end = ({ connection, timers, isns }: Endpoint) => [connection, timers, isns.length];
  return JSON.stringify([lab.now, end(ends.A), end(ends.B), underWay, calls, memory, lab.copies.length]);
}

function actionsTo(node: Node): readonly NetworkAction[] {
  const actions: NetworkAction[] = [];
  for (let at: Node | null = node; at?.action; at = at.parent) actions.push(at.action);
  return actions.reverse();
}
