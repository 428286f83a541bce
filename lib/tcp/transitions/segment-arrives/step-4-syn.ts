import { acknowledgeQuickly, oweAckNow } from "../../acknowledging";
import { challengeAck, resetInAnswerTo, resetPeer } from "../../emit";
import { type Segment, segmentLength } from "../../segment";
import type { Turn } from "../../turn";
import { startTimeWait } from "../enter-time-wait";
import { listen } from "../open";

/**
 * Fourth step: SYN (RFC 9293 §3.10.7.4, RFC 5961 §4.2). It gets a challenge ACK: a peer that has really
 * lost its state finds that ACK strange and answers RST; a forger learns nothing.
 */
export function checkSyn(turn: Turn, segment: Segment): Segment | null {
  const { tcb, profile } = turn;
  if (!segment.syn) return segment;
  if (tcb.state === "SYN-RECEIVED") return synInSynReceived(turn, segment);
  turn.drop();
  if (profile.synCheck === "reset in window") return resetForSyn(turn);
  challengeAck(turn);
  const isAnswer = segment.ack !== null;
  if (tcb.state === "TIME-WAIT" && isAnswer && profile.timeWaitRestartedBy === "any segment with ACK") {
    startTimeWait(turn);
  }
  return null;
}

function synInSynReceived(turn: Turn, segment: Segment): Segment | null {
  const { tcb, profile } = turn;
  if (tcb.openedBy === "passive" && segment.ack !== null && profile.halfOpenResetsSynAck) {
    turn.drop();
    turn.send(resetInAnswerTo(segment, segmentLength(segment)));
    return null;
  }
  if (tcb.openedBy === "passive") {
    listen(turn);
    turn.stopAllTimers();
    return null;
  }
  if (segment.seq === tcb.irs && segment.ack === tcb.sndNxt) {
    // Simultaneous open: the SYN is an old one, its ACK is what we wait for.
    if (profile.reportsSecondSyn) {
      if (tcb.sackAllowed) tcb.duplicate = { start: tcb.irs, end: tcb.rcvNxt };
      acknowledgeQuickly(turn);
      oweAckNow(turn);
    }
    return { ...segment, syn: false, seq: tcb.rcvNxt };
  }
  turn.drop();
  if (profile.synCheck === "reset in window") return resetForSyn(turn);
  challengeAck(turn);
  return null;
}

/** RFC 793 p. 71: "it is an error", send a reset. */
function resetForSyn(turn: Turn): null {
  resetPeer(turn);
  turn.deleteTcb();
  turn.signal("connection reset");
  return null;
}
