import type { Connection, Context, TcpEffect, Transition } from "../../connection";
import { andThen } from "../../connection";
import type { Segment } from "../../segment";
import { transmit } from "../../transmit";
import { checkAck } from "./check-ack";
import { checkRst } from "./check-rst";
import { checkSequence } from "./check-sequence";
import { checkSyn } from "./check-syn";
import { finArrives } from "./fin-arrives";
import { reopenFromTimeWait } from "./reopen-from-time-wait";
import type { Progress } from "./step";
import { text } from "./text";

/**
 * SEGMENT ARRIVES in SYN-RECEIVED and the synchronized states (RFC 9293 §3.10.7.4): a segment goes
 * through these checks in this order. The third (security) and the sixth (urgent) are left out:
 * the one is obsolete in practice, the other has no part in closing.
 */
const STEPS = [reopenFromTimeWait, checkSequence, checkRst, checkSyn, checkAck, text, finArrives] as const;

export function segmentArrivesOtherwise(connection: Connection, segment: Segment, context: Context): Transition {
  let progress: Progress = { connection, segment, effects: [], isFinished: false };
  const effects: TcpEffect[] = [];
  for (const step of STEPS) {
    progress = step(progress.connection, progress.segment, context);
    effects.push(...progress.effects);
    if (progress.isFinished) break;
  }
  return andThen({ connection: progress.connection, effects }, (current) => transmit(current, context));
}
