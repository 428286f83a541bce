import { acknowledgeQuickly, noteData, noteReading, oweAckForData, oweAckNow } from "../../acknowledging";
import { resetInAnswerTo } from "../../emit";
import { advanceReceived } from "../../receive-window";
import { type Segment, segmentLength } from "../../segment";
import { add, diff, le, lt } from "../../sequence";
import type { Turn } from "../../turn";

/** Seventh step: the octets themselves (RFC 9293 §3.10.7.4). */
export function takeText(turn: Turn, segment: Segment): Segment | null {
  switch (turn.tcb.state) {
    case "ESTABLISHED":
    case "FIN-WAIT-1":
    case "FIN-WAIT-2":
      return segmentLength(segment) === 0 ? segment : takeOctets(turn, segment);
    case "CLOSE-WAIT":
    case "CLOSING":
    case "LAST-ACK":
    case "TIME-WAIT":
      // The peer has sent its FIN: there can be no text behind it. It is ignored.
      return segment;
    case "CLOSED":
    case "LISTEN":
    case "SYN-SENT":
    case "SYN-RECEIVED":
      return null;
  }
}

function takeOctets(turn: Turn, segment: Segment): Segment | null {
  const { tcb } = turn;
  if (isHalfDuplexClosed(turn) && isBeyondReach(turn, segment)) {
    // Half-duplex close: nobody can read this, and the peer shall know that it is lost (SHLD-3).
    turn.drop();
    turn.deleteTcb();
    turn.send(resetInAnswerTo(segment, segmentLength(segment)));
    turn.signal("connection reset");
    return null;
  }
  if (lt(tcb.rcvNxt, segment.seq)) {
    holdEarly(turn, segment);
    return null;
  }
  const whole = tcb.early.length === 0 ? segment : joinEarly(turn, segment);
  const octets = whole.data - diff(tcb.rcvNxt, whole.seq);
  const rest: Segment = { ...whole, seq: add(whole.seq, whole.data), data: 0 };
  if (octets > 0) takeInOrder(turn, segment, rest, octets);
  return rest;
}

/** The program has closed both directions: with the descriptor gone, or, on Linux, by `shutdown(SHUT_RDWR)`. */
function isHalfDuplexClosed({ tcb, profile }: Turn): boolean {
  return tcb.orphan || (tcb.receiveShut && tcb.closeRequested && profile.dataAfterShutRead === "kept");
}

/** Octets, or a FIN beyond a gap, that no program will ever read. */
function isBeyondReach({ tcb }: Turn, segment: Segment): boolean {
  return lt(tcb.rcvNxt, add(segment.seq, segment.data));
}

/** Ahead of a gap: held, not processed, its FIN neither. The ACK tells the peer what is missing (MAY-13, RFC 2018). */
function holdEarly(turn: Turn, segment: Segment): void {
  const { tcb } = turn;
  const isHeld = tcb.early.some(({ seq, data }) => seq === segment.seq && data >= segment.data);
  if (!isHeld) tcb.early = [...tcb.early, segment].sort((a, b) => diff(a.seq, b.seq));
  const block = { start: segment.seq, end: add(segment.seq, segmentLength(segment)) };
  if (isHeld && tcb.sackAllowed) tcb.duplicate = block;
  tcb.sackBlocks = withBlock(turn, block);
  oweAckNow(turn);
}

/** The blocks with one more, which stands first and swallows those that it touches. */
function withBlock({ tcb }: Turn, block: { start: number; end: number }) {
  let { start, end } = block;
  const apart = tcb.sackBlocks.filter((other) => {
    if (lt(end, other.start) || lt(other.end, start)) return true;
    start = lt(other.start, start) ? other.start : start;
    end = lt(end, other.end) ? other.end : end;
    return false;
  });
  return [{ start, end }, ...apart];
}

/** The segment with everything held that now follows it without a gap. */
function joinEarly({ tcb }: Turn, segment: Segment): Segment {
  let { data, fin } = segment;
  for (const held of tcb.early) {
    if (fin || lt(add(segment.seq, data), held.seq)) break;
    const reach = diff(held.seq, segment.seq) + held.data;
    if (reach < data) continue;
    data = reach;
    fin = held.fin;
  }
  return { ...segment, data, fin };
}

function takeInOrder(turn: Turn, segment: Segment, { seq: rcvNxt, fin }: Segment, octets: number): void {
  const { tcb } = turn;
  const filledGap = tcb.early.length > 0;
  if (lt(segment.seq, tcb.rcvNxt)) acknowledgeQuickly(turn);
  advanceReceived(tcb, rcvNxt);
  if (filledGap) {
    tcb.early = tcb.early.filter((held) => lt(rcvNxt, held.seq));
    tcb.sackBlocks = tcb.sackBlocks.filter(({ end }) => !le(end, add(rcvNxt, 1)) && lt(rcvNxt, end));
  }
  const isDiscarded = tcb.receiveShut && turn.profile.dataAfterShutRead === "discarded";
  if (!tcb.reading && !isDiscarded) tcb.unread += octets;
  noteData(turn, segment);
  oweAckForData(turn, filledGap, fin);
  if (!tcb.reading) return;
  turn.deliver(octets);
  noteReading(turn, octets);
}
