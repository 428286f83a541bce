import { ackSegment } from "../emit";
import { sendAndKeep } from "../queue";
import { restartRetransmissionTimer } from "../retransmission";
import { add } from "../sequence";
import { sendHeldBack, startWindowProbeTimer } from "../transmit";
import type { Turn } from "../turn";

/**
 * The window has been closed for a while and something waits for it: ask (RFC 9293 §3.8.6.1). A probe
 * carries one new octet, which is then repeated like any other; or only an old number that must be answered.
 */
export function persistTimeout(turn: Turn): void {
  const { tcb, profile } = turn;
  const isWaiting = tcb.pending > 0 || (tcb.closeRequested && tcb.finSeq === null);
  if (profile.probeUncorks && tcb.pending > 0 && tcb.sndWnd > 0 && tcb.unacknowledged.length === 0) {
    tcb.windowProbes = 0;
    sendHeldBack(turn);
    return;
  }
  if (!isWaiting || tcb.sndWnd > 0 || tcb.unacknowledged.length > 0) {
    tcb.windowProbes = 0;
    return;
  }
  if (profile.windowProbe === "new octet" && tcb.pending > 0) {
    sendAndKeep(turn, { data: 1, syn: false, fin: false, psh: false });
    tcb.pending -= 1;
    restartRetransmissionTimer(turn);
    return;
  }
  turn.send(ackSegment(turn, add(tcb.sndUna, -1)));
  startWindowProbeTimer(turn);
}
