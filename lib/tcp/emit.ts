import type { Connection, Context, TcpEffect, Transition } from "./connection";
import { stay } from "./connection";
import type { Segment } from "./segment";
import { lt } from "./sequence";

/** Segments that are sent as they are, without a place in the retransmission queue. */

export function send(segment: Segment): TcpEffect {
  return { type: "send", segment, again: false };
}

/** `<SEQ=SND.NXT><ACK=RCV.NXT><CTL=ACK>` */
export function ackSegment(connection: Connection): Segment {
  return {
    seq: connection.sndNxt,
    ack: connection.rcvNxt,
    syn: false,
    fin: false,
    rst: false,
    data: 0,
    window: connection.rcvWnd,
  };
}

/**
 * Sends an acknowledgment at once; an ACK that was waiting rides along.
 */
export function acknowledgeNow(connection: Connection): Transition {
  const stop: readonly TcpEffect[] =
    connection.ackDue === "later" ? [{ type: "stop-timer", timer: "DELAYED-ACK" }] : [];
  return stay({ ...connection, ackDue: "no" }, send(ackSegment(connection)), ...stop);
}

/**
 * Answers something doubtful with what we believe to be true (RFC 5961).
 * Limited in rate: two ends that disagree would otherwise correct each other for ever.
 */
export function challengeAck(connection: Connection, { now, profile }: Context): Transition {
  const last = connection.challengedAt;
  if (last !== null && now - last < profile.challengeAckInterval) return stay(connection);
  return acknowledgeNow({ ...connection, challengedAt: now });
}

/** The RST that answers a segment nobody knows (§3.10.7.1): its numbers come from that segment. */
export function resetInAnswerTo(segment: Segment, length: number): TcpEffect {
  const reset = { syn: false, fin: false, rst: true, data: 0, window: 0 };
  return segment.ack === null
    ? send({ ...reset, seq: 0, ack: (segment.seq + length) >>> 0 })
    : send({ ...reset, seq: segment.ack, ack: null });
}

/** The RST of an ABORT: `<SEQ=SND.NXT><CTL=RST>` (§3.10.5). */
export function resetPeer(connection: Connection, withAck: boolean): TcpEffect {
  const { sndNxt, rcvNxt } = connection;
  return send({ seq: sndNxt, ack: withAck ? rcvNxt : null, syn: false, fin: false, rst: true, data: 0, window: 0 });
}

/** Notes that something arrived that must be acknowledged; how soon is the profile's choice (§3.8.6.3). */
export function oweAck(connection: Connection, delay: number): Transition {
  if (delay === 0 || connection.ackDue === "now") return oweAckNow(connection);
  if (connection.ackDue === "later") return stay(connection);
  return stay({ ...connection, ackDue: "later" }, { type: "start-timer", timer: "DELAYED-ACK", after: delay });
}

/** The same, but it must not wait: a second segment of data, or one ahead of a gap (RFC 5681 §4.2). */
export function oweAckNow(connection: Connection): Transition {
  const stop: readonly TcpEffect[] =
    connection.ackDue === "later" ? [{ type: "stop-timer", timer: "DELAYED-ACK" }] : [];
  return stay({ ...connection, ackDue: "now" }, ...stop);
}

/** Whether a segment lies wholly before RCV.NXT: we have had all of it. */
export function isOld(segment: Segment, length: number, connection: Connection): boolean {
  return length > 0 && !lt(connection.rcvNxt, (segment.seq + length) >>> 0);
}
