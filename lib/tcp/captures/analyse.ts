import { atOnce } from "../at-once";
import type { Address } from "../sockets/calls";
import type { CaptureAnalysis, ConnectionAnalysis, End, Opening, StateStep } from "./analysis";
import type { CapturedFrame } from "./captured-frame";
import { closingOf, closingRemarks } from "./closing-remarks";
import { connectionKey } from "./connection-key";
import { decodeFrame } from "./frame";
import { incarnations } from "./incarnations";
import { type Observed, otherEnd } from "./observed";
import { frameRemarks } from "./remarks";
import { type PlacedStep, statePath } from "./state-path";
import { signFinder } from "./streams";

/**
 * Explains a capture: its connections, how each was opened and closed, the states of both ends as far as
 * the frames prove them, and everything that departs from the textbook. Takes time in proportion to the
 * number of frames. Never throws.
 */
export function analyseCapture(frames: readonly CapturedFrame[]): CaptureAnalysis {
  return atOnce(analysing(frames));
}

/** Frames, and connections, between two reports of progress. */
const FRAMES_PER_REPORT = 4_096;
const CONNECTIONS_PER_REPORT = 512;
/** The share of the work that is reading frames; the rest is explaining connections. */
const READING = 0.6;

/** The same bit by bit: yields the share that is done, 0 … 1. */
export function* analysing(frames: readonly CapturedFrame[]): Generator<number, CaptureAnalysis, undefined> {
  const pairs = new Map<string, Observed[]>();
  const others: Record<string, number> = {};
  const signsOf = signFinder();
  for (const [index, frame] of frames.entries()) {
    if (index % FRAMES_PER_REPORT === 0) yield (index / frames.length) * READING;
    const decoded = decodeFrame(frame);
    if (decoded.kind === "none") {
      others[decoded.reason] = (others[decoded.reason] ?? 0) + 1;
      continue;
    }
    const { packet, checksums } = decoded;
    const place = connectionKey(packet);
    const { from, to, segment } = packet;
    const signs = signsOf(packet, frame.at, place);
    const observed = { frame: index + 1, at: frame.at, by: place.side, from, to, segment, checksums, signs };
    const pair = pairs.get(place.key);
    if (pair) pair.push(observed);
    else pairs.set(place.key, [observed]);
  }
  const connections: ConnectionAnalysis[] = [];
  let explained = 0;
  for (const pair of pairs.values()) {
    if (explained % CONNECTIONS_PER_REPORT === 0) yield READING + (explained / pairs.size) * (1 - READING);
    explained += 1;
    for (const [index, part] of incarnations(pair).entries()) connections.push(analyseConnection(part, index + 1));
  }
  return { connections: connections.sort((a, b) => (a.frames[0] ?? 0) - (b.frames[0] ?? 0)), others };
}

function analyseConnection(observed: readonly Observed[], incarnation: number): ConnectionAnalysis {
  const frames = fromOpener(observed);
  const paths = [statePath(frames, 0), statePath(frames, 1)] as const;
  const anomalies = [...frameRemarks(frames, paths), ...closingRemarks(frames)];
  return {
    ends: endsOf(frames),
    incarnation,
    frames: frames.map(({ frame }) => frame),
    from: frames[0]?.at ?? 0,
    until: frames.at(-1)?.at ?? 0,
    opening: openingOf(frames),
    closing: closingOf(frames, paths),
    states: [paths[0].map(withoutPlace), paths[1].map(withoutPlace)],
    anomalies: anomalies.sort((a, b) => (a.frames[0] ?? 0) - (b.frames[0] ?? 0)),
  };
}

/** The same frames with ends numbered from the opener. */
function fromOpener(observed: readonly Observed[]): readonly Observed[] {
  const first = observed.find(({ segment }) => segment.syn) ?? observed[0];
  if (!first) return observed;
  const isAnswer = first.segment.syn && first.segment.ack !== null;
  const opener = isAnswer ? otherEnd(first.by) : first.by;
  return opener === 0 ? observed : observed.map((frame) => ({ ...frame, by: otherEnd(frame.by) }));
}

function endsOf(frames: readonly Observed[]): readonly [Address, Address] {
  const first = frames[0];
  if (!first) throw new RangeError("a connection without frames");
  return first.by === 0 ? [first.from, first.to] : [first.to, first.from];
}

function openingOf(frames: readonly Observed[]): Opening {
  const syns = ([0, 1] as const).map((end: End) =>
    frames.some(({ by, segment }) => by === end && segment.syn && segment.ack === null),
  );
  if (syns[0] && syns[1]) return { kind: "simultaneous" };
  return frames.some(({ segment }) => segment.syn) ? { kind: "active", by: 0 } : { kind: "not-captured" };
}

function withoutPlace({ state, reason, frame, proof, at }: PlacedStep): StateStep {
  return { state, reason, frame, proof, at };
}
