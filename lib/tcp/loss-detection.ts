import type { Outstanding } from "./connection";
import { endOf, sendCopy } from "./queue";
import { beginRecovery, restartRetransmissionTimer, sendLostAgain } from "./retransmission";
import type { Segment } from "./segment";
import { le, lt } from "./sequence";
import type { Turn } from "./turn";

/** What the peer has and what it lacks: SACK (RFC 2018, 6675), duplicate ACKs (RFC 5681), time order (RFC 8985). */

/** Marks what the peer reports to have received beyond a gap. True if it reports something new. */
export function readSackBlocks({ tcb }: Turn, segment: Segment): boolean {
  const blocks = tcb.sackAllowed ? (segment.options?.sack ?? []) : [];
  let isNew = false;
  if (blocks.length === 0) return isNew;
  tcb.unacknowledged = tcb.unacknowledged.map((kept): Outstanding => {
    const isCovered = blocks.some(({ start, end }) => le(start, kept.seq) && le(endOf(kept), end));
    if (kept.sacked || !isCovered) return kept;
    isNew = true;
    return { ...kept, sacked: true, lost: false };
  });
  return isNew;
}

/** RFC 5681 §2: an ACK that repeats SND.UNA, carries nothing, and leaves the window as it was. */
export function isDuplicateAck({ tcb }: Turn, segment: Segment, window: number): boolean {
  return (
    tcb.unacknowledged.length > 0 &&
    segment.ack === tcb.sndUna &&
    segment.data === 0 &&
    !segment.syn &&
    !segment.fin &&
    window === tcb.sndWnd
  );
}

/** Looks for losses after every acknowledgment, and repeats them without waiting for the timer. */
export function detectLosses(turn: Turn): void {
  const { tcb, profile } = turn;
  const before = tcb.unacknowledged;
  const sacked = before.reduce((count, kept) => count + (kept.sacked ? 1 : 0), 0);
  const seen = Math.max(sacked, tcb.duplicateAcks);
  if (seen === 0) return;
  if (profile.lossDetection === "RACK" && sacked > 0) markByTime(turn, seen);
  else if (seen >= 3) markOldest(turn);
  if (tcb.unacknowledged === before) return;
  const isFirst = tcb.recoverUntil === null;
  beginRecovery(turn);
  // Fast retransmit: the first one does not ask for the congestion window (RFC 5681 §3.2 (3), RFC 6675 §5 (4.3)).
  if (isFirst) {
    sendCopy(
      turn,
      tcb.unacknowledged.findIndex(({ lost, sacked }) => lost && !sacked),
    );
  }
  sendLostAgain(turn);
  restartRetransmissionTimer(turn);
}

function markOldest({ tcb }: Turn): void {
  const index = tcb.unacknowledged.findIndex(({ sacked, times }) => !sacked && times === 1);
  if (index !== 0) return;
  tcb.unacknowledged = tcb.unacknowledged.map((kept, at) => (at === index ? { ...kept, lost: true } : kept));
}

/** RACK: what was sent before something that has arrived should have arrived as well, a reordering window later. */
function markByTime(turn: Turn, seen: number): void {
  const { tcb, now } = turn;
  const newest = newestArrival(turn);
  const roundTrip = now - newest;
  const tolerance = seen >= 3 ? 0 : (tcb.roundTrip?.least ?? 0) / 4;
  let wait = 0;
  const marked = tcb.unacknowledged.map((kept): Outstanding => {
    if (kept.sacked || kept.lost || kept.sentAt > newest || isBehindAllSacked(turn, kept)) return kept;
    const left = kept.sentAt + roundTrip + tolerance - now;
    if (left <= 0) return { ...kept, lost: true };
    wait = Math.max(wait, left);
    return kept;
  });
  if (marked.some(({ lost }, at) => lost !== tcb.unacknowledged[at]?.lost)) tcb.unacknowledged = marked;
  // The kernel's shortest timer is two jiffies.
  if (wait > 0) turn.startTimer("REORDERING", Math.max(8, wait));
}

/** When the newest segment was sent of those that the peer has beyond a gap, ms. */
function newestArrival({ tcb }: Turn): number {
  return Math.max(...tcb.unacknowledged.filter(({ sacked }) => sacked).map(({ sentAt }) => sentAt));
}

function isBehindAllSacked({ tcb }: Turn, kept: Outstanding): boolean {
  return !tcb.unacknowledged.some((other) => other.sacked && lt(kept.seq, other.seq));
}

/** The reordering window is over: what is still missing is lost. */
export function reorderingTimeout(turn: Turn): void {
  const { tcb } = turn;
  const newest = newestArrival(turn);
  // A copy that went out meanwhile is younger than what has arrived, and still has its time.
  const isMissing = (kept: Outstanding) =>
    !kept.sacked && !kept.lost && kept.sentAt <= newest && !isBehindAllSacked(turn, kept);
  if (!tcb.unacknowledged.some(isMissing)) return;
  tcb.unacknowledged = tcb.unacknowledged.map((kept) => (isMissing(kept) ? { ...kept, lost: true } : kept));
  beginRecovery(turn);
  sendLostAgain(turn);
  restartRetransmissionTimer(turn);
}
