import { acknowledgeNow, challengeAck, resetInAnswerTo } from "../../emit";
import { isOlderThanSeen } from "../../options";
import { type Segment, segmentLength } from "../../segment";
import { add, diff, le, lt } from "../../sequence";
import type { Turn } from "../../turn";
import { enterTimeWait, startTimeWait } from "../enter-time-wait";
import { reopenFromTimeWait } from "./reopen-from-time-wait";

/**
 * Linux keeps TIME-WAIT, and FIN-WAIT-2 that no program holds, in small records with fewer rules
 * (net/ipv4/tcp_minisocks.c, `tcp_timewait_state_process`; facts.md §2.7 L8–L13, L29).
 */
export function segmentArrivesAtMiniSocket(turn: Turn, segment: Segment): void {
  if (turn.tcb.state === "FIN-WAIT-2") inFinWait2(turn, segment);
  else inTimeWait(turn, segment);
}

function inFinWait2(turn: Turn, segment: Segment): void {
  const { tcb, now } = turn;
  const length = segmentLength(segment);
  const end = add(segment.seq, length);
  if (isOlderThanSeen(tcb, segment, now) || !isInReach(turn, segment.seq, end)) {
    turn.drop();
    answer(turn, segment);
  } else if (segment.rst) {
    turn.deleteTcb();
  } else if (segment.syn && !lt(segment.seq, tcb.rcvNxt)) {
    reset(turn, segment);
  } else if (segment.ack === null || le(end, tcb.rcvNxt) || length === 0) {
    turn.drop();
  } else if (!segment.fin || end !== add(tcb.rcvNxt, 1)) {
    // New data after a half-duplex close, or a FIN that does not come exactly in order.
    reset(turn, segment);
  } else {
    takeStamp(turn, segment);
    tcb.rcvNxt = end;
    tcb.finReceived = true;
    tcb.ackDue = "now";
    enterTimeWait(turn);
  }
}

/** tcp_in_window: any overlap with the window, and an empty segment at its edges. */
function isInReach({ tcb }: Turn, seq: number, end: number): boolean {
  if (seq === tcb.rcvNxt) return true;
  const edge = add(tcb.rcvNxt, tcb.rcvWnd);
  if (lt(tcb.rcvNxt, end) && lt(seq, edge)) return true;
  return seq === edge && seq === end;
}

function inTimeWait(turn: Turn, segment: Segment): void {
  const { tcb, profile, now } = turn;
  const length = segmentLength(segment);
  const isOldByTime = isOlderThanSeen(tcb, segment, now);
  if (!isOldByTime && segment.seq === tcb.rcvNxt && (length === 0 || segment.rst)) {
    // TIME-WAIT assassination (RFC 1337), or a bare ACK that gets no answer.
    if (!segment.rst) startTimeWait(turn);
    else if (!profile.ignoresRstInTimeWait) turn.deleteTcb();
    if (tcb.state === "TIME-WAIT") takeStamp(turn, segment);
    return;
  }
  if (reopenFromTimeWait(turn, segment) === null) return;
  turn.drop();
  if (segment.rst) return;
  // A SYN without ACK may be a good one with an unlucky number: it does not prolong the wait.
  if (isOldByTime || segment.ack !== null) startTimeWait(turn);
  answer(turn, segment);
}

function takeStamp({ tcb, now }: Turn, segment: Segment): void {
  const stamp = segment.options?.timestamps;
  if (!tcb.timestampsOn || stamp === undefined || diff(stamp.value, tcb.tsRecent) < 0) return;
  tcb.tsRecent = stamp.value;
  tcb.tsRecentAt = now;
}

/** An ACK, limited in rate for what may be part of a loop: bare ACKs and SYNs (`tcp_oow_rate_limited`). */
function answer(turn: Turn, segment: Segment): void {
  if (segmentLength(segment) > 0 && !segment.syn) acknowledgeNow(turn);
  else challengeAck(turn);
}

function reset(turn: Turn, segment: Segment): void {
  turn.drop();
  turn.send(resetInAnswerTo(segment, segmentLength(segment)));
  turn.deleteTcb();
}
