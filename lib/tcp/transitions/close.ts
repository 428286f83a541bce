import { resetPeer } from "../emit";
import { transmit } from "../transmit";
import type { Turn } from "../turn";
import { enterFinWait2 } from "./enter-fin-wait-2";

/**
 * CLOSE call (RFC 9293 §3.10.4): "I have no more data to send". The FIN follows the last
 * queued octet; receiving goes on. The socket call for this is `shutdown(SHUT_WR)`.
 */
export function close(turn: Turn): void {
  const { tcb, profile } = turn;
  if (tcb.closeRequested) {
    turn.signal("error: connection closing");
    return;
  }
  switch (tcb.state) {
    case "CLOSED":
      turn.signal("error: connection does not exist");
      return;
    case "LISTEN":
    case "SYN-SENT":
      turn.deleteTcb();
      return;
    case "SYN-RECEIVED":
      tcb.closeRequested = true;
      transmit(turn);
      return;
    case "ESTABLISHED":
      // "In any case", even if the FIN itself must wait behind data.
      tcb.closeRequested = true;
      tcb.state = "FIN-WAIT-1";
      transmit(turn);
      return;
    case "CLOSE-WAIT":
      tcb.closeRequested = true;
      if (profile.lastAckBeforeFin) tcb.state = "LAST-ACK";
      transmit(turn);
      return;
    case "FIN-WAIT-1":
    case "FIN-WAIT-2":
    case "CLOSING":
    case "LAST-ACK":
    case "TIME-WAIT":
      turn.signal("error: connection closing");
  }
}

/**
 * `close()` of the last descriptor: a CLOSE after which nobody can read (half-duplex close, §3.6.1).
 * Data that nobody has read, or that arrives later, is lost, and the peer is told so by RST (SHLD-3).
 */
export function closeSocket(turn: Turn): void {
  const { tcb, profile } = turn;
  if (profile.resetsUnread && tcb.unread > 0 && tcb.state !== "TIME-WAIT" && tcb.state !== "CLOSED") {
    resetPeer(turn);
    turn.deleteTcb();
    return;
  }
  switch (tcb.state) {
    case "FIN-WAIT-1":
    case "CLOSING":
    case "LAST-ACK":
    case "TIME-WAIT":
      // The FIN is on its way already (a half-close came first): the descriptor goes, silently.
      letGo(turn);
      return;
    case "FIN-WAIT-2":
      letGo(turn);
      enterFinWait2(turn, null);
      return;
    case "CLOSED":
      close(turn);
      return;
    case "LISTEN":
    case "SYN-SENT":
    case "SYN-RECEIVED":
    case "ESTABLISHED":
    case "CLOSE-WAIT":
      letGo(turn);
      close(turn);
  }
}

function letGo({ tcb }: Turn): void {
  tcb.orphan = true;
  tcb.reading = false;
  tcb.receiveShut = true;
}

/** `shutdown(SHUT_RD)`: nothing is sent; whether later data can still be read is the system's choice (facts.md §2.7 L4). */
export function shutRead(turn: Turn): void {
  if (turn.tcb.state === "CLOSED") turn.signal("error: connection does not exist");
  else turn.tcb.receiveShut = true;
  if (turn.profile.dataAfterShutRead === "discarded") turn.tcb.unread = 0;
}
