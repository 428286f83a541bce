/**
 * What the sequence numbers of a segment say about its fate. The signs have the names and the meaning of
 * Wireshark's `tcp.analysis.*` (User's Guide §7.5 "TCP Analysis"), so that a reader finds the same frames
 * marked in both; checked frame by frame against tshark 4.0.17 on all recordings. Two differences are
 * meant: of the three kinds of retransmission a segment gets one, where Wireshark marks the two special ones
 * as plain ones too; and a SYN,ACK in the middle of a connection never changes what its stream began with.
 */
export const SEQUENCE_SIGNS = [
  "retransmission",
  "fast-retransmission",
  "spurious-retransmission",
  "out-of-order",
  "duplicate-ack",
  "lost-segment",
  "ack-lost-segment",
  "keep-alive",
  "keep-alive-ack",
  "zero-window",
  "zero-window-probe",
  "zero-window-probe-ack",
  "window-update",
  "window-full",
  "reused-ports",
] as const;

export type SequenceSign = (typeof SEQUENCE_SIGNS)[number];
