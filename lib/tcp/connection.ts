import type { Profile } from "./profiles";
import type { SackBlock, Segment } from "./segment";
import type { State } from "./state";
import type { Signal, TimerName, UserCall } from "./trace";

/** What one end remembers of one connection: the TCB of RFC 9293 §3.3.1, and what its timers and options need. */
export interface Connection {
  readonly state: State;
  /** Which OPEN began it: a reset SYN-RECEIVED goes back to LISTEN only if that was passive. */
  readonly openedBy: "active" | "passive";

  // Send sequence space.
  readonly iss: number;
  readonly sndUna: number;
  readonly sndNxt: number;
  /** Octets, window scale applied. */
  readonly sndWnd: number;
  /** Segment sequence and acknowledgment number of the last window update. */
  readonly sndWl1: number;
  readonly sndWl2: number;
  /** The largest window the peer has offered: MAX.SND.WND of RFC 5961 §5. */
  readonly maxSndWnd: number;
  /** Octets that SEND has accepted and no segment has carried yet. */
  readonly pending: number;
  /** Where each SEND that is not yet on the wire whole ends: the segment that carries its last octet has PSH. */
  readonly pushes: readonly number[];
  /** The program has called CLOSE: a FIN follows the last pending octet. */
  readonly closeRequested: boolean;
  /** Sequence number of our FIN once it is sent. There is never a second one. */
  readonly finSeq: number | null;
  /** The end of the last segment shorter than the MSS: what Nagle's algorithm waits for. */
  readonly smallUntil: number;
  /** The retransmission queue: what was sent and is not acknowledged, oldest first. */
  readonly unacknowledged: readonly Outstanding[];

  // Repetition (RFC 6298) and loss detection.
  /** How often the oldest unacknowledged segment was sent again after a time-out, and since when the limit counts. */
  readonly repetitions: number;
  readonly repeatingSince: number;
  /** The retransmission timer runs for a tail loss probe (RFC 8985 §7), not for a time-out. */
  readonly awaitsProbe: boolean;
  /** The end of what was sent when a probe went out; null when none is out. */
  readonly probedUntil: number | null;
  /** Round trip: the smoothed measure, and the one being taken (RFC 6298; never of a repeated segment). ms */
  readonly roundTrip: { readonly smoothed: number; readonly variance: number; readonly least: number } | null;
  readonly timed: { readonly until: number; readonly sentAt: number } | null;
  readonly duplicateAcks: number;
  /** Congestion window and slow start threshold, segments (RFC 5681). */
  readonly cwnd: number;
  readonly ssthresh: number;
  /** Acknowledgments counted towards the next segment of congestion avoidance. */
  readonly cwndCredit: number;
  /** Losses before this number belong to the recovery that is going on; null outside of one. */
  readonly recoverUntil: number | null;
  /** How often an empty window has been probed in a row. */
  readonly windowProbes: number;

  // Receive sequence space.
  readonly irs: number;
  readonly rcvNxt: number;
  /** The window that the peer has been told, counted from RCV.NXT, octets. */
  readonly rcvWnd: number;
  /** Room for octets that the program has not read, octets. */
  readonly rcvBuffer: number;
  readonly finReceived: boolean;
  /** Segments that came ahead of a gap and wait for it to be filled (SHLD-31), by sequence number. */
  readonly early: readonly Segment[];
  /** Blocks of octets beyond a gap, the one that changed last first (RFC 2018 §4). */
  readonly sackBlocks: readonly SackBlock[];
  /** A duplicate to be reported with the next ACK (RFC 2883). */
  readonly duplicate: SackBlock | null;
  /** The program takes data as it comes (a RECEIVE is always outstanding). */
  readonly reading: boolean;
  /** Octets received and not yet read. */
  readonly unread: number;
  /** The program has ended receiving: `shutdown(SHUT_RD)` or `close()`. */
  readonly receiveShut: boolean;

  // Acknowledging (RFC 9293 §3.8.6.3, and Linux's rules for it: `acknowledging.ts`).
  readonly receivedData: boolean;
  /** An acknowledgment we owe: none, one that may wait, one to be sent with this event. */
  readonly ackDue: "no" | "later" | "now";
  /** When the ACK that waits is sent alone, ms. */
  readonly ackDeadline: number;
  /** RCV.NXT when an ACK was sent last. */
  readonly lastAckSent: number;
  /** How many data segments are still acknowledged at once. */
  readonly quickAcks: number;
  /** We answer data with data: an ACK may hope for the next answer to carry it. */
  readonly isAnswering: boolean;
  /** How long an ACK may wait, ms; 0 before any data has come. */
  readonly ackPatience: number;
  readonly lastDataAt: number;
  /** Short or pushed segments since the last ACK: a reader acknowledges these sooner. */
  readonly pushed: number;
  /** The largest segment seen of late: two of these ask for an ACK at once, octets. */
  readonly rcvMss: number;
  /** The window that Linux is heading for, and the one it told last by that reckoning, octets (`window-growth.ts`). */
  readonly windowGoal: number;
  readonly windowTold: number;
  readonly challengedAt: number | null;

