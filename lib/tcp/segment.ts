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
  /** Advertised receive window, octets. */
  readonly window: number;
}
