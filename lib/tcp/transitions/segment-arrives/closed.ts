import { type Connection, stay, type Transition } from "../../connection";
import { resetInAnswerTo } from "../../emit";
import { type Segment, segmentLength } from "../../segment";

/** SEGMENT ARRIVES in CLOSED (RFC 9293 §3.10.7.1): nobody knows it; anything but a RST is answered by RST. */
export function segmentArrivesInClosed(connection: Connection, segment: Segment): Transition {
  if (segment.rst) return stay(connection, { type: "drop" });
  return stay(connection, { type: "drop" }, resetInAnswerTo(segment, segmentLength(segment)));
}
