import { le, lt } from "../sequence";
import type { Anomaly, End, Remark } from "./analysis";
import { endOf, isPureAck, type Observed, otherEnd } from "./observed";
import { answeredBy, isExactReset } from "./resets";
import type { SequenceSign } from "./sequence-sign";
import { type PlacedStep, stateAt } from "./state-path";

/** Remarks on single frames, each in the light of the frames before it. */

/** What has been seen before the frame at hand. */
interface Memory {
  /** The last frame of each end, and one past the highest number it sent. */
  readonly last: [Observed | null, Observed | null];
  readonly sent: [number | null, number | null];
  readonly syn: [number | null, number | null];
}

export function frameRemarks(
  frames: readonly Observed[],
  paths: readonly [readonly PlacedStep[], readonly PlacedStep[]],
): Anomaly[] {
  const memory: Memory = { last: [null, null], sent: [null, null], syn: [null, null] };
  const isExact = isExactReset();
  const lastOrdinary = lastOrdinaryFrames(frames);
  const anomalies: Anomaly[] = [];
  for (const [index, observed] of frames.entries()) {
    const { by, segment } = observed;
    const exact = isExact(observed);
    const senderGoesOn = observed.frame < lastOrdinary[by];
    const context: Context = { observed, index, exact, senderGoesOn, memory, paths };
    anomalies.push(
      ...signRemarks(observed),
      ...checksumRemarks(observed),
      ...resetRemarks(context),
      ...synRemarks(context),
      ...challengeRemarks(context),
      ...duplicateSackRemarks(observed),
    );
    memory.last[by] = observed;
    if (segment.syn) memory.syn[by] ??= segment.seq;
    const known = memory.sent[by];
    const isNewSyn = segment.syn && memory.syn[by] !== segment.seq;
    if (!segment.rst && !isNewSyn && (known === null || lt(known, endOf(segment)))) memory.sent[by] = endOf(segment);
  }
  return anomalies;
}

/** The last frame of each end that is no RST; 0 if there is none. */
function lastOrdinaryFrames(frames: readonly Observed[]): readonly [number, number] {
  const last: [number, number] = [0, 0];
  for (const { by, segment, frame } of frames) if (!segment.rst) last[by] = frame;
  return last;
}

interface Context {
  readonly observed: Observed;
  readonly index: number;
  /** For a RST: whether it has the number that is expected. */
  readonly exact: boolean;
  readonly senderGoesOn: boolean;
  readonly memory: Memory;
  readonly paths: readonly [readonly PlacedStep[], readonly PlacedStep[]];
}

const RETRANSMISSIONS = {
  retransmission: "timer",
  "fast-retransmission": "fast",
  "spurious-retransmission": "spurious",
} as const;

function isRetransmission(sign: SequenceSign): sign is keyof typeof RETRANSMISSIONS {
  return sign in RETRANSMISSIONS;
}

function signRemarks({ signs, segment, frame, by }: Observed): Anomaly[] {
  return signs.map((sign) => {
    if (!isRetransmission(sign)) return { reason: sign, frames: [frame], by };
    const what = segment.syn ? "syn" : segment.fin ? "fin" : "data";
    const kind = RETRANSMISSIONS[sign];
    return { reason: `retransmitted-${what}`, kind, octets: segment.data, frames: [frame], by } as const;
  });
}

function checksumRemarks({ checksums, frame, by }: Observed): Anomaly[] {
  return (["ip", "tcp"] as const)
    .filter((of) => checksums[of] === "wrong")
    .map((of) => ({ reason: "bad-checksum", of, frames: [frame], by }));
}

function resetRemarks({ observed, index, exact, senderGoesOn, memory, paths }: Context): Anomaly[] {
  const { by, frame, segment } = observed;
  if (!segment.rst) return [];
  const before = memory.last[otherEnd(by)];
  const answers = answeredBy(observed, before);
  const isOver = ([by, otherEnd(by)] as const).some((end) => isClosed(paths[end], index));
  const remark: Remark = { reason: isOver ? "rst-after-close" : "rst", isExact: exact, answers, senderGoesOn };
  return [{ ...remark, frames: answers === null ? [frame] : [frame, answers], by }];
}

/** Whether an end was in a state from which nothing more comes, by frames alone. */
function isClosed(path: readonly PlacedStep[], position: number): boolean {
  const { state, reason } = path.findLast((step) => step.position < position) ?? { state: "LISTEN", reason: null };
  return state === "TIME-WAIT" || (state === "CLOSED" && reason !== "sends-syn");
}

function synRemarks({ observed, index, memory, paths }: Context): Anomaly[] {
  const { by, frame, segment } = observed;
  if (!isNewSyn(observed, memory)) return [];
  const state = stateAt(paths[otherEnd(by)], index);
  return segment.ack === null ? [{ reason: "syn-in-synchronized-state", state, frames: [frame], by }] : [];
}

/** A SYN of other numbers than the connection began with; in one that began before the capture, any. */
function isNewSyn({ by, segment }: Observed, { syn, sent }: Memory): boolean {
  if (!segment.syn) return false;
  return syn[by] === null ? sent[by] !== null : syn[by] !== segment.seq;
}

/** RFC 5961 §3.2, §4.2 and §5.2: the three things that are answered by an ACK of what was expected. */
function challengeRemarks({ observed, memory }: Context): Anomaly[] {
  const { by, frame, segment } = observed;
  const cause = memory.last[otherEnd(by)];
  const own = memory.last[by];
  if (!isPureAck(segment) || !cause || segment.seq !== memory.sent[by]) return [];
  // It answers the last frame of the other end, and nothing was said in between.
  if (own !== null && own.frame > cause.frame) return [];
  const to = provocation(cause, memory, by);
  return to === null ? [] : [{ reason: "challenge-ack", to, frames: [frame, cause.frame], by }];
}

function provocation(cause: Observed, memory: Memory, by: End): "syn" | "rst" | "ack" | null {
  const { segment } = cause;
  const expected = memory.last[by]?.segment.ack ?? null;
  if (segment.rst) return segment.seq === expected ? null : "rst";
  if (segment.syn) return segment.ack === null && expected !== null && !le(endOf(segment), expected) ? "syn" : null;
  const sent = memory.sent[by];
  return segment.ack !== null && sent !== null && lt(sent, segment.ack) ? "ack" : null;
}

/** A first block below the ACK, or inside the second one, reports octets that came twice (RFC 2883 §4). */
function duplicateSackRemarks({ segment, frame, by }: Observed): Anomaly[] {
  const [first, second] = segment.options?.sack ?? [];
  if (!first || segment.ack === null) return [];
  const isBelow = le(first.end, segment.ack);
  const isInside = second !== undefined && le(second.start, first.start) && le(first.end, second.end);
  return isBelow || isInside ? [{ reason: "d-sack", start: first.start, end: first.end, frames: [frame], by }] : [];
}
