import type { Segment } from "./segment";
import type { State } from "./state";

/** The two ends. A is always drawn left and indigo, B right and persimmon; neither is "the client". */
export type Host = "A" | "B";

/** The user calls of RFC 9293 §3.10.1–3.10.5, the socket calls they stand for beside them. */
export type UserCall =
  | { readonly type: "OPEN"; readonly mode: "active" | "passive" }
  /** `more`: the program will write again at once (MSG_MORE); the segment is not pushed. */
  | { readonly type: "SEND"; readonly octets: number; readonly more?: boolean }
  /** At most so many octets; without a number, all there is. */
  | { readonly type: "RECEIVE"; readonly octets?: number }
  /** The program will send no more but still reads: `shutdown(SHUT_WR)`. */
  | { readonly type: "CLOSE" }
  /** The program lets go of both directions: `close()`. The wire sees the same FIN; late data meets RST. */
  | { readonly type: "CLOSE-SOCKET" }
  /** The program will read no more: `shutdown(SHUT_RD)`. Nothing is sent. */
  | { readonly type: "SHUT-READ" }
  | { readonly type: "ABORT" };

/** FIN-WAIT-2 runs only under `linux`, for a connection that no program holds any more (tcp_fin_timeout). */
export type TimerName =
  | "RETRANSMISSION"
  | "TIME-WAIT"
  | "DELAYED-ACK"
  | "USER"
  | "FIN-WAIT-2"
  | "PERSIST"
  | "KEEP-ALIVE"
  | "REORDERING";

/** A timer that is running, as an interval on the clock (ms since the scenario's time 0). */
export interface RunningTimer {
  readonly name: TimerName;
  readonly startedAt: number;
  readonly expiresAt: number;
}

/** What one end knows, at one moment. */
export interface EndpointView {
  readonly state: State;
  readonly sndUna: number;
  readonly sndNxt: number;
  readonly rcvNxt: number;
  /** Whether our FIN has been sent, and whether it has been acknowledged. */
  readonly finSent: boolean;
  readonly finAcknowledged: boolean;
  /** Whether the peer's FIN has been received (in order). */
  readonly finReceived: boolean;
  readonly timers: readonly RunningTimer[];
}

export type Ends = { readonly [H in Host]: EndpointView };

/** A segment on its way, with what the network did to it. */
export interface SentSegment {
  /** Unique in its trace. */
  readonly id: number;
  readonly from: Host;
  readonly segment: Segment;
  /** ms */
  readonly sentAt: number;
  readonly fate:
    | { readonly type: "arrives"; readonly at: number; readonly delayed: boolean }
    | { readonly type: "lost"; readonly at: number };
  /** Sent by the retransmission timer. */
  readonly again: boolean;
  /** A segment that was not sent in this trace by either end: a stray of an older incarnation. */
  readonly stray: boolean;
  /** A second copy, made by the network, of the segment with this id. */
  readonly copyOf?: number;
}

export type StepCause =
  | { readonly type: "call"; readonly call: UserCall }
  | { readonly type: "arrival"; readonly segmentId: number }
  | { readonly type: "timeout"; readonly timer: TimerName }
  /** The host has lost everything it remembered; only the laboratory does this. */
  | { readonly type: "crash" };

/** What the program at this end is told, in the RFC's words (§3.10). */
export type Signal =
  | "connection reset"
  | "connection refused"
  | "connection closing"
  | "aborted due to user timeout"
  | "error: connection does not exist"
  | "error: connection already exists"
  | "error: connection closing";

/** One event at one end and everything that followed at once: the unit of stepping through a figure. */
export interface TraceStep {
  readonly index: number;
  /** ms since the scenario's time 0. */
  readonly at: number;
  readonly host: Host;
  readonly cause: StepCause;
  readonly before: Ends;
  readonly after: Ends;
  /**
   * What this end sent in this step. If the step was caused by a stray, which no step sent, the stray
   * stands first, with the other end in `from`; copies that the network made stand last. `sentBy` leaves both out.
   */
  readonly sent: readonly SentSegment[];
  /** Octets handed to the program in this step. */
  readonly delivered: number;
  readonly signals: readonly Signal[];
  /** The segment that caused this step was refused by a check of RFC 9293 §3.10.7 and dropped. */
  readonly dropped: boolean;
}

/** Whose rules the ends follow. */
export type ProfileName = "rfc9293" | "rfc793" | "linux" | "freebsd";

/** A whole run. Plain data: it can be sent to a browser, and cut after any step. */
export interface Trace {
  readonly profile: ProfileName;
  /** Both ends before the first step. */
  readonly start: Ends;
  readonly steps: readonly TraceStep[];
}
