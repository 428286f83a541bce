import { resetPeer } from "../emit";
import { isHopeless, sendAgainAfterTimeout, sendProbe } from "../retransmission";
import type { Turn } from "../turn";

/** RETRANSMISSION TIMEOUT (RFC 9293 §3.10.8): the oldest unacknowledged segment goes out again, until the limit R2 (§3.8.3). */
export function retransmissionTimeout(turn: Turn): void {
  const { tcb, profile } = turn;
  switch (tcb.state) {
    case "SYN-SENT":
    case "SYN-RECEIVED":
    case "ESTABLISHED":
    case "FIN-WAIT-1":
    case "CLOSE-WAIT":
    case "CLOSING":
    case "LAST-ACK":
      if (tcb.unacknowledged.length === 0) return;
      if (tcb.awaitsProbe) sendProbe(turn);
      else if (isHopeless(turn)) giveUp(turn, profile.givesUp.sendsRst);
      else sendAgainAfterTimeout(turn);
      return;
    case "CLOSED":
    case "LISTEN":
    case "FIN-WAIT-2":
    case "TIME-WAIT":
  }
}

/** Usually silently: the peer is not there to hear a RST. */
function giveUp(turn: Turn, withRst: boolean): void {
  const isRequest = turn.tcb.state === "SYN-RECEIVED" && turn.tcb.openedBy === "passive";
  if (withRst && turn.tcb.state !== "SYN-SENT" && !isRequest) resetPeer(turn);
  turn.deleteTcb();
  turn.signal("aborted due to user timeout");
}
