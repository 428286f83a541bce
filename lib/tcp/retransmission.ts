import { halveWindow, restartWindow } from "./congestion";
import type { Outstanding } from "./connection";
import type { Profile } from "./profiles";
import { sendCopy } from "./queue";
import { retransmissionTimeout } from "./round-trip";
import type { Turn } from "./turn";

export { retransmissionTimeout } from "./round-trip";

/** The retransmission timer (RFC 6298 §5), the tail loss probe before it (RFC 8985 §7), and giving up (§3.8.3). */

/** Starts the timer for what is in the queue, or stops it if that is nothing. */
export function restartRetransmissionTimer(turn: Turn): void {
  const { tcb } = turn;
  if (tcb.unacknowledged.length === 0) {
    tcb.awaitsProbe = false;
    turn.stopTimer("RETRANSMISSION");
    if (turn.profile.userTimeout !== null) turn.stopTimer("USER");
    return;
  }
  tcb.awaitsProbe = mayProbe(turn);
  const after = tcb.awaitsProbe ? probeTimeout(turn) : clamped(turn, backedOff(turn));
  turn.startTimer("RETRANSMISSION", after);
}

/** R, 2R, 4R, … up to the ceiling (RFC 6298 (5.5)); for a SYN the doubling may begin later. */
function backedOff({ tcb, profile }: Turn): number {
  const rto = retransmissionTimeout(tcb, profile);
  const linear = tcb.unacknowledged[0]?.syn && tcb.state === "SYN-SENT" ? profile.linearSynTimeouts : 0;
  const slop = tcb.repetitions > 0 || tcb.roundTrip !== null ? profile.rtoSlop : 0;
  return Math.min(rto * 2 ** Math.max(0, tcb.repetitions - linear) + slop, profile.maximumRto);
}

/** A program's own limit must not be overslept; nor that of an active OPEN, where the system minds it. */
function clamped({ tcb, profile, now }: Turn, after: number): number {
  const { userTimeout } = tcb.settings;
  const isOpening = tcb.openedBy === "active" && tcb.unacknowledged[0]?.syn === true && profile.givesUp.synInTime;
  const limit = isOpening ? openLimit(tcb, profile) : tcb.repetitions === 0 ? null : userTimeout;
  if (limit === null) return after;
  return Math.max(1, Math.min(after, tcb.repeatingSince + limit - now));
}

function openLimit({ settings }: Turn["tcb"], { givesUp }: Profile): number {
  return settings.openTimeout ?? givesUp.syn;
}

function mayProbe({ tcb, profile }: Turn): boolean {
  return (
    profile.tailLossProbe &&
    tcb.sackAllowed &&
    tcb.repetitions === 0 &&
    tcb.probedUntil === null &&
    tcb.recoverUntil === null &&
    tcb.unacknowledged[0]?.syn === false
  );
}

/** PTO of RFC 8985 §7.2, with Linux's allowance of 200 ms for a lone segment whose ACK may be delayed. */
function probeTimeout(turn: Turn): number {
  const { tcb, profile, now } = turn;
  const rto = retransmissionTimeout(tcb, profile);
  const elapsed = now - (tcb.unacknowledged[0]?.sentAt ?? now);
  const allowance = tcb.unacknowledged.length === 1 ? 200 : 8;
  const probe = tcb.roundTrip === null ? rto : Math.round(2 * tcb.roundTrip.smoothed + allowance);
  return Math.max(1, Math.min(probe, rto - elapsed));
}

/** The probe: the last segment once more. It asks for an ACK, and backs nothing off. */
export function sendProbe(turn: Turn): void {
  const { tcb, profile, now } = turn;
  tcb.awaitsProbe = false;
  tcb.probedUntil = tcb.sndNxt;
  sendCopy(turn, tcb.unacknowledged.length - 1);
  const elapsed = now - (tcb.unacknowledged[0]?.sentAt ?? now);
  turn.startTimer("RETRANSMISSION", Math.max(1, retransmissionTimeout(tcb, profile) - elapsed));
}

/** Sends the oldest unacknowledged segment again and waits longer than before (RFC 6298 (5.4)–(5.6)). */
export function sendAgainAfterTimeout(turn: Turn): void {
  const { tcb, profile, now } = turn;
  if (tcb.repetitions === 0) {
    if (profile.givesUp.countedFrom === "first repetition by RTO") tcb.repeatingSince = now;
    restartWindow(turn);
  }
  tcb.repetitions += 1;
  tcb.recoverUntil = tcb.sndNxt;
  tcb.probedUntil = null;
  tcb.unacknowledged = tcb.unacknowledged.map((kept): Outstanding => (kept.sacked ? kept : { ...kept, lost: true }));
  sendCopy(
    turn,
    tcb.unacknowledged.findIndex(({ sacked }) => !sacked),
  );
  restartRetransmissionTimer(turn);
}

/** Whether the limit R2 (§3.8.3), the program's own, or Linux's for this kind of socket, has been reached. */
export function isHopeless({ tcb, profile, now }: Turn): boolean {
  const [oldest] = tcb.unacknowledged;
  if (oldest === undefined || (tcb.repetitions === 0 && !profile.givesUp.synInTime)) return false;
  return now - tcb.repeatingSince >= (tcb.settings.userTimeout ?? limitFor(oldest, tcb, profile));
}

function limitFor(oldest: Outstanding, tcb: Turn["tcb"], profile: Profile): number {
  const { givesUp } = profile;
  const isActive = tcb.state === "SYN-SENT" || (givesUp.synInTime && tcb.openedBy === "active");
  if (oldest.syn) return isActive ? openLimit(tcb, profile) : givesUp.synAck;
  return tcb.orphan ? givesUp.orphan : givesUp.held;
}

/** What is taken for lost goes out again, as far as the congestion window allows. */
export function sendLostAgain(turn: Turn): void {
  const { tcb } = turn;
  for (;;) {
    const index = tcb.unacknowledged.findIndex(({ lost, sacked }) => lost && !sacked);
    const underWay = tcb.unacknowledged.reduce((sum, { lost, sacked }) => sum + (lost || sacked ? 0 : 1), 0);
    if (index === -1 || underWay >= tcb.cwnd) return;
    sendCopy(turn, index);
  }
}

/** A loss was found without a time-out: recovery begins (RFC 5681 §3.2, RFC 6675). */
export function beginRecovery(turn: Turn): void {
  const { tcb } = turn;
  if (tcb.recoverUntil !== null) return;
  halveWindow(turn);
  tcb.recoverUntil = tcb.sndNxt;
  tcb.probedUntil = null;
}
