import { isOlderThanSeen } from "../../options";
import type { Segment } from "../../segment";
import { add, diff, lt } from "../../sequence";
import type { Tcb } from "../../tcb";
import type { Turn } from "../../turn";
import { listen } from "../open";
import { synReceived } from "./listen";

/** By how much the new ISS lies above everything the old incarnation sent (Linux's number). */
const ABOVE_OLD = 65_537;

/**
 * A new SYN may end TIME-WAIT if its number lies above everything received (RFC 9293 §3.6.1, MAY-2), or its
 * timestamp is later (RFC 6191 §2). It must come before the first step: the new number need not be in the old window.
 */
export function reopenFromTimeWait(turn: Turn, segment: Segment): Segment | null {
  const { tcb, context } = turn;
  const isNew =
    tcb.state === "TIME-WAIT" &&
    context.listener &&
    segment.syn &&
    !segment.rst &&
    segment.ack === null &&
    isFromNewIncarnation(turn, segment);
  if (!isNew) return segment;

  const iss = add(tcb.sndNxt, ABOVE_OLD);
  turn.stopAllTimers();
  listen(turn);
  synReceived(turn, segment, iss);
  return null;
}

function isFromNewIncarnation({ tcb, profile, now }: Turn, segment: Segment): boolean {
  if (profile.reopensTimeWaitBy === "nothing") return false;
  const isAbove = lt(tcb.rcvNxt, segment.seq);
  if (profile.reopensTimeWaitBy === "sequence number") return isAbove;
  return !isOlderThanSeen(tcb, segment, now) && (isAbove || isLater(tcb, segment));
}

function isLater(tcb: Tcb, segment: Segment): boolean {
  const stamp = segment.options?.timestamps;
  return tcb.timestampsOn && stamp !== undefined && diff(stamp.value, tcb.tsRecent) > 0;
}
