import type { Outstanding } from "./connection";
import { ackIsSent } from "./emit";
import { ownMss, runningOptions, synOptions, TIMESTAMP_OCTETS } from "./options";
import { unscaledWindowField, windowField } from "./receive-window";
import type { Segment } from "./segment";
import { add, diff, le, lt } from "./sequence";
import type { Turn } from "./turn";

/** The retransmission queue (RFC 9293 §3.8.1): what was sent and is kept until it is acknowledged. */

/** The sequence numbers a kept segment occupies. */
export function lengthOf({ data, syn, fin }: Outstanding): number {
  return data + (syn ? 1 : 0) + (fin ? 1 : 0);
}

export function endOf(outstanding: Outstanding): number {
  return add(outstanding.seq, lengthOf(outstanding));
}

/** Sends a segment that occupies sequence numbers for the first time, and keeps it. */
export function sendAndKeep(turn: Turn, part: Pick<Outstanding, "data" | "syn" | "fin" | "psh">): void {
  const { tcb, now, profile } = turn;
  const { data, syn, fin, psh } = part;
  const kept: Outstanding = { seq: tcb.sndNxt, data, syn, fin, psh, sentAt: now, times: 1, sacked: false, lost: false };
  if (tcb.unacknowledged.length === 0) {
    tcb.repetitions = 0;
    tcb.repeatingSince = now;
    if (profile.userTimeout !== null) turn.startTimer("USER", profile.userTimeout);
  }
  turn.send(segmentOf(turn, kept));
  tcb.sndNxt = endOf(kept);
  tcb.unacknowledged = [...tcb.unacknowledged, kept];
  tcb.timed ??= { until: tcb.sndNxt, sentAt: now };
  if (!syn || tcb.state !== "SYN-SENT") ackIsSent(turn);
}

/** Sends a kept segment again; the copy acknowledges what has come since then, too. */
export function sendCopy(turn: Turn, index: number): void {
  const { tcb, now } = turn;
  if (turn.profile.collapsesRepetitions) collapse(turn, index);
  const kept = tcb.unacknowledged[index];
  if (kept === undefined) return;
  turn.send(segmentOf(turn, kept), true);
  // Karn's algorithm: an answer could belong to either copy.
  tcb.timed = null;
  tcb.unacknowledged = tcb.unacknowledged.with(index, { ...kept, sentAt: now, times: kept.times + 1, lost: false });
  if (!kept.syn || tcb.state !== "SYN-SENT") ackIsSent(turn);
}

/** One segment of a short one and its followers, if the peer has none of them and its window has room (RFC 1122 4.2.2.15). */
function collapse({ tcb }: Turn, index: number): void {
  for (;;) {
    const kept = tcb.unacknowledged[index];
    const next = tcb.unacknowledged[index + 1];
    if (kept === undefined || next === undefined || kept.syn || kept.sacked || next.sacked) return;
    const data = kept.data + next.data;
    if (data > tcb.sndMss || lt(add(tcb.sndUna, tcb.sndWnd), endOf(next))) return;
    const merged = { ...kept, data, fin: next.fin, psh: kept.psh || next.psh };
    tcb.unacknowledged = tcb.unacknowledged.toSpliced(index, 2, merged);
  }
}

function segmentOf(turn: Turn, { seq, data, syn, fin, psh }: Outstanding): Segment {
  const { tcb } = turn;
  const isFirst = syn && tcb.state === "SYN-SENT";
  const ack = isFirst ? null : tcb.rcvNxt;
  const window = syn ? unscaledWindowField(tcb, wholeSegments(turn)) : windowField(tcb, turn.profile);
  const options = syn ? synOptions(turn, !isFirst) : runningOptions(turn);
  const segment = { seq, ack, syn, fin, rst: false, data, window, psh };
  return options === undefined ? segment : { ...segment, options };
}

/** tcp_openreq_init_rwin: timestamps are taken off once the peer has agreed to them. */
function wholeSegments(turn: Turn): number | null {
  if (turn.profile.receiveBufferInSegments !== "down") return null;
  return ownMss(turn) - (turn.tcb.timestampsOn ? TIMESTAMP_OCTETS : 0);
}

/** Takes out of the queue what `ack` covers. Returns how many segments that were not known to have arrived did. */
export function removeUpTo(turn: Turn, ack: number): number {
  const { tcb } = turn;
  let arrived = 0;
  const rest: Outstanding[] = [];
  for (const kept of tcb.unacknowledged) {
    if (le(endOf(kept), ack)) {
      if (!kept.sacked) arrived += 1;
    } else if (lt(kept.seq, ack)) {
      rest.push({ ...kept, seq: ack, syn: false, data: kept.data - (diff(ack, kept.seq) - (kept.syn ? 1 : 0)) });
    } else {
      rest.push(kept);
    }
  }
  tcb.unacknowledged = rest;
  tcb.sndUna = ack;
  return arrived;
}
