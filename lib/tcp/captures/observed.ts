import { type Segment, segmentLength } from "../segment";
import { add } from "../sequence";
import type { Address } from "../sockets/calls";
import type { End } from "./analysis";
import type { DecodedSegment } from "./frame";
import type { SequenceSign } from "./sequence-sign";

/** A segment in its place in the capture. */
export interface Observed {
  /** From 1. */
  readonly frame: number;
  /** ms since 1970 */
  readonly at: number;
  /** Who sent it: which of the two addresses sorts first, until the opener is known; then the end. */
  readonly by: End;
  readonly from: Address;
  readonly to: Address;
  readonly segment: Segment;
  readonly checksums: DecodedSegment["checksums"];
  readonly signs: readonly SequenceSign[];
}

export function otherEnd(end: End): End {
  return end === 0 ? 1 : 0;
}

/** One past the last sequence number. */
export function endOf(segment: Segment): number {
  return add(segment.seq, segmentLength(segment));
}

/** No data, no SYN, FIN or RST. */
export function isPureAck(segment: Segment): boolean {
  return segment.ack !== null && !segment.rst && segmentLength(segment) === 0;
}
