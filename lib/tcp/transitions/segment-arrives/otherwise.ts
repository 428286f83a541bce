import type { Segment } from "../../segment";
import { transmit } from "../../transmit";
import type { Turn } from "../../turn";
import { reopenFromTimeWait } from "./reopen-from-time-wait";
import { checkSequence } from "./step-1-sequence";
import { checkRst } from "./step-2-rst";
import { checkSyn } from "./step-4-syn";
import { checkAck } from "./step-5-ack";
import { takeText } from "./step-7-text";
import { takeFin } from "./step-8-fin";

/**
 * A step looks at a segment and acts on it. It returns what is left of the segment for the next step,
 * or null when the segment has been dealt with.
 */
type Step = (turn: Turn, segment: Segment) => Segment | null;

/**
 * SEGMENT ARRIVES in SYN-RECEIVED and the synchronized states (RFC 9293 §3.10.7.4): a segment goes
 * through these checks in this order. The third (security) and the sixth (urgent) are left out:
 * the one is obsolete in practice, the other has no part in closing.
 */
const STEPS: readonly Step[] = [reopenFromTimeWait, checkSequence, checkRst, checkSyn, checkAck, takeText, takeFin];

export function segmentArrivesOtherwise(turn: Turn, segment: Segment): void {
  let rest: Segment | null = segment;
  for (const step of STEPS) {
    rest = step(turn, rest);
    if (rest === null) break;
  }
  transmit(turn);
}
