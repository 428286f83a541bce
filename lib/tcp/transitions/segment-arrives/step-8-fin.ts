import { oweAckForFin, oweAckNow } from "../../acknowledging";
import { advanceReceived } from "../../receive-window";
import type { Segment } from "../../segment";
import { add } from "../../sequence";
import type { Turn } from "../../turn";
import { enterTimeWait } from "../enter-time-wait";

/**
 * Eighth step: the peer has sent FIN (RFC 9293 §3.10.7.4).
 * The steps before have advanced over this segment's ACK and text, so the FIN is next in order.
 */
export function takeFin(turn: Turn, segment: Segment): null {
  if (!segment.fin) return null;
  const { tcb } = turn;
  switch (tcb.state) {
    case "ESTABLISHED":
      receiveFin(turn, segment);
      tcb.state = "CLOSE-WAIT";
      // Only here may the ACK wait: our own FIN can carry it.
      oweAckForFin(turn);
      return null;
    case "FIN-WAIT-1":
      // Both sides closed at once; if this very segment acknowledged our FIN, the fifth step has left this state.
      receiveFin(turn, segment);
      tcb.state = "CLOSING";
      oweAckNow(turn);
      return null;
    case "FIN-WAIT-2":
      receiveFin(turn, segment);
      oweAckNow(turn);
      enterTimeWait(turn);
      return null;
    case "CLOSE-WAIT":
    case "CLOSING":
    case "LAST-ACK":
      // A second FIN, which no correct peer sends: acknowledged, and otherwise ignored.
      oweAckNow(turn);
      return null;
    case "SYN-RECEIVED":
    case "TIME-WAIT":
    case "CLOSED":
    case "LISTEN":
    case "SYN-SENT":
      return null;
  }
}

function receiveFin(turn: Turn, { seq, data }: Segment): void {
  const { tcb } = turn;
  advanceReceived(tcb, add(seq, data + 1));
  tcb.finReceived = true;
  tcb.early = [];
  tcb.sackBlocks = [];
  turn.signal("connection closing");
}
