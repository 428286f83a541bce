import { acknowledgeNow } from "../../emit";
import { type Segment, segmentLength } from "../../segment";
import { add, lt } from "../../sequence";
import type { Turn } from "../../turn";
import { startTimeWait } from "../enter-time-wait";
import { segmentArrivesInClosed } from "./closed";
import { reopenFromTimeWait } from "./reopen-from-time-wait";

/**
 * TIME-WAIT as FreeBSD answers it (sys/netinet/tcp_timewait.c, `tcp_twcheck`): no RST is obeyed (RFC 1337), what has no
 * ACK is dropped, a repeated FIN restarts the timer, and only the bare ACK that is expected gets no answer.
 */
export function segmentArrivesInTimeWait(turn: Turn, segment: Segment): void {
  const { tcb } = turn;
  if (isNewConnection(turn, segment)) {
    if (reopenFromTimeWait(turn, segment) === null) return;
    turn.deleteTcb();
    segmentArrivesInClosed(turn, segment);
    return;
  }
  if (segment.rst || segment.ack === null) {
    turn.drop();
    return;
  }
  if (segment.fin && add(segment.seq, segmentLength(segment)) === tcb.rcvNxt) startTimeWait(turn);
  const isExpected =
    segmentLength(segment) === 0 && !segment.psh && segment.seq === tcb.rcvNxt && segment.ack === tcb.sndNxt;
  if (!isExpected) acknowledgeNow(turn);
}

/** It ends TIME-WAIT even where nobody listens any more, and is answered as in CLOSED then. */
function isNewConnection({ tcb }: Turn, { rst, syn, ack, seq }: Segment): boolean {
  return syn && !rst && ack === null && lt(tcb.rcvNxt, seq);
}
