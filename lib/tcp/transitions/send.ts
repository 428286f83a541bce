import { type Connection, type Context, signal, stay, type Transition } from "../connection";
import { transmit } from "../transmit";
import { sendSyn } from "./open";

/** SEND call (RFC 9293 §3.10.2): octets are queued, and go out as far as the window allows. */
export function send(connection: Connection, octets: number, context: Context): Transition {
  const queued: Connection = { ...connection, pending: connection.pending + octets };

  switch (connection.state) {
    case "CLOSED":
      return stay(connection, signal("error: connection does not exist"));
    case "LISTEN":
      return sendSyn(queued, context);
    case "SYN-SENT":
    case "SYN-RECEIVED":
    case "ESTABLISHED":
    case "CLOSE-WAIT":
      // A CLOSE that waits for queued data has already ended this direction.
      return connection.closeRequested
        ? stay(connection, signal("error: connection closing"))
        : transmit(queued, context);
    case "FIN-WAIT-1":
    case "FIN-WAIT-2":
    case "CLOSING":
    case "LAST-ACK":
    case "TIME-WAIT":
      return stay(connection, signal("error: connection closing"));
  }
}
