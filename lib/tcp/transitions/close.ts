import { type Connection, type Context, deleteTcb, signal, stay, type Transition } from "../connection";
import { resetPeer } from "../emit";
import { transmit } from "../transmit";

/**
 * CLOSE call (RFC 9293 §3.10.4): "I have no more data to send". The FIN follows the last
 * queued octet; receiving goes on. The socket call for this is `shutdown(SHUT_WR)`.
 */
export function close(connection: Connection, context: Context): Transition {
  if (connection.closeRequested) return stay(connection, signal("error: connection closing"));
  const requested: Connection = { ...connection, closeRequested: true };

  switch (connection.state) {
    case "CLOSED":
      return stay(connection, signal("error: connection does not exist"));
    case "LISTEN":
    case "SYN-SENT":
      return deleteTcb(connection);
    case "SYN-RECEIVED":
      return transmit(requested, context);
    case "ESTABLISHED":
      // "In any case", even if the FIN itself must wait behind data.
      return transmit({ ...requested, state: "FIN-WAIT-1" }, context);
    case "CLOSE-WAIT":
      return transmit(context.profile.lastAckBeforeFin ? { ...requested, state: "LAST-ACK" } : requested, context);
    case "FIN-WAIT-1":
    case "FIN-WAIT-2":
    case "CLOSING":
    case "LAST-ACK":
    case "TIME-WAIT":
      return stay(connection, signal("error: connection closing"));
  }
}

/**
 * `close()` of the last descriptor: a CLOSE after which nobody can read (half-duplex close, §3.6.1).
 * Data that nobody has read, or that arrives later, is lost, and the peer is told so by RST (SHLD-3).
 */
export function closeSocket(connection: Connection, context: Context): Transition {
  if (connection.unread > 0) return deleteTcb(connection, resetPeer(connection, context.profile.abortCarriesAck));
  const orphan: Connection = { ...connection, orphan: true, reading: false };

  switch (connection.state) {
    case "FIN-WAIT-1":
    case "CLOSING":
    case "LAST-ACK":
    case "TIME-WAIT":
      // The FIN is on its way already (a half-close came first): the descriptor goes, silently.
      return stay(orphan);
    case "FIN-WAIT-2":
      return enterFinWait2(orphan, context);
    case "CLOSED":
    case "LISTEN":
    case "SYN-SENT":
    case "SYN-RECEIVED":
    case "ESTABLISHED":
    case "CLOSE-WAIT":
      return close(connection.state === "CLOSED" ? connection : orphan, context);
  }
}

/** FIN-WAIT-2 has no time-out in the standard; Linux limits it for a connection that no program holds. */
export function enterFinWait2(connection: Connection, { profile }: Context): Transition {
  const entered: Connection = { ...connection, state: "FIN-WAIT-2" };
  if (!connection.orphan || profile.finWait2Timeout === null) return stay(entered);
  return stay(entered, { type: "start-timer", timer: "FIN-WAIT-2", after: profile.finWait2Timeout });
}
