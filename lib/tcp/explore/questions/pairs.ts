import { STATES, type State } from "../../state";
import type { WorldStep } from "../steps";
import { ABORT, CLOSE, OPEN_ACTIVE, OPEN_PASSIVE, type UntimedOptions } from "../worlds/untimed";
import { type CoverageOptions, coverStates } from "./coverage";

/** Two programs that may open either way, close and abort, three calls each; a network that delays at will. */
export const ANY_PROGRAMS: UntimedOptions = {
  start: "closed",
  calls: { A: [OPEN_ACTIVE, OPEN_PASSIVE, CLOSE, ABORT], B: [OPEN_ACTIVE, OPEN_PASSIVE, CLOSE, ABORT] },
  mostCalls: 3,
  losses: 0,
  duplicates: 0,
  mostInFlight: 3,
  repetitions: 0,
  givesUp: false,
};

export interface Pairs {
  readonly pairs: readonly {
    readonly a: State;
    readonly b: State;
    /** A shortest trace to it; null: not reachable within the bounds. */
    readonly steps: readonly WorldStep[] | null;
  }[];
  readonly states: number;
  readonly transitions: number;
  readonly complete: boolean;
}

/** For each of the 11 × 11 pairs of states a shortest trace that leads to it. */
export function pairs(options: Partial<CoverageOptions> = {}): Pairs {
  const { found, states, transitions, complete } = coverStates({ world: ANY_PROGRAMS, ...options }, pairName);
  return {
    pairs: STATES.flatMap((a) => STATES.map((b) => ({ a, b, steps: found.get(pairName(a, b))?.steps ?? null }))),
    states,
    transitions,
    complete,
  };
}

function pairName(a: State, b: State): string {
  return `${a} × ${b}`;
}
