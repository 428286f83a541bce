import { type Connection, type Context, deleteTcb, signal, stay, type Transition } from "../connection";
import { isHopeless, sendAgain } from "../retransmission";

/** RETRANSMISSION TIMEOUT (RFC 9293 §3.10.8): the oldest unacknowledged segment goes out again, until the limit R2 (§3.8.3). */
export function retransmissionTimeout(connection: Connection, context: Context): Transition {
  switch (connection.state) {
    case "SYN-SENT":
    case "SYN-RECEIVED":
    case "ESTABLISHED":
    case "FIN-WAIT-1":
    case "CLOSE-WAIT":
    case "CLOSING":
    case "LAST-ACK":
      // Given up silently: no RST, the peer is not there to hear it.
      return isHopeless(connection, context)
        ? deleteTcb(connection, signal("aborted due to user timeout"))
        : sendAgain(connection, context);
    case "CLOSED":
    case "LISTEN":
    case "FIN-WAIT-2":
    case "TIME-WAIT":
      return stay(connection);
  }
}
