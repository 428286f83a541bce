import { runningOptions } from "./options";
import { windowField } from "./receive-window";
import type { Segment } from "./segment";
import { lt } from "./sequence";
import type { Turn } from "./turn";
import { windowNow } from "./window-growth";

/** Segments that are sent as they are, without a place in the retransmission queue. */

/** `<SEQ=SND.NXT><ACK=RCV.NXT><CTL=ACK>` */
export function ackSegment(turn: Turn, seq = turn.tcb.sndNxt): Segment {
  const { tcb } = turn;
  const options = runningOptions(turn);
  const segment = {
    seq,
    ack: tcb.rcvNxt,
    syn: false,
    fin: false,
    rst: false,
    data: 0,
    window: windowField(tcb, turn.profile),
  };
  return options === undefined ? segment : { ...segment, options };
}

/** Sends an acknowledgment at once; an ACK that was waiting rides along. */
export function acknowledgeNow(turn: Turn): void {
  const { finSeq } = turn.tcb;
  if (turn.profile.ackRepeatsFin && finSeq !== null && isFinUnderWay(turn.tcb)) {
    turn.send({ ...ackSegment(turn, finSeq), fin: true }, true);
  } else {
    turn.send(ackSegment(turn));
  }
  ackIsSent(turn);
}

/** In the states whose every segment has FIN on FreeBSD (tcp_fsm.h, `tcp_outflags`). */
function isFinUnderWay({ state, unacknowledged }: Turn["tcb"]): boolean {
  return (state === "FIN-WAIT-1" || state === "CLOSING" || state === "LAST-ACK") && unacknowledged.length > 0;
}

/** A segment with an ACK has left: nothing is owed any more. */
export function ackIsSent(turn: Turn): void {
  const { tcb } = turn;
  if (tcb.ackDue === "later") turn.stopTimer("DELAYED-ACK");
  if (tcb.ackDue !== "no" && tcb.quickAcks > 0) tcb.quickAcks -= 1;
  tcb.ackDue = "no";
  tcb.lastAckSent = tcb.rcvNxt;
  if (turn.profile.acknowledging.rule === "linux") tcb.windowTold = windowNow(tcb);
  tcb.pushed = 0;
  tcb.duplicate = null;
}

/**
 * Answers something doubtful with what we believe to be true (RFC 5961).
 * Limited in rate: two ends that disagree would otherwise correct each other for ever.
 */
export function challengeAck(turn: Turn): void {
  const { tcb, now, profile } = turn;
  const last = tcb.challengedAt;
  if (last !== null && now - last < profile.challengeAckInterval) return;
  tcb.challengedAt = now;
  turn.send(ackSegment(turn));
  ackIsSent(turn);
}

/** The RST that answers a segment nobody knows (§3.10.7.1): its numbers come from that segment. */
export function resetInAnswerTo(segment: Segment, length: number): Segment {
  const reset = { syn: false, fin: false, rst: true, data: 0, window: 0 };
  return segment.ack === null
    ? { ...reset, seq: 0, ack: (segment.seq + length) >>> 0 }
    : { ...reset, seq: segment.ack, ack: null };
}

/** The RST of an ABORT: `<SEQ=SND.NXT><CTL=RST>` (§3.10.5). */
export function resetPeer(turn: Turn): void {
  const { tcb, profile } = turn;
  const reset = { seq: tcb.sndNxt, ack: null, syn: false, fin: false, rst: true, data: 0, window: 0 };
  if (!profile.abortCarriesAck) {
    turn.send(reset);
    return;
  }
  tcb.sackBlocks = [];
  tcb.duplicate = null;
  const options = runningOptions(turn);
  turn.send({ ...reset, ack: tcb.rcvNxt, ...(options && { options }) });
}

/** Whether a segment lies wholly before RCV.NXT: we have had all of it. */
export function isOld(segment: Segment, length: number, rcvNxt: number): boolean {
  return length > 0 && !lt(rcvNxt, (segment.seq + length) >>> 0);
}
