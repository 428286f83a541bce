import { type Connection, type Context, deleteTcb, signal, stay, type Transition } from "../connection";
import { resetPeer } from "../emit";

/**
 * ABORT call (RFC 9293 §3.10.5): `close()` with SO_LINGER {1, 0}. The sender of the RST keeps nothing;
 * §3.5.2 would rather have it in TIME-WAIT, which no stack we know of does.
 */
export function abort(connection: Connection, context: Context): Transition {
  switch (connection.state) {
    case "CLOSED":
      return stay(connection, signal("error: connection does not exist"));
    case "LISTEN":
    case "SYN-SENT":
      return deleteTcb(connection, signal("connection reset"));
    case "SYN-RECEIVED":
    case "ESTABLISHED":
    case "FIN-WAIT-1":
    case "FIN-WAIT-2":
    case "CLOSE-WAIT":
      return deleteTcb(connection, resetPeer(connection, context.profile.abortCarriesAck), signal("connection reset"));
    case "CLOSING":
    case "LAST-ACK":
    case "TIME-WAIT":
      return deleteTcb(connection);
  }
}
