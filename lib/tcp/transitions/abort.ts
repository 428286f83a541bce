import { resetPeer } from "../emit";
import type { Turn } from "../turn";

/**
 * ABORT call (RFC 9293 §3.10.5): `close()` with SO_LINGER {1, 0}. The sender of the RST keeps nothing;
 * §3.5.2 would rather have it in TIME-WAIT, which no stack we know of does.
 */
export function abort(turn: Turn): void {
  switch (turn.tcb.state) {
    case "CLOSED":
      turn.signal("error: connection does not exist");
      return;
    case "LISTEN":
    case "SYN-SENT":
      turn.deleteTcb();
      turn.signal("connection reset");
      return;
    case "SYN-RECEIVED":
    case "ESTABLISHED":
    case "FIN-WAIT-1":
    case "FIN-WAIT-2":
    case "CLOSE-WAIT":
      resetPeer(turn);
      turn.deleteTcb();
      turn.signal("connection reset");
      return;
    case "CLOSING":
    case "LAST-ACK":
    case "TIME-WAIT":
      turn.deleteTcb();
  }
}
