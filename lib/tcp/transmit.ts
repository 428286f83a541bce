import type { Connection, Context, Transition } from "./connection";
import { andThen, stay } from "./connection";
import { acknowledgeNow, ackSegment } from "./emit";
import { sendAndKeep } from "./retransmission";
import type { Segment } from "./segment";
import { diff } from "./sequence";

/** Largest number of octets in one segment. */
const MSS = 1_460;

/**
 * Sends whatever may go out now: queued data, then the FIN behind it, and an ACK if one
 * is due that neither has carried. Every event that can free or queue something ends here.
 */
export function transmit(connection: Connection, context: Context): Transition {
  let result = stay(connection);
  for (;;) {
    const segment = nextSegment(result.connection);
    if (segment === null) break;
    result = andThen(result, (current) => sendNew(current, segment, context));
  }
  return result.connection.ackDue === "now" ? andThen(result, acknowledgeNow) : result;
}

function sendNew(connection: Connection, segment: Segment, context: Context): Transition {
  const isWaiting = connection.ackDue === "later";
  const sent = sendAndKeep(connection, segment, context);
  return stay(
    {
      ...sent.connection,
      pending: connection.pending - segment.data,
      finSeq: segment.fin ? (segment.seq + segment.data) >>> 0 : connection.finSeq,
      state: segment.fin ? stateAfterFin(connection) : connection.state,
      isAnswering: connection.isAnswering || (connection.receivedData && segment.data > 0),
      ackDue: "no",
    },
    ...sent.effects,
    ...(isWaiting ? [{ type: "stop-timer", timer: "DELAYED-ACK" } as const] : []),
  );
}

function nextSegment(connection: Connection): Segment | null {
  if (!maySend(connection)) return null;
  const inFlight = diff(connection.sndNxt, connection.sndUna);
  const room = Math.max(0, connection.sndWnd - inFlight);
  const data = Math.min(MSS, connection.pending, room);
  const isLast = data === connection.pending;
  const fin = connection.closeRequested && connection.finSeq === null && isLast && room > data;
  if (data === 0 && !fin) return null;
  // Nagle (SHLD-7): a small segment waits while anything is unacknowledged, unless the program has closed.
  if (data < MSS && !connection.closeRequested && connection.unacknowledged.length > 0) return null;
  return { ...ackSegment(connection), data, fin };
}

function maySend(connection: Connection): boolean {
  switch (connection.state) {
    case "ESTABLISHED":
    case "CLOSE-WAIT":
    // The FIN may still be waiting behind data or a closed window in these states.
    case "FIN-WAIT-1":
    case "CLOSING":
    case "LAST-ACK":
      return true;
    case "SYN-RECEIVED":
      // Data waits for ESTABLISHED; a CLOSE with nothing queued does not (§3.10.4).
      return connection.pending === 0;
    case "CLOSED":
    case "LISTEN":
    case "SYN-SENT":
    case "FIN-WAIT-2":
    case "TIME-WAIT":
      return false;
  }
}

function stateAfterFin(connection: Connection): Connection["state"] {
  switch (connection.state) {
    case "SYN-RECEIVED":
    case "ESTABLISHED":
      return "FIN-WAIT-1";
    case "CLOSE-WAIT":
      return "LAST-ACK";
    default:
      return connection.state;
  }
}
