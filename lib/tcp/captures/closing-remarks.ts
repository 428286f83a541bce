import { le, lt } from "../sequence";
import type { Anomaly, Closing, End } from "./analysis";
import { endOf, type Observed, otherEnd } from "./observed";
import type { PlacedStep } from "./state-path";

/** How a connection closed: who began, and what was not the textbook's way. */

type Paths = readonly [readonly PlacedStep[], readonly PlacedStep[]];

const ENDS: readonly End[] = [0, 1];

export function closingOf(frames: readonly Observed[], paths: Paths): Closing {
  const [first, second] = [firstFin(frames, 0), firstFin(frames, 1)];
  const isComplete = [first, second].every((fin) => fin !== null && frames.some(acknowledgesFin(fin)));
  const firstFinBy = frames.find(({ segment }) => segment.fin)?.by ?? null;
  const reset = resetThatEnded(frames, paths);
  // The last ACK was lost and the end that waited for it met a RST instead: both streams had ended before.
  if (reset && !(reset.from === "LAST-ACK" && isComplete)) {
    if (reset.from === "SYN-SENT" && reset.by !== reset.end) return { kind: "refused", by: reset.by };
    return { kind: "aborted", by: reset.by, firstFin: firstFinBy };
  }
  if (firstFinBy === null) return { kind: "unfinished" };
  if (areSimultaneous(first, second)) return { kind: "simultaneous", isComplete };
  return { kind: "orderly", by: firstFinBy, isComplete };
}

export function closingRemarks(frames: readonly Observed[]): Anomaly[] {
  const fins = [firstFin(frames, 0), firstFin(frames, 1)] as const;
  const [first, second] = fins;
  if (areSimultaneous(first, second) && first && second) {
    const [earlier, later] = first.frame < second.frame ? [first, second] : [second, first];
    return [
      { reason: "simultaneous-close", frames: [later.frame, earlier.frame], by: later.by },
      ...dataAfterOwnFin(frames, fins),
    ];
  }
  return [...mergedFin(frames, fins), ...halfClose(frames, fins), ...dataAfterOwnFin(frames, fins)];
}

type Fins = readonly [Observed | null, Observed | null];

function firstFin(frames: readonly Observed[], end: End): Observed | null {
  return frames.find(({ by, segment }) => by === end && segment.fin) ?? null;
}

function acknowledgesFin(fin: Observed): (observed: Observed) => boolean {
  const end = endOf(fin.segment);
  return ({ by, segment, frame }) => by !== fin.by && frame > fin.frame && segment.ack !== null && le(end, segment.ack);
}

function areSimultaneous(first: Observed | null, second: Observed | null): boolean {
  if (!first || !second) return false;
  const [earlier, later] = first.frame < second.frame ? [first, second] : [second, first];
  return !acknowledgesFin(earlier)(later);
}

/** The second FIN is the first segment to acknowledge the other one. */
function mergedFin(frames: readonly Observed[], fins: Fins): Anomaly[] {
  const first = frames.find(({ segment }) => segment.fin);
  const second = first ? fins[otherEnd(first.by)] : null;
  if (!first || !second) return [];
  const answer = frames.find(acknowledgesFin(first));
  if (answer !== second) return [];
  return [{ reason: "three-segment-close", frames: [second.frame, first.frame], by: second.by }];
}

/** New data from an end that had acknowledged the other's FIN; one remark with all its frames. */
function halfClose(frames: readonly Observed[], fins: Fins): Anomaly[] {
  return fins.flatMap((fin) => {
    if (!fin) return [];
    const carriers: number[] = [];
    let octets = 0;
    let highest: number | null = null;
    const acknowledges = acknowledgesFin(fin);
    for (const observed of frames) {
      const { by, segment, frame } = observed;
      if (by === fin.by || segment.rst) continue;
      const isNew = segment.data > 0 && (highest === null || !le(endOf(segment), highest));
      if (isNew && acknowledges(observed)) {
        carriers.push(frame);
        octets += segment.data;
      }
      if (highest === null || lt(highest, endOf(segment))) highest = endOf(segment);
    }
    return carriers.length === 0
      ? []
      : [{ reason: "half-close" as const, octets, frames: carriers, by: otherEnd(fin.by) }];
  });
}

/** Octets with numbers beyond the sender's FIN: none may follow it (RFC 9293 §3.6). */
function dataAfterOwnFin(frames: readonly Observed[], fins: Fins): Anomaly[] {
  return frames.flatMap(({ by, segment, frame }) => {
    const fin = fins[by];
    const isBeyond = fin != null && frame > fin.frame && segment.data > 0 && lt(endOf(fin.segment), endOf(segment));
    return isBeyond
      ? [{ reason: "data-after-fin" as const, octets: segment.data, frames: [frame, fin.frame], by }]
      : [];
  });
}

interface EndingReset {
  readonly by: End;
  /** The end whose step it is, and the state it left. */
  readonly end: End;
  readonly from: string;
}

/** The first RST that took an end out of a state in which the connection was not over. */
function resetThatEnded(frames: readonly Observed[], paths: Paths): EndingReset | null {
  let found: (EndingReset & { readonly position: number }) | null = null;
  for (const end of ENDS) {
    const path = paths[end];
    const index = path.findIndex(({ reason }) => reason === "sends-rst" || reason === "receives-rst");
    const step = path[index];
    const from = path[index - 1]?.state;
    if (!step || from === undefined || from === "TIME-WAIT" || (found && found.position <= step.position)) continue;
    const by = frames.find(({ frame }) => frame === step.frame)?.by ?? end;
    found = { by, end, from, position: step.position };
  }
  return found;
}
