import type { Profile } from "./profiles";
import type { Segment } from "./segment";
import type { State } from "./state";
import type { Signal, TimerName, UserCall } from "./trace";

/** What one end remembers of one connection: the TCB of RFC 9293 §3.3.1. */
export interface Connection {
  readonly state: State;
  /** Which OPEN began it: a reset SYN-RECEIVED goes back to LISTEN only if that was passive. */
  readonly openedBy: "active" | "passive";

  readonly iss: number;
  readonly sndUna: number;
  readonly sndNxt: number;
  readonly sndWnd: number;
  /** Segment sequence and acknowledgment number of the last window update. */
  readonly sndWl1: number;
  readonly sndWl2: number;
  /** The largest window the peer has offered: MAX.SND.WND of RFC 5961 §5. */
  readonly maxSndWnd: number;
  /** Octets that SEND has accepted and no segment has carried yet. */
  readonly pending: number;
  /** The program has called CLOSE: a FIN follows the last pending octet. */
  readonly closeRequested: boolean;
  /** Sequence number of our FIN once it is sent. There is never a second one. */
  readonly finSeq: number | null;
  /** The retransmission queue: what was sent and is not acknowledged, oldest first. */
  readonly unacknowledged: readonly Segment[];
  /** How often the oldest of them was sent again, and since when the limit of that counts. */
  readonly repetitions: number;
  readonly repeatingSince: number;
  /** Round trip: the smoothed measure, and the one being taken (RFC 6298; never of a repeated segment). */
  readonly roundTrip: { readonly smoothed: number; readonly variance: number } | null;
  readonly timed: { readonly until: number; readonly sentAt: number } | null;

  readonly irs: number;
  readonly rcvNxt: number;
  readonly rcvWnd: number;
  readonly finReceived: boolean;
  /** Segments that came ahead of a gap and wait for it to be filled (SHLD-31). */
  readonly early: readonly Segment[];
  /** The program takes data as it comes (a RECEIVE is always outstanding). */
  readonly reading: boolean;
  /** Octets received and not yet read. */
  readonly unread: number;
  readonly receivedData: boolean;
  /** We have answered data with data: an ACK may hope for the next answer to carry it. */
  readonly isAnswering: boolean;
  /** An acknowledgment we owe: none, one that may wait, one to be sent with this event. */
  readonly ackDue: "no" | "later" | "now";
  readonly challengedAt: number | null;

  /** The program has let go of both directions: it cannot read any more (half-duplex close, §3.6.1). */
  readonly orphan: boolean;
}

export type TcpEvent =
  | UserCall
  | { readonly type: "SEGMENT ARRIVES"; readonly segment: Segment }
  | { readonly type: "TIMEOUT"; readonly timer: TimerName };

/** What a transition asks its surroundings to do. */
export type TcpEffect =
  | { readonly type: "send"; readonly segment: Segment; readonly again: boolean }
  | { readonly type: "start-timer"; readonly timer: TimerName; readonly after: number }
  | { readonly type: "stop-timer"; readonly timer: TimerName }
  /** Nothing of the connection is left to be timed. */
  | { readonly type: "stop-all-timers" }
  | { readonly type: "deliver"; readonly octets: number }
  | { readonly type: "signal"; readonly signal: Signal }
  /** The arriving segment was refused by a check. */
  | { readonly type: "drop" };

export interface Transition {
  readonly connection: Connection;
  readonly effects: readonly TcpEffect[];
}

/** What a transition may know besides the connection. Time comes from outside, so a run can be repeated exactly. */
export interface Context {
  readonly profile: Profile;
  /** ms */
  readonly now: number;
  /** The initial sequence number to use if this event opens a connection. */
  readonly iss: number;
  /** A passive OPEN waits beside this connection: a new SYN may be taken in TIME-WAIT (MAY-2). */
  readonly listener: boolean;
}

export const WINDOW = 65_535;

/** No connection: "fictional", as §3.3.2 says, because there is no TCB. */
export const NO_CONNECTION: Connection = {
  state: "CLOSED",
  openedBy: "passive",
  iss: 0,
  sndUna: 0,
  sndNxt: 0,
  sndWnd: 0,
  sndWl1: 0,
  sndWl2: 0,
  maxSndWnd: 0,
  pending: 0,
  closeRequested: false,
  finSeq: null,
  unacknowledged: [],
  repetitions: 0,
  repeatingSince: 0,
  roundTrip: null,
  timed: null,
  irs: 0,
  rcvNxt: 0,
  rcvWnd: WINDOW,
  finReceived: false,
  early: [],
  reading: true,
  unread: 0,
  receivedData: false,
  isAnswering: false,
  ackDue: "no",
  challengedAt: null,
  orphan: false,
};

/** Whether every octet up to and including our FIN has been acknowledged. */
export function isOurFinAcknowledged(connection: Connection): boolean {
  return connection.finSeq !== null && connection.unacknowledged.length === 0;
}

export function stay(connection: Connection, ...effects: readonly TcpEffect[]): Transition {
  return { connection, effects };
}

/** Goes on from a transition with another one: the effects of both, in order. (Not `then`: a module that exports that name cannot be imported by `await import`.) */
export function andThen(first: Transition, next: (connection: Connection) => Transition): Transition {
  const second = next(first.connection);
  return { connection: second.connection, effects: [...first.effects, ...second.effects] };
}

/** Deletes the TCB: the state is CLOSED and nothing is remembered. */
export function deleteTcb(connection: Connection, ...effects: readonly TcpEffect[]): Transition {
  return stay(forget(connection), ...effects, { type: "stop-all-timers" });
}

/** What a next connection of this end begins with: the host's window and its program's habit of reading, nothing else. */
export function forget({ rcvWnd, reading, orphan }: Connection): Connection {
  // An orphan's program has stopped reading this connection; it will read a new one.
  return { ...NO_CONNECTION, rcvWnd, reading: reading || orphan };
}

export const signal = (text: Signal): TcpEffect => ({ type: "signal", signal: text });
