import { openWindow, segmentsUnderWay } from "../../congestion";
import { isOurFinAcknowledged } from "../../connection";
import { acknowledgeNow, challengeAck, resetInAnswerTo } from "../../emit";
import { noteEstablished } from "../../established";
import { detectLosses, isDuplicateAck, readSackBlocks } from "../../loss-detection";
import { rememberTimestamp } from "../../options";
import { removeUpTo } from "../../queue";
import { restartRetransmissionTimer, sendLostAgain } from "../../retransmission";
import { measure } from "../../round-trip";
import { type Segment, segmentLength } from "../../segment";
import { add, diff, le, lt } from "../../sequence";
import type { Turn } from "../../turn";
import { enterFinWait2 } from "../enter-fin-wait-2";
import { enterTimeWait, startTimeWait } from "../enter-time-wait";
import { takeText } from "./step-7-text";

/** Fifth step: the ACK field (RFC 9293 §3.10.7.4). */
export function checkAck(turn: Turn, segment: Segment): Segment | null {
  const { tcb } = turn;
  const { ack } = segment;
  if (ack === null) {
    turn.drop();
    return null;
  }
  switch (tcb.state) {
    case "SYN-RECEIVED":
      if (!lt(tcb.sndUna, ack) || !le(ack, tcb.sndNxt)) {
        turn.drop();
        turn.send(resetInAnswerTo(segment, segmentLength(segment)));
        return null;
      }
      tcb.sndUna = tcb.iss;
      noteEstablished(turn);
      takeTextOfSyn(turn);
      return takeAck(turn, segment, ack);
    case "ESTABLISHED":
    case "FIN-WAIT-1":
    case "FIN-WAIT-2":
    case "CLOSE-WAIT":
    case "CLOSING":
    case "LAST-ACK":
      if (lt(tcb.sndNxt, ack) || isTooOld(turn, ack)) {
        turn.drop();
        challengeAck(turn);
        return null;
      }
      return takeAck(turn, segment, ack);
    case "TIME-WAIT":
      answerFromTimeWait(turn, segment);
      return null;
    case "CLOSED":
    case "LISTEN":
    case "SYN-SENT":
      return null;
  }
}

/** What came with the peer's SYN and was kept so long (tcp_input.c: `tcp_reass` without a segment). */
function takeTextOfSyn(turn: Turn): void {
  const { tcb } = turn;
  const [held] = tcb.early;
  if (held === undefined || held.seq !== tcb.rcvNxt) return;
  tcb.early = [];
  takeText(turn, held);
}

/** Whether an ACK number belongs to an old incarnation: below SND.UNA − MAX.SND.WND (RFC 5961 §5). */
function isTooOld({ tcb, profile }: Turn, ack: number): boolean {
  if (profile.oldestAck === "no limit") return false;
  const acknowledged = Math.max(0, diff(tcb.sndUna, add(tcb.iss, 1)));
  const reach = profile.oldestAck === "largest window" ? tcb.maxSndWnd : Math.min(tcb.maxSndWnd, acknowledged);
  return lt(ack, add(tcb.sndUna, -reach));
}

function takeAck(turn: Turn, segment: Segment, ack: number): Segment | null {
  const { tcb, now } = turn;
  rememberTimestamp(turn, segment);
  tcb.heardAt = now;
  tcb.keepAliveProbes = 0;
  const window = segment.syn ? segment.window : segment.window * 2 ** tcb.sndShift;
  const reports = readSackBlocks(turn, segment);
  if (lt(tcb.sndUna, ack)) advance(turn, ack);
  else if (reports || isDuplicateAck(turn, segment, window)) tcb.duplicateAcks += 1;
  updateWindow(turn, segment, ack, window);
  detectLosses(turn);
  moveOn(turn, segment);
  // In these states nothing is left that text or FIN could add.
  return tcb.state === "CLOSED" || tcb.state === "TIME-WAIT" ? null : segment;
}

/** New octets are acknowledged: they leave the queue, and the timer starts afresh for the rest (RFC 6298 (5.3)). */
function advance(turn: Turn, ack: number): void {
  const { tcb, now } = turn;
  const underWay = segmentsUnderWay(tcb);
  measure(turn, ack);
  const left = removeUpTo(turn, ack);
  // Those that duplicate ACKs have told of are counted already (`tcp_remove_reno_sacks`).
  const arrived = tcb.sackAllowed ? left : Math.max(Math.min(1, left), left - tcb.duplicateAcks);
  tcb.duplicateAcks = 0;
  tcb.repetitions = 0;
  tcb.repeatingSince = now;
  if (tcb.probedUntil !== null && le(tcb.probedUntil, ack)) tcb.probedUntil = null;
  if (tcb.recoverUntil !== null && le(tcb.recoverUntil, ack)) tcb.recoverUntil = null;
  openWindow(turn, arrived, underWay);
  if (tcb.recoverUntil !== null) {
    // After a time-out the window grows again while the rest is repeated.
    if (tcb.cwnd < tcb.ssthresh) tcb.cwnd += arrived;
    sendLostAgain(turn);
  }
  restartRetransmissionTimer(turn);
}

/** Only a segment newer than the last update may change the send window. */
function updateWindow(turn: Turn, segment: Segment, ack: number, window: number): void {
  const { tcb } = turn;
  const isNewer = lt(tcb.sndWl1, segment.seq) || (tcb.sndWl1 === segment.seq && le(tcb.sndWl2, ack));
  if (!isNewer || lt(ack, tcb.sndUna)) return;
  if (tcb.windowProbes > 0 && window > 0) {
    tcb.windowProbes = 0;
    turn.stopTimer("PERSIST");
  }
  tcb.sndWnd = window;
  tcb.sndWl1 = segment.seq;
  tcb.sndWl2 = ack;
  tcb.maxSndWnd = Math.max(tcb.maxSndWnd, window);
}

/** Where the acknowledgment of our FIN leads. An ACK that covers only data leaves the state alone. */
function moveOn(turn: Turn, segment: Segment): void {
  const { tcb } = turn;
  if (!isOurFinAcknowledged(tcb)) return;
  switch (tcb.state) {
    case "FIN-WAIT-1":
      enterFinWait2(turn, segment);
      return;
    case "CLOSING":
      enterTimeWait(turn);
      return;
    case "LAST-ACK":
      turn.deleteTcb();
  }
}

/**
 * TIME-WAIT: "the only thing that can arrive" is the peer's FIN again; acknowledge it and restart the timer.
 * A bare ACK gets no answer: read literally, the sentence would let two ends in TIME-WAIT acknowledge
 * each other's ACKs for ever.
 */
function answerFromTimeWait(turn: Turn, segment: Segment): void {
  const { tcb, profile } = turn;
  const length = segmentLength(segment);
  if (profile.timeWaitRestartedBy !== "any segment with ACK") {
    if (!segment.fin) return;
    acknowledgeNow(turn);
    if (profile.timeWaitRestartedBy === "FIN") startTimeWait(turn);
    return;
  }
  const isExactAck = length === 0 && segment.seq === tcb.rcvNxt;
  if (length > 0) acknowledgeNow(turn);
  else if (!isExactAck) challengeAck(turn);
  startTimeWait(turn);
}
