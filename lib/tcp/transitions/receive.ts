import { noteReading } from "../acknowledging";
import { transmit } from "../transmit";
import type { Turn } from "../turn";

/**
 * RECEIVE call (RFC 9293 §3.10.3): hands over what has come, at most `octets` of it; with nothing on hand
 * the call is queued, or told of the end.
 */
export function receive(turn: Turn, octets: number): void {
  const { tcb } = turn;
  switch (tcb.state) {
    case "CLOSED":
      turn.signal("error: connection does not exist");
      return;
    case "LISTEN":
    case "SYN-SENT":
    case "SYN-RECEIVED":
    case "ESTABLISHED":
    case "FIN-WAIT-1":
    case "FIN-WAIT-2":
      handOver(turn, octets);
      return;
    case "CLOSE-WAIT":
      if (tcb.unread > 0) handOver(turn, octets);
      else turn.signal("error: connection closing");
      return;
    case "CLOSING":
    case "LAST-ACK":
    case "TIME-WAIT":
      // The standard has nothing left to hand over; sockets keep what came before the FIN readable.
      if (tcb.unread > 0) handOver(turn, octets);
      else turn.signal("error: connection closing");
  }
}

function handOver(turn: Turn, octets: number): void {
  const { tcb } = turn;
  const taken = Math.min(octets, tcb.unread);
  if (taken === 0) return;
  tcb.unread -= taken;
  turn.deliver(taken);
  noteReading(turn, taken);
  transmit(turn);
}
