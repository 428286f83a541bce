import type { Segment } from "../segment";
import type { Turn } from "../turn";
import { segmentArrivesInClosed } from "./segment-arrives/closed";
import { segmentArrivesInListen } from "./segment-arrives/listen";
import { segmentArrivesAtMiniSocket } from "./segment-arrives/mini-socket";
import { segmentArrivesOtherwise } from "./segment-arrives/otherwise";
import { segmentArrivesInSynSent } from "./segment-arrives/syn-sent";
import { segmentArrivesInTimeWait } from "./segment-arrives/time-wait-check";

/** SEGMENT ARRIVES (RFC 9293 §3.10.7): four cases by state; the last one has eight steps. */
export function segmentArrives(turn: Turn, segment: Segment): void {
  if (turn.profile.dropsSynFin && segment.syn && segment.fin && turn.tcb.state !== "CLOSED") {
    turn.drop();
    return;
  }
  switch (turn.tcb.state) {
    case "CLOSED":
      segmentArrivesInClosed(turn, segment);
      return;
    case "LISTEN":
      segmentArrivesInListen(turn, segment);
      return;
    case "SYN-SENT":
      segmentArrivesInSynSent(turn, segment);
      return;
    case "SYN-RECEIVED":
    case "ESTABLISHED":
    case "FIN-WAIT-1":
    case "FIN-WAIT-2":
    case "CLOSE-WAIT":
    case "CLOSING":
    case "LAST-ACK":
    case "TIME-WAIT":
      if (turn.tcb.isMiniSocket) segmentArrivesAtMiniSocket(turn, segment);
      else if (turn.tcb.state === "TIME-WAIT" && turn.profile.timeWaitCheck === "tcp_twcheck") {
        segmentArrivesInTimeWait(turn, segment);
      } else segmentArrivesOtherwise(turn, segment);
  }
}
