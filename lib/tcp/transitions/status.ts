import { type Connection, isOurFinAcknowledged } from "../connection";
import type { State } from "../state";

/** What STATUS tells (RFC 9293 §3.10.6, §3.9.1.6). */
export interface Status {
  readonly state: State;
  /** Octets. */
  readonly sendWindow: number;
  readonly receiveWindow: number;
  /** Segments that await acknowledgment, octets that await a RECEIVE. */
  readonly unacknowledged: number;
  readonly unread: number;
  readonly finSent: boolean;
  readonly finAcknowledged: boolean;
  readonly finReceived: boolean;
}

/** STATUS call (RFC 9293 §3.10.6): changes nothing, sends nothing; null without a connection ("error"). */
export function status(connection: Connection): Status | null {
  if (connection.state === "CLOSED") return null;
  return {
    state: connection.state,
    sendWindow: connection.sndWnd,
    receiveWindow: connection.rcvWnd,
    unacknowledged: connection.unacknowledged.length,
    unread: connection.unread,
    finSent: connection.finSeq !== null,
    finAcknowledged: isOurFinAcknowledged(connection),
    finReceived: connection.finReceived,
  };
}
