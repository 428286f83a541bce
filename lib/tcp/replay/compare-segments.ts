import type { Segment } from "../segment";
import type { Host } from "../trace";
import { type Judged, seconds, tolerance } from "./difference";
import type { Run } from "./drive";
import { otherThan } from "./programs";
import type { RecordedSegment, Recording } from "./recording";
import type { Match } from "./relay";

/** Every segment of either end: who, flags, numbers, length, and when. */
export function judgeSegments(recording: Recording, run: Run): readonly Judged<RecordedSegment, Match>[] {
  const last: { [H in Host]: Match | null } = { A: null, B: null };
  const judged = run.matches.map((match): Judged<RecordedSegment, Match> => {
    const before = last[match.from];
    if (match.recorded === null) return judgeExtra(recording, match, before);
    last[match.from] = match;
    return judge(recording, match, match.recorded, before);
  });
  const missing = run.missing.map((kernel): Judged<RecordedSegment, Match> => {
    const difference = { about: "segment", at: kernel.at, expected: lineOfRecorded(kernel), actual: null } as const;
    return { kernel, model: null, allowed: null, difference };
  });
  return [...judged, ...missing];
}

function judge(recording: Recording, match: Match, kernel: RecordedSegment, before: Match | null) {
  const expected = lineOfRecorded(kernel);
  const actual = lineOf(match.from, match.at, match.segment, kernel);
  const allowed = tolerance(kernel.at - lastActivity(recording, kernel));
  const judged = { kernel, model: match, allowed, difference: null };
  if (withoutTime(expected) !== withoutTime(actual)) {
    return { ...judged, difference: { about: "segment", at: kernel.at, expected, actual } as const };
  }
  if (isInTime(match, kernel, before, allowed)) return judged;
  return { ...judged, difference: { about: "time", at: kernel.at, expected, actual } as const };
}

function judgeExtra(recording: Recording, match: Match, before: Match | null): Judged<RecordedSegment, Match> {
  const { from, at, segment } = match;
  const difference = { about: "segment", at, expected: null, actual: lineOf(from, at, segment, null) } as const;
  return {
    kernel: null,
    model: match,
    allowed: null,
    difference: isLateExtra(recording, match, before) ? null : difference,
  };
}

/** What the model sends near the end may be what the kernel would have sent a little after it. */
function isLateExtra({ end }: Recording, { at }: Match, before: Match | null): boolean {
  return at + tolerance(at - (before?.at ?? at)) >= end;
}

/** What came late before may make this late, too. */
function isInTime({ at }: Match, recorded: RecordedSegment, before: Match | null, allowed: number): boolean {
  const drift = before?.recorded ? before.at - before.recorded.at : 0;
  const late = at - recorded.at;
  return Math.min(Math.abs(late), Math.abs(late - drift)) <= allowed;
}

/** When something was last sent, received or called at the end that sent this. */
function lastActivity({ events }: Recording, { from, at, isInjected }: RecordedSegment): number {
  let last = 0;
  for (const event of events) {
    const time = event.kind === "segment" && event.from === otherThan(from) ? event.arrivedAt : event.at;
    const isHere =
      (event.kind === "segment" && (event.from === otherThan(from) || (!event.isInjected && !isInjected))) ||
      (event.kind === "call" && event.host === from);
    if (isHere && time !== null && time < at) last = Math.max(last, time);
  }
  return last;
}

/** As tcpdump would say it, with the recording's relative numbers where it has them. */
export function lineOf(from: Host, at: number, segment: Segment, recorded: RecordedSegment | null): string {
  const flags = [
    segment.syn && "SYN",
    segment.fin && "FIN",
    segment.rst && "RST",
    segment.psh === true && "PSH",
    segment.ack !== null && "ACK",
  ].filter((flag) => flag !== false);
  return written(at, from, flags, {
    seq: relativeTo(segment.seq, recorded?.seq, recorded?.relativeSeq),
    ack: segment.ack === null ? null : relativeTo(segment.ack, recorded?.ack, recorded?.relativeAck),
    length: segment.data,
  });
}

export function lineOfRecorded(recorded: RecordedSegment): string {
  const { at, from, flags, seq, ack, relativeSeq, relativeAck, length } = recorded;
  const order = ["SYN", "FIN", "RST", "PSH", "ACK"].filter((flag) => flags.includes(flag));
  return written(at, from, order, {
    seq: relativeSeq ?? seq,
    ack: flags.includes("ACK") ? (relativeAck ?? ack) : null,
    length,
  });
}

interface Numbers {
  readonly seq: number;
  readonly ack: number | null;
  readonly length: number;
}

function written(at: number, from: Host, flags: readonly string[], { seq, ack, length }: Numbers): string {
  const told = ack === null ? "" : ` ack ${ack}`;
  return `${seconds(at)} ${from} > ${otherThan(from)} ${flags.join(",") || "none"} seq ${seq}${told} length ${length}`;
}

function withoutTime(line: string): string {
  return line.slice(line.indexOf(" "));
}

/** The same distance from the recorded number, on the recording's own scale. */
export function relativeTo(
  raw: number,
  recorded: number | null | undefined,
  recordedRelative: number | null | undefined,
): number {
  if (recorded === null || recorded === undefined || recordedRelative === null || recordedRelative === undefined)
    return raw;
  return recordedRelative + ((raw - recorded) | 0);
}
