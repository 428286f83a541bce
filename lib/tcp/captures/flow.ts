import type { SackBlock, Segment } from "../segment";
import { add, le, lt } from "../sequence";
import type { SequenceSign } from "./sequence-signs";

/** What was seen so far of one direction of a connection. Null: nothing that tells. */
export interface Flow {
  /** One past the highest sequence number. */
  nextSeq: number | null;
  nextSeqAt: number;
  /** One past the last number before the first gap in the capture. */
  contiguous: number | null;
  window: number | null;
  /** How far window fields are shifted; null until both ends' SYNs told it. */
  windowShift: number | null;
  hadSyn: boolean;
  lastAck: number | null;
  lastAt: number;
  duplicateAcks: number;
  lastSigns: readonly SequenceSign[];
  sack: readonly SackBlock[];
  /** Ranges sent and not acknowledged yet, the oldest first. */
  pending: Range[];
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** Ranges remembered per direction: where no ACK was captured, older ones are no longer compared with. */
const MOST_PENDING = 1000;

export function newFlow(): Flow {
  return {
    nextSeq: null,
    nextSeqAt: 0,
    contiguous: null,
    window: null,
    windowShift: null,
    hadSyn: false,
    lastAck: null,
    lastAt: 0,
    duplicateAcks: 0,
    lastSigns: [],
    sack: [],
    pending: [],
  };
}

/** Whether all numbers of the range were sent before in one segment, and not acknowledged since. */
export function isPending(flow: Flow, start: number, end: number): boolean {
  return flow.pending.some((range) => le(range.start, start) && le(end, range.end));
}

/** Notes what a segment adds: `sender` is its direction, `receiver` the other one. */
export function remember(
  sender: Flow,
  receiver: Flow,
  segment: Segment,
  at: number,
  signs: readonly SequenceSign[],
): void {
  const { seq, ack } = segment;
  const end = add(seq, segment.data + (segment.syn || segment.fin ? 1 : 0));
  // A window probe does not count: its octet is usually thrown away, and sent again.
  if (!signs.includes("zero-window-probe")) {
    if (sender.nextSeq === null || lt(sender.nextSeq, end)) {
      sender.nextSeq = end;
      sender.nextSeqAt = at;
    }
    if (sender.contiguous === null || sender.contiguous === seq) sender.contiguous = sender.nextSeq;
  }
  if (end !== seq && sender.pending.length < MOST_PENDING) sender.pending.push({ start: seq, end });
  sender.window = segment.window;
  sender.hadSyn = segment.syn;
  sender.lastAck = ack;
  sender.lastAt = at;
  sender.lastSigns = signs;
  if (segment.options?.sack) sender.sack = segment.options.sack;
  if (ack !== null) acknowledge(receiver, ack);
}

/** Takes out what `ack` covers, and shortens what it covers in part. */
function acknowledge(flow: Flow, ack: number): void {
  if (!flow.pending.some(({ start }) => lt(start, ack))) return;
  flow.pending = flow.pending
    .filter(({ end }) => lt(ack, end))
    .map((range) => (lt(range.start, ack) ? { start: ack, end: range.end } : range));
}
