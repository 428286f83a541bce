import type { Localized } from "../../../i18n/locales";
import type { Script } from "../../script";
import type { Ends, Host, SentSegment, Signal, StepCause } from "../../trace";

/** What is asked of somebody who plays the network. A is written for the end that the story begins with. */
export interface NetworkGoal {
  /** Written once, never changed. */
  readonly id: string;
  readonly title: Localized;
  /** The story and what is to be reached. `{A}` and `{B}` stand for the two hosts. */
  readonly task: Localized;
  /** Which rule to look at, then what to aim at; neither names an action. */
  readonly hints: readonly Localized[];
  /** What the programs do is fixed here; the network is the learner. */
  readonly scene: (numbers: SceneNumbers) => Script;
  /** By how much "delay" delays, and how long after the original a copy arrives, ms. */
  readonly hold: number;
  /** The search for a solution does not go on beyond this time, ms. */
  readonly horizon: number;
  readonly watch: Watch;
}

/** The numbers that differ from one learner to the next. */
export interface SceneNumbers {
  /** Sequence numbers that each end uses next. */
  readonly next: { readonly [H in Host]: number };
  /** One-way delay, ms. */
  readonly delay: number;
  /** Octets of the data in the story. */
  readonly octets: number;
}

export interface Variant extends SceneNumbers {
  /** A and B have changed places. */
  readonly isMirrored: boolean;
}

export const PLAIN: Variant = { next: { A: 100, B: 300 }, delay: 20, octets: 50, isMirrored: false };

/** What of a run matters for a goal, counted step by step. */
export type Memory = Readonly<Record<string, number>>;

/** One step as a goal sees it: always as if A and B had not changed places. */
export interface Seen {
  readonly at: number;
  readonly host: Host;
  readonly cause: StepCause;
  readonly arrived: SentSegment | null;
  readonly sent: readonly SentSegment[];
  readonly before: Ends;
  readonly after: Ends;
  readonly delivered: number;
  readonly signals: readonly Signal[];
}

export interface Watch {
  /** What there is to remember after one more step. */
  see(memory: Memory, seen: Seen): Memory;
  isReached(memory: Memory): boolean;
}

/** A goal that is reached by one step of a kind. */
export function once(isIt: (seen: Seen) => boolean): Watch {
  return counting({ it: isIt }, ({ it = 0 }) => it > 0);
}

/** Counts steps of several kinds; `isReached` looks at the counts. */
export function counting(
  kinds: Readonly<Record<string, (seen: Seen, memory: Memory) => boolean | number>>,
  isReached: (counts: Memory) => boolean,
): Watch {
  return {
    see: (memory, seen) =>
      Object.fromEntries(
        Object.entries(kinds).map(([name, count]) => [name, (memory[name] ?? 0) + Number(count(seen, memory))]),
      ),
    isReached,
  };
}
