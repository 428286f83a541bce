import type { Tcb } from "./tcb";
import type { Turn } from "./turn";

/** Congestion control as far as closing shows it: slow start and avoidance of RFC 5681, counted in segments. */

/** Segments that are, by our knowledge, under way; without SACK every duplicate ACK tells of one that has left. */
export function segmentsUnderWay({ unacknowledged, sackAllowed, duplicateAcks }: Tcb): number {
  let count = 0;
  for (const { sacked, lost } of unacknowledged) if (!sacked && !lost) count += 1;
  return sackAllowed || duplicateAcks === 0 ? count : Math.max(0, count - duplicateAcks);
}

/** New segments were acknowledged: the window opens, if it was what held us back. */
export function openWindow(turn: Turn, acknowledged: number, wasUnderWay: number): void {
  const { tcb } = turn;
  if (tcb.recoverUntil !== null) return;
  if (tcb.cwnd < tcb.ssthresh) {
    if (tcb.cwnd < 2 * wasUnderWay) tcb.cwnd = Math.min(tcb.cwnd + acknowledged, tcb.ssthresh);
    return;
  }
  tcb.cwndCredit += acknowledged;
  if (tcb.cwndCredit >= tcb.cwnd) {
    tcb.cwndCredit -= tcb.cwnd;
    tcb.cwnd += 1;
  }
}

/** A loss: half of what was under way, at least two segments (RFC 5681 (4)). */
export function halveWindow({ tcb }: Turn): void {
  tcb.ssthresh = Math.max(2, Math.floor(Math.min(tcb.cwnd, tcb.unacknowledged.length) / 2));
  tcb.cwnd = tcb.ssthresh;
  tcb.cwndCredit = 0;
}

/** A time-out: begin again with one segment (RFC 5681 §3.1). */
export function restartWindow(turn: Turn): void {
  halveWindow(turn);
  turn.tcb.cwnd = 1;
}

/** How long the bursts last for which Linux hands segments to the device at once, ms (sk_pacing_shift: 2^-10 s). */
const BURST_TIME = 1_000 / 1_024;

/**
 * How many new segments leave as one burst: what the pacing rate, twice the window in a round trip, allows for
 * about a ms, but at least so many (`tcp_tso_autosize`). 1: there are no bursts.
 */
export function segmentsPerBurst({ tcb, profile }: Turn): number {
  if (profile.leastBurst === 1) return 1;
  const roundTrip = Math.max(1, tcb.roundTrip?.smoothed ?? 1);
  return Math.max(profile.leastBurst, Math.floor((2 * tcb.cwnd * BURST_TIME) / roundTrip));
}
