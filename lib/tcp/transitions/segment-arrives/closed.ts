import { resetInAnswerTo } from "../../emit";
import { type Segment, segmentLength } from "../../segment";
import type { Turn } from "../../turn";

/** SEGMENT ARRIVES in CLOSED (RFC 9293 §3.10.7.1): nobody knows it; anything but a RST is answered by RST. */
export function segmentArrivesInClosed(turn: Turn, segment: Segment): void {
  turn.drop();
  const { blackhole } = turn.profile;
  const isSwallowed = blackhole === "all" || (blackhole === "SYN" && segment.syn && segment.ack === null);
  if (!segment.rst && !isSwallowed) turn.send(resetInAnswerTo(segment, segmentLength(segment)));
}
