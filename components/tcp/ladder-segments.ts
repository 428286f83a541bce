import type { Host, SentSegment, Trace } from "@/lib/tcp/trace";
import { lineCrosses, type Point } from "./boxes";
import { indexByHeight } from "./height-index";
import type { Geometry } from "./ladder-geometry";
import { segmentName } from "./ladder-rows";
import { type TimeMap, yAt } from "./time-map";

export type SegmentKind = "SYN" | "FIN" | "ACK" | "DATA" | "RST";

/** What has become of a segment when the trace ends. */
export type Fate = "arrives" | "lost" | "flight";

/** A segment with its moments made comparable: where its line starts, ends, and was due. */
export interface Flight {
  readonly sent: SentSegment;
  readonly step: number;
  /** Index of the step it caused by arriving; null when lost or still in flight. */
  readonly arrivalStep: number | null;
  readonly fate: Fate;
  readonly start: number;
  /** Arrival, or where a lost one would have arrived. */
  readonly end: number;
  /** Moment of loss. */
  readonly lostAt: number | null;
  /** When a delayed one was due. */
  readonly due: number | null;
}

/** A segment as a straight line in px. */
export interface SegmentLine {
  readonly id: number;
  readonly step: number;
  readonly arrivalStep: number | null;
  readonly host: Host;
  readonly kind: SegmentKind;
  readonly fate: Fate;
  readonly again: boolean;
  readonly stray: boolean;
  /** Made by the network: the host in `host` did not send it. */
  readonly copy: boolean;
  readonly delayed: boolean;
  readonly octets: number;
  readonly from: Point;
  readonly to: Point;
  /** Fraction of the line at which it was lost. */
  readonly lostAt: number | null;
  /** y at which it was due, on the receiver's side. */
  readonly dueY: number | null;
  /** Stretches of the line, as fractions, that lie in folded time. */
  readonly folded: readonly (readonly [number, number])[];
}

const ORDINARY_FLIGHT = 20;

/** How long an ordinary flight takes in this trace, per sender. */
export function ordinaryFlight(trace: Trace): { readonly [H in Host]: number } {
  const times = (host: Host) =>
    trace.steps
      .flatMap((step) => step.sent)
      .flatMap(({ from, sentAt, fate, stray }) =>
        from === host && fate.type === "arrives" && !fate.delayed && !stray ? [fate.at - sentAt] : [],
      )
      .sort((a, b) => a - b);
  const median = (list: readonly number[]) => list[Math.floor(list.length / 2)];
  const [a, b] = [median(times("A")), median(times("B"))];
  return { A: a ?? b ?? ORDINARY_FLIGHT, B: b ?? a ?? ORDINARY_FLIGHT };
}

/** Every segment of the trace. One whose fate lies after the last step is in flight: its fate is not told. */
export function flights(trace: Trace, isPartial: boolean): readonly Flight[] {
  const usual = ordinaryFlight(trace);
  const last = trace.steps.at(-1)?.at ?? 0;
  const arrivals = new Map<number, number>();
  for (const { index, cause } of trace.steps) if (cause.type === "arrival") arrivals.set(cause.segmentId, index);

  // A stray stands in the step it causes; it is already on its way in the step before.
  const all = trace.steps.flatMap(({ sent, index }) =>
    sent.map((one) => ({ sent: one, step: one.stray ? index - 1 : index })),
  );

  return all.map(({ sent, step }): Flight => {
    const { fate } = sent;
    const arrivalStep = arrivals.get(sent.id) ?? null;
    const delayed = fate.type === "arrives" && fate.delayed;
    const due = sent.sentAt + usual[sent.from];
    const base = { sent, step, arrivalStep, lostAt: null, due: null };
    if (fate.type === "lost" && (!isPartial || fate.at <= last)) {
      return { ...base, fate: "lost", start: sent.sentAt, end: due, lostAt: fate.at };
    }
    if (fate.type === "lost" || (arrivalStep === null && isPartial)) {
      return { ...base, fate: "flight", start: sent.sentAt, end: due };
    }
    const start = sent.stray ? fate.at - usual[sent.from] : sent.sentAt;
    return { ...base, fate: "arrives", start, end: fate.at, due: delayed && !sent.stray ? due : null };
  });
}

