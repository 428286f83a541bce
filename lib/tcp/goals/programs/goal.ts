import type { Localized } from "../../../i18n/locales";
import type { Errno } from "../../sockets/calls";
import type { State } from "../../state";
import type { Host, Trace } from "../../trace";
import type { Blame } from "./blame";

/** What a line of a program may do. The sizes are those of the story; times are part of the name. */
export const CALLS = [
  "write",
  "read",
  "read-to-end",
  "shutdown",
  "close",
  "linger-0",
  "wait-10",
  "wait-1000",
  "reuse",
  "restart",
] as const;

export type Call = (typeof CALLS)[number];

/** The lines of both programs. A connects, B listens; both begin at time 0 with the connection open. */
export type Programs = { readonly [H in Host]: readonly Call[] };

/** More lines than this nobody may add to one program: a run must be checked in a moment. */
export const MOST_CALLS = 8;

/** What is asked of somebody who writes the programs. */
export interface ProgramGoal {
  /** Written once, never changed. */
  readonly id: string;
  readonly title: Localized;
  /** `{A}` and `{B}` stand for the two hosts: A has connected, B has accepted. */
  readonly task: Localized;
  /** Which rule to look at, then what to aim at; neither names a call to be added. */
  readonly hints: readonly Localized[];
  /** Lines that are there already; what is added comes behind them. */
  readonly given: Programs;
  /** What may be added, for each side; none: the program stays as it is. */
  readonly palette: Programs;
  /** The run is looked at after this time, ms. */
  readonly horizon: number;
  /** All must hold. */
  readonly conditions: readonly Condition[];
}

export interface Condition {
  readonly id: string;
  /** Said if it holds, and if it does not. */
  readonly met: Localized;
  readonly unmet: Localized;
  /** The belief that not meeting it is typical of. */
  readonly misconception?: `M${number}`;
  readonly isMet: (outcome: Outcome) => boolean;
  /** The line at which it became false, where one can be named. Asked only if it is not met. */
  readonly blame?: (outcome: Outcome) => Blame | null;
}

/** The numbers that differ from one learner to the next. */
export interface ProgramVariant {
  /** Sequence numbers that each end uses next when the programs begin. */
  readonly next: { readonly [H in Host]: number };
  /** One-way delay, ms. */
  readonly delay: number;
  /** Octets of one write(). */
  readonly octets: { readonly [H in Host]: number };
  /** A and B have changed places: B has connected. */
  readonly isMirrored: boolean;
}

export const PLAIN: ProgramVariant = {
  next: { A: 100, B: 300 },
  delay: 20,
  octets: { A: 50, B: 80 },
  isMirrored: false,
};

/** One line of a program and what came of it. */
export interface Line {
  readonly call: Call;
  /** When it began, ms; null: the program never came to it. */
  readonly begunAt: number | null;
  /** When it returned, ms; null while it blocks or is not begun. */
  readonly returnedAt: number | null;
  /** What it returned, as `man` would write it; null while it blocks or is not begun. */
  readonly result: string | null;
}

export interface EndOutcome {
  /** At the horizon. */
  readonly state: State;
  /** Every state since the programs began. */
  readonly states: readonly State[];
  readonly lines: readonly Line[];
  /** Octets. */
  readonly written: number;
  readonly read: number;
  /** A read() returned 0. */
  readonly sawEnd: boolean;
  readonly errors: readonly Errno[];
  readonly sentRst: boolean;
  /** The program still holds the descriptor of the connection. */
  readonly holdsSocket: boolean;
  /** The program has been started again and listens; null: it was not started again. */
  readonly listensAgain: boolean | null;
}

/** A run of both programs: as if A and B had not changed places, except for the trace. */
export interface Outcome {
  readonly ends: { readonly [H in Host]: EndOutcome };
  readonly variant: ProgramVariant;
  /** For drawing: with A and B as the reader knows them. */
  readonly trace: Trace;
}
