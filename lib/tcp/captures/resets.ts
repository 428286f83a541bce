import { lt } from "../sequence";
import { endOf, type Observed, otherEnd } from "./observed";

/**
 * Whether each RST that is given, in order with all other frames, has the number that its receiver expects
 * (RFC 5961 §3.2): the highest it acknowledged, or the end of what was sent to it. In answer to a SYN the
 * ACK number decides instead (RFC 9293 §3.10.7.3).
 */
export function isExactReset(): (observed: Observed) => boolean {
  const acknowledged: [number | null, number | null] = [null, null];
  const sent: [number | null, number | null] = [null, null];
  return ({ by, segment }) => {
    const peer = otherEnd(by);
    if (segment.rst) {
      const answersSyn = sent[by] === null && segment.ack !== null && segment.ack === sent[peer];
      return answersSyn || segment.seq === acknowledged[peer] || segment.seq === sent[by];
    }
    acknowledged[by] = later(acknowledged[by], segment.ack);
    // A SYN with other numbers, for a connection that exists, says nothing about what is expected.
    if (!segment.syn || sent[by] === null) sent[by] = later(sent[by], endOf(segment));
    return false;
  };
}

function later(known: number | null, next: number | null): number | null {
  if (known === null || next === null) return known ?? next;
  return lt(known, next) ? next : known;
}

/**
 * The frame a RST answers, null if it ends a connection on its own account. A closed end copies its numbers
 * from the segment it refuses: SEQ from its ACK, or 0 and an ACK of all of it (RFC 9293 §3.10.7.1).
 */
export function answeredBy(reset: Observed, before: Observed | null): number | null {
  if (!before) return null;
  const { segment } = reset;
  const refused = before.segment;
  const isCopy =
    segment.ack === null
      ? refused.ack !== null && segment.seq === refused.ack
      : refused.ack === null && segment.seq === 0 && segment.ack === endOf(refused);
  return isCopy ? before.frame : null;
}
