import type { End } from "./analysis";
import { endOf, type Observed, otherEnd } from "./observed";

/**
 * Cuts the frames between two addresses into connections. A SYN begins the next one if it was accepted:
 * its first answer is a SYN or a RST, or there is none and the connection before was over. A SYN that is
 * answered by anything else met a connection that still existed and belongs to that one.
 */
export function incarnations(frames: readonly Observed[]): Observed[][] {
  const answers = firstAnswers(frames);
  const result: Observed[][] = [];
  let current: Current | null = null;
  for (const [index, observed] of frames.entries()) {
    if (current === null || beginsNext(current, observed, answers[index] ?? null)) {
      current = {
        frames: [],
        syn: [null, null],
        fin: [null, null],
        finAcked: [false, false],
        wasReset: false,
        hasOnlySyns: true,
      };
      result.push(current.frames);
    }
    current.frames.push(observed);
    note(current, observed);
  }
  return result;
}

interface Current {
  readonly frames: Observed[];
  /** SEQ of each end's SYN, and one past each end's FIN. */
  readonly syn: [number | null, number | null];
  readonly fin: [number | null, number | null];
  readonly finAcked: [boolean, boolean];
  wasReset: boolean;
  /** Nothing but SYNs without ACK: perhaps one half of a simultaneous open. */
  hasOnlySyns: boolean;
}

/** For every frame, the next one that the other end sent. */
function firstAnswers(frames: readonly Observed[]): (Observed | null)[] {
  const answers: (Observed | null)[] = frames.map(() => null);
  const next: [Observed | null, Observed | null] = [null, null];
  for (let index = frames.length - 1; index >= 0; index -= 1) {
    const observed = frames[index];
    if (!observed) continue;
    answers[index] = next[otherEnd(observed.by)];
    next[observed.by] = observed;
  }
  return answers;
}

function beginsNext(current: Current, { segment, by }: Observed, answer: Observed | null): boolean {
  if (!segment.syn || segment.ack !== null) return false;
  const isOver = current.wasReset || (current.finAcked[0] && current.finAcked[1]);
  // The same SYN again, or the other half of a simultaneous open.
  if (!isOver && (current.syn[by] === segment.seq || current.hasOnlySyns)) return false;
  if (answer === null) return isOver;
  return answer.segment.syn || (answer.segment.rst && answer.segment.ack === endOf(segment));
}

function note(current: Current, { segment, by }: Observed): void {
  const other: End = otherEnd(by);
  if (segment.syn) current.syn[by] = segment.seq;
  if (segment.fin) current.fin[by] ??= endOf(segment);
  if (segment.ack !== null && segment.ack === current.fin[other]) current.finAcked[other] = true;
  if (segment.rst) current.wasReset = true;
  if (!segment.syn || segment.ack !== null) current.hasOnlySyns = false;
}
