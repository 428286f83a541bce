import type { Address } from "../sockets/calls";
import type { State } from "../state";
import type { SequenceSign } from "./sequence-sign";

/**
 * What a capture tells about closing: plain data, to be stored, sent or put into words of any language
 * (`describeAnalysis` has English ones for a terminal). Frames are numbered from 1, as Wireshark does.
 */
export interface CaptureAnalysis {
  /** In the order of their first frames. */
  readonly connections: readonly ConnectionAnalysis[];
  /** Frames without a TCP segment that could be read, counted by reason. */
  readonly others: { readonly [reason: string]: number };
}

/** An end of a connection: index into `ends`. */
export type End = 0 | 1;

/** One incarnation of two addresses. */
export interface ConnectionAnalysis {
  /** The opener first; where nobody was seen opening, the sender of the first frame. */
  readonly ends: readonly [Address, Address];
  /** 1 for the first connection between these two addresses in the capture, 2 for the next … */
  readonly incarnation: number;
  readonly frames: readonly number[];
  /** First and last frame, ms since 1970. */
  readonly from: number;
  readonly until: number;
  readonly opening: Opening;
  readonly closing: Closing;
  /** The states each end passed through, as far as the frames prove them. */
  readonly states: readonly [readonly StateStep[], readonly StateStep[]];
  readonly anomalies: readonly Anomaly[];
}

export type Opening =
  | { readonly kind: "active"; readonly by: End }
  | { readonly kind: "simultaneous" }
  /** The capture began later. */
  | { readonly kind: "not-captured" };

export type Closing =
  /** `by` sent the first FIN; `isComplete`: both FINs were acknowledged. */
  | { readonly kind: "orderly"; readonly by: End; readonly isComplete: boolean }
  /** Neither end knew of the other's FIN when it sent its own. */
  | { readonly kind: "simultaneous"; readonly isComplete: boolean }
  /** A RST of `by` ended it; `firstFin` tells whose FIN was there before, if any. */
  | { readonly kind: "aborted"; readonly by: End; readonly firstFin: End | null }
  /** The SYN was answered by a RST. */
  | { readonly kind: "refused"; readonly by: End }
  /** No FIN and no RST. */
  | { readonly kind: "unfinished" };

/** Why an end is taken to be in a state. */
export type StepReason =
  | "capture-began-later"
  | "answers-a-syn"
  | "sends-syn"
  | "receives-syn"
  | "receives-syn-ack"
  | "receives-ack-of-syn"
  | "sends-fin"
  | "receives-fin"
  | "receives-ack-of-fin"
  | "sends-rst"
  | "receives-rst";

export interface StateStep {
  readonly state: State;
  readonly reason: StepReason;
  /** What was sent or received. Null: not in the capture, but what follows implies it. */
  readonly frame: number | null;
  /** The end's own frame that proves it received `frame`; null if nothing does, or nothing need. */
  readonly proof: number | null;
  /** Of the frame, or of the proof if there is no frame, ms since 1970. */
  readonly at: number;
}

/** Everything worth a remark; each with its parameters. */
export type Anomaly = {
  /** The frame that shows it first, then those it refers to. */
  readonly frames: readonly number[];
  /** Who sent the first of them. */
  readonly by: End;
} & Remark;

/** Signs that are remarks as they are; the kinds of retransmission have parameters. */
export type PlainSign = Exclude<
  SequenceSign,
  "retransmission" | "fast-retransmission" | "spurious-retransmission" | "out-of-order"
>;

export type Remark =
  | { readonly reason: PlainSign | "out-of-order" }
  /** `kind`: by a timer, after two duplicate ACKs, or of what was acknowledged already. */
  | {
      readonly reason: "retransmitted-data" | "retransmitted-fin" | "retransmitted-syn";
      readonly kind: "timer" | "fast" | "spurious";
      readonly octets: number;
    }
  /** `rst-after-close`: to or from an end that had closed already. */
  | {
      readonly reason: "rst" | "rst-after-close";
      /** SEQ is the number the other end expects (RFC 5961 §3.2). */
      readonly isExact: boolean;
      /** Frame that a closed end got and refused; null for an abort. */
      readonly answers: number | null;
      /** Its apparent sender sends more afterwards: somebody else may have forged it. */
      readonly senderGoesOn: boolean;
    }
  /** RFC 5961: an ACK in place of obeying; `to` what was wrong with the segment before. */
  | { readonly reason: "challenge-ack"; readonly to: "syn" | "rst" | "ack" }
  /** ACK of the other's FIN and own FIN in one segment. */
  | { readonly reason: "three-segment-close" }
  /** Data after the other end's FIN was received. */
  | { readonly reason: "half-close"; readonly octets: number }
  | { readonly reason: "simultaneous-close" }
  /** Old octets arrived once more (RFC 2883). */
  | { readonly reason: "d-sack"; readonly start: number; readonly end: number }
  /** A SYN for a connection that exists; `state`: of the end it goes to. */
  | { readonly reason: "syn-in-synchronized-state"; readonly state: State }
  /** Octets beyond the sender's own FIN. */
  | { readonly reason: "data-after-fin"; readonly octets: number }
  | { readonly reason: "bad-checksum"; readonly of: "ip" | "tcp" };

export type AnomalyReason = Remark["reason"];