  // Options agreed on in the SYNs.
  /** Largest number of octets in one segment we send, options already taken off. */
  readonly sndMss: number;
  /** Both SYNs offered a window scale; and by how much the peer's window fields, and ours, are shifted. */
  readonly scalesWindow: boolean;
  readonly sndShift: number;
  readonly rcvShift: number;
  readonly sackAllowed: boolean;
  readonly timestampsOn: boolean;
  /** TS.Recent of RFC 7323 §4.3, and when it was taken, ms. */
  readonly tsRecent: number;
  readonly tsRecentAt: number;

  // What the program has set.
  readonly settings: Settings;
  /** The program has let go of both directions: nobody holds the connection (half-duplex close, §3.6.1). */
  readonly orphan: boolean;
  /** All that is left is a small record with rules of its own (Linux's timewait socket). */
  readonly isMiniSocket: boolean;
  /** When something arrived last, and how many keep-alive probes have gone unanswered since. */
  readonly heardAt: number;
  readonly keepAliveProbes: number;
}

/** A segment in the retransmission queue. */
export interface Outstanding {
  readonly seq: number;
  /** Octets. */
  readonly data: number;
  readonly syn: boolean;
  readonly fin: boolean;
  readonly psh: boolean;
  /** When it was sent last, ms. */
  readonly sentAt: number;
  /** How often it was sent. */
  readonly times: number;
  /** The peer has it (SACK), or it is taken for lost and must be sent again. */
  readonly sacked: boolean;
  readonly lost: boolean;
}

/** What a program may set with `setsockopt`; null: the profile decides. Times in ms. */
export interface Settings {
  readonly noDelay: boolean;
  readonly cork: boolean;
  readonly keepAlive: { readonly idle: number; readonly interval: number; readonly count: number } | null;
  /** TCP_LINGER2: life of an orphan in FIN-WAIT-2; negative: none. */
  readonly finWait2: number | null;
  /** TCP_USER_TIMEOUT. */
  readonly userTimeout: number | null;
  /** FreeBSD's TCP_KEEPINIT: how long an active OPEN may take. */
  readonly openTimeout: number | null;
  /** FreeBSD's TCP_NOOPT: no options are sent, and the peer's are not looked at. */
  readonly noOptions: boolean;
  /** TCP_MAXSEG: the MSS that our SYN offers, octets. */
  readonly mss: number | null;
  /** The window scale that our SYN offers, where a receive buffer of the program's own decides it. */
  readonly windowScale: number | null;
}

export type TcpEvent =
  | UserCall
  | { readonly type: "SEGMENT ARRIVES"; readonly segment: Segment }
  | { readonly type: "TIMEOUT"; readonly timer: TimerName }
  /** The program changes its settings. */
  | { readonly type: "SET"; readonly settings: Partial<Settings> };

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
  /** The host has no room for one more record in TIME-WAIT (Linux: tcp_max_tw_buckets). */
  readonly noRoomForTimeWait?: boolean;
  /** The last timestamp of the TIME-WAIT whose addresses an active OPEN takes over; its SYN echoes it. */
  readonly inheritedTimestamp?: number;
  /** What the timestamp clock of this host shows at time 0; it ticks once a ms. */
  readonly timestampOffset?: number;
}

export const WINDOW = 65_535;

export const NO_SETTINGS: Settings = {
  noDelay: false,
  cork: false,
  keepAlive: null,
  finWait2: null,
  userTimeout: null,
  openTimeout: null,
  noOptions: false,
  mss: null,
  windowScale: null,
};

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
  pushes: [],
  closeRequested: false,
  finSeq: null,
  smallUntil: 0,
  unacknowledged: [],
  repetitions: 0,
  repeatingSince: 0,
  awaitsProbe: false,
  probedUntil: null,
  roundTrip: null,
  timed: null,
  duplicateAcks: 0,
  cwnd: 10,
  ssthresh: 1_000_000,
  cwndCredit: 0,
  recoverUntil: null,
  windowProbes: 0,
  irs: 0,
  rcvNxt: 0,
  rcvWnd: WINDOW,
  rcvBuffer: WINDOW,
  finReceived: false,
  early: [],
  sackBlocks: [],
  duplicate: null,
  reading: true,
  unread: 0,
  receiveShut: false,
  receivedData: false,
  ackDue: "no",
  ackDeadline: 0,
  lastAckSent: 0,
  quickAcks: 0,
  isAnswering: false,
  ackPatience: 0,
  lastDataAt: 0,
  pushed: 0,
  rcvMss: 536,
  windowGoal: WINDOW,
  windowTold: WINDOW,
  challengedAt: null,
  sndMss: 1_460,
  scalesWindow: false,
  sndShift: 0,
  rcvShift: 0,
  sackAllowed: false,
  timestampsOn: false,
  tsRecent: 0,
  tsRecentAt: 0,
  settings: NO_SETTINGS,
  orphan: false,
  isMiniSocket: false,
  heardAt: 0,
  keepAliveProbes: 0,
};

/** Whether every octet up to and including our FIN has been acknowledged. */
export function isOurFinAcknowledged(connection: Connection): boolean {
  return connection.finSeq !== null && connection.unacknowledged.length === 0;
}

/** What a next connection of this end begins with: the host's buffer and its program's habits, nothing else. */
export function forget({ rcvBuffer, reading, orphan, settings }: Connection): Connection {
  // An orphan's program has stopped reading this connection; it will read a new one.
  return { ...NO_CONNECTION, rcvWnd: rcvBuffer, rcvBuffer, settings, reading: reading || orphan };
}
