import { acknowledgeQuickly, oweAckNow } from "../../acknowledging";
import { acknowledgeNow, challengeAck, isOld } from "../../emit";
import { isOlderThanSeen } from "../../options";
import { sendCopy } from "../../queue";
import { acceptByRoom } from "../../receive-window";
import { type Segment, segmentLength } from "../../segment";
import { add, isInWindow, lt } from "../../sequence";
import type { Tcb } from "../../tcb";
import type { Turn } from "../../turn";
import { startTimeWait } from "../enter-time-wait";

/** First step: is any of the segment in the receive window, and is it new by its timestamp (RFC 9293 §3.10.7.4)? */
export function checkSequence(turn: Turn, segment: Segment): Segment | null {
  const { tcb, profile, now } = turn;
  if (profile.acceptsByRoom && !isHalfOpen(tcb)) acceptByRoom(tcb);
  if (isRepeatedSyn(turn, segment)) {
    sendCopy(turn, 0);
    return null;
  }
  // A challenge ACK answers every SYN, whatever its number (RFC 5961 §4.2): that is the fourth step's business.
  const isLeftToCheckSyn =
    segment.syn && !segment.rst && profile.synCheck === "challenge" && tcb.state !== "SYN-RECEIVED";
  // A RST is obeyed without a look at its timestamp (RFC 7323 §5.2: RSTs may carry any).
  const isOldByTime = !segment.rst && isOlderThanSeen(tcb, segment, now);
  if (isLeftToCheckSyn) return segment;
  if (isAcceptable(turn, segment) && !isOldByTime) {
    return segment;
  }
  if (segment.rst) return isRstNearby(turn, segment) ? segment : refuse(turn);
  if (isSynAckAgain(turn, segment)) return segment;
  const old = ackOfOld(turn, segment);
  if (old !== null && !isOldByTime) return old;
  answer(turn, segment);
  if (restartsTimeWait(turn, segment)) startTimeWait(turn);
  else turn.drop();
  return null;
}

/** A request that waits for the ACK of our SYN,ACK; there is no buffer yet. */
function isHalfOpen({ state, openedBy }: Tcb): boolean {
  return state === "SYN-RECEIVED" && openedBy === "passive";
}

/** What is left of a segment before the window: its ACK; and it is owed one. */
function ackOfOld(turn: Turn, segment: Segment): Segment | null {
  const { tcb, profile } = turn;
  const isOut = segment.syn || tcb.state === "SYN-RECEIVED" || !lt(segment.seq, tcb.rcvNxt);
  if (profile.usesAckOfOld === "none" || isOut) return null;
  if (profile.usesAckOfOld === "up to the last ACK sent") {
    const length = segmentLength(segment);
    if (length === 0 || lt(add(segment.seq, length), tcb.lastAckSent)) return null;
    reportDuplicate(turn, segment);
  }
  oweAckNow(turn);
  return { ...segment, seq: tcb.rcvNxt, data: 0, fin: false };
}

function refuse(turn: Turn): null {
  turn.drop();
  return null;
}

/** `<SEQ=SND.NXT><ACK=RCV.NXT><CTL=ACK>`, with a report of the duplicate where SACK is allowed (RFC 2883). */
function answer(turn: Turn, segment: Segment): void {
  const { tcb } = turn;
  const length = segmentLength(segment);
  if (length > 0 && lt(segment.seq, tcb.rcvNxt)) reportDuplicate(turn, segment);
  // A bare ACK must not be answered without limit: two ends that disagree would never stop.
  if (length > 0 && !segment.syn) acknowledgeNow(turn);
  else challengeAck(turn);
}

function reportDuplicate(turn: Turn, segment: Segment): void {
  const { tcb } = turn;
  acknowledgeQuickly(turn);
  const end = add(segment.seq, segmentLength(segment));
  if (tcb.sackAllowed) tcb.duplicate = { start: segment.seq, end: lt(end, tcb.rcvNxt) ? end : tcb.rcvNxt };
}

/** The four cases of the table in §3.10.7.4. */
function isAcceptable({ tcb: { rcvNxt, rcvWnd }, profile }: Turn, segment: Segment): boolean {
  const length = segmentLength(segment);
  const isBareFin = segment.fin && !segment.syn && segment.data === 0;
  if (rcvWnd === 0 && isBareFin && segment.seq === rcvNxt && profile.takesFinAtClosedWindow) return true;
  if (length === 0) return rcvWnd === 0 ? segment.seq === rcvNxt : isInWindow(segment.seq, rcvNxt, rcvWnd);
  return isInWindow(segment.seq, rcvNxt, rcvWnd) || isInWindow(add(segment.seq, length - 1), rcvNxt, rcvWnd);
}

/** The peer has not seen our SYN,ACK: it goes out again (tcp_check_req), rather than an ACK. */
function isRepeatedSyn({ tcb, profile }: Turn, segment: Segment): boolean {
  return (
    profile.repeatsSynAckForSyn &&
    tcb.state === "SYN-RECEIVED" &&
    tcb.openedBy === "passive" &&
    segment.syn &&
    !segment.rst &&
    segment.ack === null &&
    segment.seq === tcb.irs
  );
}

/** Simultaneous open: the peer's SYN comes a second time, now with the ACK that we wait for (appendix A.2). */
function isSynAckAgain({ tcb }: Turn, segment: Segment): boolean {
  return (
    tcb.state === "SYN-RECEIVED" &&
    tcb.openedBy === "active" &&
    segment.syn &&
    segment.seq === tcb.irs &&
    segment.ack === tcb.sndNxt
  );
}

/** Behind the peer's FIN a RST may lie one below RCV.NXT (tcp_reset_check). */
function isRstNearby({ tcb, profile }: Turn, segment: Segment): boolean {
  return profile.takesRstNearby && tcb.finReceived && segment.seq === add(tcb.rcvNxt, -1);
}

/**
 * A repeated FIN lies below RCV.NXT and would be refused here, although the fifth and the eighth step tell
 * us to restart the 2·MSL timer for it. Implementations restart it, and the argument for 2·MSL needs it.
 */
function restartsTimeWait({ tcb, profile }: Turn, segment: Segment): boolean {
  if (tcb.state !== "TIME-WAIT" || profile.timeWaitRestartedBy === "nothing") return false;
  if (profile.timeWaitRestartedBy === "any segment with ACK") return segment.ack !== null;
  return segment.fin && isOld(segment, segmentLength(segment), tcb.rcvNxt);
}
