import type { Segment } from "../segment";
import type { Host } from "../trace";
import { type Difference, seconds, tolerance } from "./difference";
import type { Run } from "./drive";
import { otherThan } from "./programs";
import type { RecordedSegment, Recording } from "./recording";
import type { Match } from "./relay";

/** Every segment of either end: who, flags, numbers, length, and when. */
export function compareSegments(recording: Recording, run: Run): readonly Difference[] {
  const differences: Difference[] = [];
  const last: { [H in Host]: Match | null } = { A: null, B: null };
  for (const match of run.matches) {
    const { from, recorded, at } = match;
    if (recorded === null) {
      if (isLateExtra(recording, match, last[from])) continue;
      differences.push({ about: "segment", at, expected: null, actual: lineOf(from, at, match.segment, null) });
      continue;
    }
    const expected = lineOfRecorded(recorded);
    const actual = lineOf(from, at, match.segment, recorded);
    if (withoutTime(expected) !== withoutTime(actual)) {
      differences.push({ about: "segment", at: recorded.at, expected, actual });
    } else if (!isInTime(recording, match, recorded, last[from])) {
      differences.push({ about: "time", at: recorded.at, expected, actual });
    }
    last[from] = match;
  }
  for (const recorded of run.missing) {
    differences.push({ about: "segment", at: recorded.at, expected: lineOfRecorded(recorded), actual: null });
  }
  return differences;
}

/** What the model sends near the end may be what the kernel would have sent a little after it. */
function isLateExtra({ end }: Recording, { at }: Match, before: Match | null): boolean {
  return at + tolerance(at - (before?.at ?? at)) >= end;
}

/** Within 25 % of the time since anything happened at this end; what came late before may make this late, too. */
function isInTime(recording: Recording, { at }: Match, recorded: RecordedSegment, before: Match | null): boolean {
  const since = recorded.at - lastActivity(recording, recorded);
  const drift = before?.recorded ? before.at - before.recorded.at : 0;
  const late = at - recorded.at;
  return Math.min(Math.abs(late), Math.abs(late - drift)) <= tolerance(since);
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
    seq: relative(segment.seq, recorded?.seq, recorded?.relativeSeq),
    ack: segment.ack === null ? null : relative(segment.ack, recorded?.ack, recorded?.relativeAck),
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
function relative(
  raw: number,
  recorded: number | null | undefined,
  recordedRelative: number | null | undefined,
): number {
  if (recorded === null || recorded === undefined || recordedRelative === null || recordedRelative === undefined)
    return raw;
  return recordedRelative + ((raw - recorded) | 0);
}
