import { acknowledgeNow } from "./emit";
import type { Acknowledging } from "./profiles";
import { isWindowUpdateDue } from "./receive-window";
import { retransmissionTimeout } from "./round-trip";
import type { Segment } from "./segment";
import { diff } from "./sequence";
import type { Turn } from "./turn";
import { growWindow, windowNow } from "./window-growth";

/**
 * When an ACK is sent: at once, or a little later in the hope that a segment can carry it
 * (RFC 9293 §3.8.6.3, RFC 5681 §4.2). What is owed "now" leaves with `transmit`, at the end of the event.
 *
 * Linux's rules (net/ipv4/tcp_input.c): the first segments of data are acknowledged at once; an end that
 * answers data with data, or has received FIN, waits for its own next segment; `ackPatience` is the kernel's
 * `ato`, `isAnswering` its pingpong mode, `quickAcks` its `icsk_ack.quick`.
 */

type Linux = Extract<Acknowledging, { rule: "linux" }>;

/** An acknowledgment that must not wait: of one ahead of a gap, of a duplicate, of a second segment. */
export function oweAckNow(turn: Turn): void {
  if (turn.tcb.ackDue === "later") turn.stopTimer("DELAYED-ACK");
  turn.tcb.ackDue = "now";
}

/** Data has come in order: notes what the next decisions need (`tcp_event_data_recv`). */
export function noteData(turn: Turn, segment: Segment): void {
  const { tcb, now, profile } = turn;
  tcb.receivedData = true;
  if (segment.data >= tcb.rcvMss) tcb.rcvMss = Math.min(segment.data, profile.mss);
  if (segment.data < tcb.rcvMss || segment.psh === true) tcb.pushed += 1;
  const rule = profile.acknowledging;
  if (rule.rule === "linux") {
    adaptPatience(turn, rule);
    growWindow(turn, segment.data);
  }
  tcb.lastDataAt = now;
}

function adaptPatience(turn: Turn, rule: Linux): void {
  const { tcb, now } = turn;
  const since = now - tcb.lastDataAt;
  if (tcb.ackPatience === 0) {
    grantQuickAcks(turn, rule);
    tcb.ackPatience = rule.patience;
  } else if (since <= rule.patience / 2) {
    tcb.ackPatience = tcb.ackPatience / 2 + rule.patience / 2;
  } else if (since < tcb.ackPatience) {
    tcb.ackPatience = tcb.ackPatience / 2 + since;
  } else if (since > retransmissionTimeout(tcb, turn.profile)) {
    // After such a pause the peer begins anew with a small window.
    grantQuickAcks(turn, rule);
  }
}

function grantQuickAcks({ tcb }: Turn, rule: Linux): void {
  const segments = Math.floor(tcb.rcvWnd / (2 * tcb.rcvMss)) || 2;
  tcb.quickAcks = Math.max(tcb.quickAcks, Math.min(segments, rule.quickAcks));
}

/** Something went wrong at the peer, a duplicate say: the next ACKs must not wait (`tcp_enter_quickack_mode`). */
export function acknowledgeQuickly(turn: Turn): void {
  const rule = turn.profile.acknowledging;
  if (rule.rule !== "linux") return;
  grantQuickAcks(turn, rule);
  turn.tcb.isAnswering = false;
  turn.tcb.ackPatience = rule.patience;
}

/**
 * Data in order must be acknowledged; `filledGap`: it was awaited (RFC 5681 §4.2 asks for an ACK at once).
 * Linux decides once for a whole segment: if a FIN follows, that decides (`tcp_fin` begins pingpong mode).
 */
export function oweAckForData(turn: Turn, filledGap: boolean, finFollows: boolean): void {
  const { tcb, profile } = turn;
  const rule = profile.acknowledging;
  if (filledGap || tcb.ackDue === "now") oweAckNow(turn);
  else if (rule.rule === "linux") {
    if (!finFollows) decide(turn, rule);
  }
  // MUST-58: at least every second segment.
  else if (tcb.ackDue === "later" || rule.data === 0) oweAckNow(turn);
  else wait(turn, rule.data);
}

