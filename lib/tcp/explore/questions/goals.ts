import type { State } from "../../state";
import type { Progress, SearchResult } from "../search";
import { explore } from "../search";
import { stepsOf, type WorldStep } from "../steps";
import { World } from "../world";
import type { WorldSpec } from "../worlds/spec";
import { CLOSE, OPEN_ACTIVE, OPEN_PASSIVE, SEND, type UntimedOptions, untimed } from "../worlds/untimed";

/** Things that can happen although few have seen them: each is searched for, and has a shortest trace. */
export const GOALS = [
  "both in CLOSING",
  "both in TIME-WAIT",
  "LAST-ACK beside CLOSED",
  "old segment accepted",
  "TIME-WAIT assassinated",
] as const;

export type Goal = (typeof GOALS)[number];

export interface GoalReached extends Omit<SearchResult, "found"> {
  readonly goal: Goal;
  readonly world: WorldSpec;
  /** A shortest trace; null: not reachable within the bounds. */
  readonly steps: readonly WorldStep[] | null;
}

const CLOSING_ONLY: UntimedOptions = {
  start: "established",
  calls: { A: [CLOSE], B: [CLOSE] },
  mostCalls: 1,
  losses: 0,
  duplicates: 0,
  mostInFlight: 4,
  repetitions: 1,
  givesUp: true,
};

const WORLDS: { readonly [G in Goal]: UntimedOptions } = {
  "both in CLOSING": CLOSING_ONLY,
  "both in TIME-WAIT": CLOSING_ONLY,
  "LAST-ACK beside CLOSED": CLOSING_ONLY,
  // B writes, the network copies what it wrote, both close and open again, and the copy arrives.
  "old segment accepted": {
    ...CLOSING_ONLY,
    calls: { A: [CLOSE, OPEN_ACTIVE], B: [SEND, CLOSE, OPEN_PASSIVE] },
    mostCalls: 3,
    duplicates: 1,
    repetitions: 0,
    givesUp: false,
    looksFor: "old segment accepted",
  },
  "TIME-WAIT assassinated": { ...CLOSING_ONLY, duplicates: 1, looksFor: "TIME-WAIT assassinated" },
};

const STATES_WANTED: { readonly [G in Goal]?: (a: State, b: State) => boolean } = {
  "both in CLOSING": (a, b) => a === "CLOSING" && b === "CLOSING",
  "both in TIME-WAIT": (a, b) => a === "TIME-WAIT" && b === "TIME-WAIT",
  "LAST-ACK beside CLOSED": (a, b) => [a, b].includes("LAST-ACK") && [a, b].includes("CLOSED"),
};

/** A shortest way to a goal. */
export function reach(
  goal: Goal,
  options: { readonly signal?: { readonly aborted: boolean }; readonly onProgress?: (progress: Progress) => void } = {},
): GoalReached {
  const spec: WorldSpec = { kind: "untimed", options: WORLDS[goal] };
  const world = new World(untimed(spec.options));
  const isWanted = STATES_WANTED[goal];
  const { found, ...rest } = explore({
    start: world.start,
    successors: (state, visit) => world.successors(state, visit),
    goal: (state) => {
      const { A, B } = world.endpoints(state);
      return isWanted ? isWanted(A.connection.state, B.connection.state) : world.isHit(state);
    },
    ...options,
  });
  return { goal, world: spec, steps: found && stepsOf(world, found), ...rest };
}
