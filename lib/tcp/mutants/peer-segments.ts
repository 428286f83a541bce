import { type Connection, WINDOW } from "../connection";
import type { Segment } from "../segment";
import { add, lt } from "../sequence";

/** The peer's first sequence number (its ISS). */
const PEER_ISS = 299;

/** Octets of data in a segment or in a SEND, and how far "elsewhere in the window" lies from RCV.NXT. */
export const OCTETS = 10;

/** Further on than anything the old incarnation sent: a SYN with this distance is a new connection's. */
const NEW_INCARNATION = 100_000;

/**
 * A segment such as the peer of this connection would send now: next in order and acknowledging
 * all that we have sent, unless `parts` say otherwise.
 */
export function segmentOfPeer(connection: Connection, parts: Partial<Segment>): Segment {
  const seq = hasHeardPeer(connection) ? connection.rcvNxt : PEER_ISS;
  return { seq, ack: connection.sndNxt, syn: false, fin: false, rst: false, data: 0, window: WINDOW, ...parts };
}

function hasHeardPeer({ state }: Connection): boolean {
  return state !== "CLOSED" && state !== "LISTEN" && state !== "SYN-SENT";
}

/** Whether something that we have sent is not acknowledged yet. */
export function hasUnacknowledged({ sndUna, sndNxt }: Connection): boolean {
  return lt(sndUna, sndNxt);
}

/** Whether our FIN is sent and not acknowledged yet. */
export function isFinUnacknowledged(connection: Connection): boolean {
  return connection.finSeq !== null && hasUnacknowledged(connection);
}

/** The peer's FIN, sent before it had seen anything that it has not acknowledged to us already. */
export function finOfPeer(connection: Connection): Segment {
  return segmentOfPeer(connection, { fin: true, ack: connection.sndUna });
}

/** The peer's FIN once more, because our ACK of it got lost. */
export function finAgain(connection: Connection): Segment {
  return { ...finOfPeer(connection), seq: add(connection.rcvNxt, -1) };
}

export function dataOfPeer(connection: Connection): Segment {
  return segmentOfPeer(connection, { data: OCTETS, ack: connection.sndUna });
}

/** A RST inside the receive window, but not at RCV.NXT. */
export function resetInWindow(connection: Connection): Segment {
  return segmentOfPeer(connection, { rst: true, seq: add(connection.rcvNxt, OCTETS) });
}

/** The SYN of a new incarnation of the same 4-tuple. */
export function newSyn(connection: Connection): Segment {
  return segmentOfPeer(connection, { syn: true, ack: null, seq: add(connection.rcvNxt, NEW_INCARNATION) });
}