/** A FIN must be acknowledged; only in CLOSE-WAIT may it wait, because our own FIN can carry the ACK. */
export function oweAckForFin(turn: Turn): void {
  const rule = turn.profile.acknowledging;
  if (turn.tcb.ackDue === "now") return;
  if (rule.rule === "linux") {
    turn.tcb.isAnswering = true;
    decide(turn, rule);
  } else if (rule.fin === 0) oweAckNow(turn);
  else if (turn.tcb.ackDue === "no") wait(turn, rule.fin);
}

/** `__tcp_ack_snd_check` and `tcp_send_delayed_ack`. */
function decide(turn: Turn, rule: Linux): void {
  const { tcb, now } = turn;
  // While the window shrinks because nobody reads, the reading will send the ACK.
  const isMuch = diff(tcb.rcvNxt, tcb.lastAckSent) > tcb.rcvMss && windowNow(tcb) >= tcb.windowTold;
  const isQuick = tcb.quickAcks > 0 && !tcb.isAnswering;
  const patience = Math.max(rule.tick, mostPatience(turn));
  const isNearlyOver = tcb.ackDue === "later" && tcb.ackDeadline <= now + patience / 4;
  if (isMuch || isQuick || isNearlyOver) oweAckNow(turn);
  else if (tcb.ackDue !== "later" || now + patience < tcb.ackDeadline) wait(turn, patience);
}

function mostPatience({ tcb }: Turn): number {
  if (tcb.ackPatience <= 40) return tcb.ackPatience;
  const ceiling = tcb.isAnswering || tcb.pushed > 0 ? 200 : 500;
  const roundTrip = tcb.roundTrip === null ? ceiling : Math.max(tcb.roundTrip.smoothed, 40);
  return Math.min(tcb.ackPatience, ceiling, roundTrip);
}

function wait(turn: Turn, delay: number): void {
  turn.tcb.ackDue = "later";
  turn.tcb.ackDeadline = turn.now + delay;
  turn.startTimer("DELAYED-ACK", delay);
}

/** Data leaves soon after data has come: this connection answers (`tcp_event_data_sent`). */
export function noteAnswer({ tcb, now, profile }: Turn): void {
  const within = profile.acknowledging.rule === "linux" ? tcb.ackPatience : 0;
  if (tcb.receivedData && now - tcb.lastDataAt < within) tcb.isAnswering = true;
}

/** The program has read (`tcp_cleanup_rbuf`): an ACK may be due now, or the news of a wider window. */
export function noteReading(turn: Turn, octets: number): void {
  const { tcb, profile } = turn;
  if (octets === 0) return;
  if (tcb.ackDue === "later" && profile.acknowledging.rule === "linux") {
    const isMuch = diff(tcb.rcvNxt, tcb.lastAckSent) > tcb.rcvMss;
    const isPushed = (tcb.pushed > 1 || (tcb.pushed > 0 && !tcb.isAnswering)) && tcb.unread === 0;
    if (isMuch || isPushed) oweAckNow(turn);
  }
  if (!tcb.receiveShut && !tcb.finReceived && isWindowUpdateDue(tcb)) oweAckNow(turn);
}

/** The ACK has waited long enough for a segment to ride on. */
export function acknowledgeAfterWaiting(turn: Turn): void {
  const { tcb, profile } = turn;
  if (tcb.ackDue !== "later") return;
  if (profile.acknowledging.rule === "linux") {
    // It waited in vain: wait longer if no answer was expected, less if one was (`tcp_delack_timer_handler`).
    if (tcb.isAnswering) tcb.ackPatience = profile.acknowledging.patience;
    else tcb.ackPatience = Math.min(tcb.ackPatience * 2, 200);
    tcb.isAnswering = false;
  }
  // The timer has run out by itself; nothing is left to be stopped.
  tcb.ackDue = "now";
  acknowledgeNow(turn);
}
