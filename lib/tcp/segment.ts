/** One TCP segment, as far as opening and closing a connection need it (RFC 9293 §3.1, §3.4). */
export interface Segment {
  /** Sequence number of the first octet, SYN or FIN counted; 0 … 2^32 − 1. */
  readonly seq: number;
  /** Acknowledgment number, or null when the ACK bit is off. */
  readonly ack: number | null;
  readonly syn: boolean;
  readonly fin: boolean;
  readonly rst: boolean;
  /** Octets of data; SYN and FIN are not counted here but occupy one sequence number each. */
  readonly data: number;
  /** The window field as on the wire, 0 … 65535; with a window scale agreed on, in units of 2^scale octets. */
  readonly window: number;
  /** Push: the sender had nothing more to send for now. Says nothing about message borders. */
  readonly psh?: boolean;
  /** Urgent: set and read by captures; the model ignores it, as RFC 6093 recommends programs do. */
  readonly urg?: boolean;
  readonly options?: SegmentOptions;
}

/** The options that opening and closing show (RFC 9293 §3.2, RFC 7323, RFC 2018). */
export interface SegmentOptions {
  /** Largest segment the sender of this SYN can take, octets. */
  readonly mss?: number;
  /** Shift of all later window fields of the sender of this SYN, 0 … 14. */
  readonly windowScale?: number;
  readonly sackPermitted?: boolean;
  readonly timestamps?: { readonly value: number; readonly echo: number };
  /** Octets received beyond a gap, newest block first; a block below SEG.ACK reports a duplicate (RFC 2883). */
  readonly sack?: readonly SackBlock[];
}

/** Sequence numbers from `start` up to, not including, `end`. */
export interface SackBlock {
  readonly start: number;
  readonly end: number;
}

/** The sequence numbers a segment occupies: its octets, and one each for SYN and FIN (SEG.LEN, RFC 9293 §3.4). */
export function segmentLength(segment: Segment): number {
  return segment.data + (segment.syn ? 1 : 0) + (segment.fin ? 1 : 0);
}

/** What a segment is for, as a reader of a trace would call it. A FIN that carries data is a FIN. */
export const SEGMENT_KINDS = ["SYN", "SYN,ACK", "ACK", "DATA", "FIN", "RST"] as const;

export type SegmentKind = (typeof SEGMENT_KINDS)[number];

export function kindOf(segment: Segment): SegmentKind {
  if (segment.rst) return "RST";
  if (segment.syn) return segment.ack === null ? "SYN" : "SYN,ACK";
  if (segment.fin) return "FIN";
  return segment.data > 0 ? "DATA" : "ACK";
}
