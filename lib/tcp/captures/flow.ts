import type { Segment } from "../segment";
import { add, lt } from "../sequence";
import type { SequenceSign } from "./sequence-sign";

/** What was seen so far of one direction of a connection. Null: nothing that tells. */
export interface Flow {
  /** One past the highest sequence number. */
  nextSeq: number | null;
  nextSeqAt: number;
  /** One past the last number before the first gap in the capture. */
  contiguous: number | null;
  window: number | null;
  /** How far window fields are shifted; null until a SYN told it. */
  windowShift: number | null;
  hadSyn: boolean;
  lastAck: number | null;
  lastAt: number;
  /** Duplicate ACKs in a row. */
  duplicateAcks: number;
  lastSigns: readonly SequenceSign[];
}

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
  };
}

/** Notes what a segment adds to its direction. */
export function remember(sender: Flow, segment: Segment, at: number, signs: readonly SequenceSign[]): void {
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
  sender.window = segment.window;
  sender.hadSyn = segment.syn;
  sender.lastAck = ack;
  sender.lastAt = at;
  sender.lastSigns = signs;
}