/** The lines of all flights. Two that start almost together at one end are drawn a few px apart, and so is what answers them. */
export function segmentLines(all: readonly Flight[], geometry: Geometry, map: TimeMap): readonly SegmentLine[] {
  const lines: SegmentLine[] = [];
  /** How far the segments that an end has sent reach down at its side. */
  const taken = { A: Number.NEGATIVE_INFINITY, B: Number.NEGATIVE_INFINITY };
  /** How far down the segment that caused a step was drawn. */
  const shifts = new Map<number, number>();
  for (const flight of [...all].sort((a, b) => a.start - b.start || a.step - b.step)) {
    const line = segmentLine(flight, geometry, map);
    const shift = Math.max(0, shifts.get(flight.step) ?? 0, taken[line.host] - line.from[1]);
    const moved = moveDown(line, shift);
    lines.push(moved);
    taken[line.host] = Math.max(taken[line.host], moved.from[1] + clearance(moved, geometry.narrow));
    if (flight.arrivalStep !== null && !shifts.has(flight.arrivalStep)) shifts.set(flight.arrivalStep, shift);
  }
  const index = indexByHeight(lines, lineHeights);
  const near = (top: number, bottom: number) => index.between(top, bottom);
  return lines.map((line) => (line.lostAt === null ? line : { ...line, lostAt: clearOfOthers(line, near) }));
}

/** The heights that a line reaches over. */
export function lineHeights({ from, to }: Pick<SegmentLine, "from" | "to">): readonly [top: number, bottom: number] {
  return from[1] < to[1] ? [from[1], to[1]] : [to[1], from[1]];
}

/** The lines that reach into some heights. */
export type LinesNear = (top: number, bottom: number) => readonly SegmentLine[];

/** Height of the band that shows data. */
export function bandHeight(narrow: boolean): number {
  return narrow ? 7 : 9;
}

function clearance({ octets }: SegmentLine, narrow: boolean): number {
  return octets > 0 ? bandHeight(narrow) + 5 : 7;
}

function moveDown(line: SegmentLine, by: number): SegmentLine {
  if (by === 0) return line;
  return { ...line, from: [line.from[0], line.from[1] + by], to: [line.to[0], line.to[1] + by] };
}

/** Where the cross of a lost segment stands: about three quarters of the way, not on another line. */
function clearOfOthers(line: SegmentLine, near: LinesNear): number {
  const places = [0.74, 0.68, 0.8, 0.62, 0.84, 0.56];
  const isClear = (at: number) => {
    const [x, y] = pointOn(line, at);
    const cross = { x, y, width: 26, height: 20, angle: 0 };
    return near(y - 20, y + 20).every((other) => other.id === line.id || !lineCrosses(cross, other.from, other.to));
  };
  return places.find(isClear) ?? 0.74;
}

function segmentLine(flight: Flight, geometry: Geometry, map: TimeMap): SegmentLine {
  const { sent } = flight;
  const host = sent.from;
  const peer: Host = host === "A" ? "B" : "A";
  const side = host === "A" ? 1 : -1;
  const half = (geometry.lifeline / 2) * side;
  const from: Point = [geometry.x[host] + half, yAt(map, flight.start)];
  const to: Point = [geometry.x[peer] - half, yAt(map, flight.end)];
  const along = (y: number) => (to[1] === from[1] ? 0 : clamp((y - from[1]) / (to[1] - from[1]), 0, 1));
  const folded = map.folds
    .filter((fold) => fold.y < to[1] && fold.y + fold.height > from[1])
    .map((fold) => [along(fold.y), along(fold.y + fold.height)] as const)
    .filter(([a, b]) => b - a > 0.001);
  return {
    id: sent.id,
    step: flight.step,
    arrivalStep: flight.arrivalStep,
    host,
    kind: kindOf(sent),
    fate: flight.fate,
    again: sent.again,
    stray: sent.stray,
    copy: sent.copyOf !== undefined,
    delayed: flight.due !== null,
    octets: sent.segment.data,
    from,
    to,
    lostAt: flight.lostAt === null ? null : 0.74,
    dueY: flight.due === null ? null : yAt(map, flight.due),
    folded,
  };
}

/** The point at a fraction of a segment's line, moved sideways by `offset` px (down is positive). */
export function pointOn({ from, to }: Pick<SegmentLine, "from" | "to">, fraction: number, offset = 0): Point {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(dx, dy);
  const down = dx > 0 ? 1 : -1;
  return [
    from[0] + dx * fraction - (dy / length) * offset * down,
    from[1] + dy * fraction + (dx / length) * offset * down,
  ];
}

export function segmentLength({ from, to }: Pick<SegmentLine, "from" | "to">): number {
  return Math.hypot(to[0] - from[0], to[1] - from[1]);
}

/** Degrees from level at which a segment falls; text along it is turned by this. */
export function fallAngle({ from, to }: Pick<SegmentLine, "from" | "to">): number {
  const [left, right] = from[0] < to[0] ? [from, to] : [to, from];
  return (Math.atan2(right[1] - left[1], right[0] - left[0]) * 180) / Math.PI;
}

function kindOf(sent: SentSegment): SegmentKind {
  const name = segmentName(sent);
  return name === "SYN ACK" ? "SYN" : (name as SegmentKind);
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
