import {
  type Connection,
  type Context,
  NO_CONNECTION,
  type Outstanding,
  type TcpEffect,
  type Transition,
  WINDOW,
} from "./connection";
import { PROFILES } from "./profiles";
import type { Segment } from "./segment";
import type { State } from "./state";

/** A segment of the peer; only what matters need be named. */
export function segment(parts: Partial<Segment>): Segment {
  return { seq: 300, ack: 100, syn: false, fin: false, rst: false, data: 0, window: WINDOW, ...parts };
}

/** A segment that was sent at time 0 and waits for its acknowledgment. */
export function outstanding(parts: Partial<Outstanding>): Outstanding {
  const plain = { seq: 100, data: 0, syn: false, fin: false, psh: false };
  return { ...plain, sentAt: 0, times: 1, sacked: false, lost: false, ...parts };
}

/**
 * A connection in the given state, with the numbers of RFC 9293 figure 12: our next octet is
 * number 100, the peer's is number 300, and a FIN that has been sent or received counts one.
 */
export function connectionIn(state: State, overrides: Partial<Connection> = {}): Connection {
  return { ...base(state), ...overrides };
}

export function contextOf(overrides: Partial<Context> = {}): Context {
  return { profile: PROFILES.rfc9293, now: 0, iss: 5_000, listener: false, ...overrides };
}

/** The segments among the effects of a transition. */
export function sentIn({ effects }: Pick<Transition, "effects">): readonly Segment[] {
  return effects.flatMap((effect: TcpEffect) => (effect.type === "send" ? [effect.segment] : []));
}

function base(state: State): Connection {
  const open: Connection = {
    ...NO_CONNECTION,
    state,
    iss: 99,
    sndUna: 100,
    sndNxt: 100,
    sndWnd: WINDOW,
    sndWl1: 300,
    sndWl2: 100,
    maxSndWnd: WINDOW,
    irs: 299,
    rcvNxt: 300,
    lastAckSent: 300,
    sackAllowed: true,
    roundTrip: { smoothed: 40, variance: 0, least: 40 },
  };
  const fin = outstanding({ seq: 100, fin: true });
  const ourFin = { closeRequested: true, finSeq: 100, sndNxt: 101 };
  const finUnacknowledged: Partial<Connection> = { ...ourFin, unacknowledged: [fin] };
  const finAcknowledged: Partial<Connection> = { ...ourFin, sndUna: 101 };
  const theirFin: Partial<Connection> = { rcvNxt: 301, lastAckSent: 301, finReceived: true };

  switch (state) {
    case "CLOSED":
      return NO_CONNECTION;
    case "LISTEN":
      return { ...NO_CONNECTION, state };
    case "SYN-SENT":
      return {
        ...NO_CONNECTION,
        state,
        openedBy: "active",
        iss: 99,
        sndUna: 99,
        sndNxt: 100,
        unacknowledged: [outstanding({ seq: 99, syn: true })],
      };
    case "SYN-RECEIVED":
      return { ...open, sndUna: 99, unacknowledged: [outstanding({ seq: 99, syn: true })] };
    case "ESTABLISHED":
      return open;
    case "FIN-WAIT-1":
      return { ...open, ...finUnacknowledged };
    case "FIN-WAIT-2":
      return { ...open, ...finAcknowledged };
    case "CLOSE-WAIT":
      return { ...open, ...theirFin };
    case "CLOSING":
    case "LAST-ACK":
      return { ...open, ...finUnacknowledged, ...theirFin };
    case "TIME-WAIT":
      return { ...open, ...finAcknowledged, ...theirFin };
  }
}
