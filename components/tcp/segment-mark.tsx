import { bandHeight, pointOn, segmentLength } from "./ladder-segments";
import { IN_FLIGHT, type Moment, type PlacedSegment } from "./layout-ladder";
import { TONE } from "./state-glyph";

/** One segment at one moment: how far it has come, its tail and head by kind, a cross where it was lost. */
export function SegmentMark(props: {
  readonly segment: PlacedSegment;
  readonly moment: Moment;
  readonly narrow: boolean;
  readonly lostWord: string;
}) {
  const { segment, moment, narrow, lostWord } = props;
  if (segment.step >= moment.position) return null;
  const phase = phaseAt(segment, moment);
  const colour = TONE[segment.host];
  const length = segmentLength(segment);
  const solid = segment.kind === "ACK" || segment.kind === "DATA" ? 1.5 : 2.5;
  const width = narrow ? solid * 0.9 : solid;
  const isFresh = segment.step === moment.position - 1 || segment.arrivalStep === moment.position - 1;
  // The line stops where its head begins, so that a thick line does not blunt a fine point.
  const headRoom = segment.kind === "ACK" || segment.kind === "DATA" ? 1 : 8;
  const reach = phase.type === "arrived" ? 1 - headRoom / length : phase.at;

  return (
    <g className={isFresh ? `tcp-seg tcp-fresh tcp-from-${segment.host}` : "tcp-seg"} data-segment={segment.id}>
      {segment.octets > 0 && (
        <DataBand segment={segment} reach={phase.type === "arrived" ? 1 : phase.at} narrow={narrow} />
      )}
      {segment.dueY !== null && (
        <path d={`M${segment.to[0] - 4},${r(segment.dueY)}h8`} stroke={colour} strokeWidth="1.25" />
      )}
      {stretches(segment, reach).map(({ from, to, isFolded }) => (
        <path
          key={from}
          d={line(segment, from * length, to * length)}
          stroke={colour}
          strokeWidth={isFolded ? 1.25 : width}
          fill="none"
          strokeDasharray={isFolded ? "1.5 4" : dashOf(segment)}
        />
      ))}
      {isSentByHost(segment) && <Tail segment={segment} colour={colour} />}
      {phase.type === "arrived" && <Head segment={segment} colour={colour} />}
      {phase.type === "flight" && <InFlight segment={segment} at={phase.at} colour={colour} />}
      {phase.type === "lost" && <Loss segment={segment} at={phase.at} colour={colour} />}
      {phase.type === "lost" && segment.lostWord && (
        <text className="tcp-lost" x={r(segment.lostWord.x)} y={r(segment.lostWord.y)} textAnchor="middle">
          {lostWord}
        </text>
      )}
    </g>
  );
}

/** The words on a segment's line, drawn after all lines: a rim of paper keeps them legible. */
export function SegmentLabelMark(props: {
  readonly segment: PlacedSegment;
  readonly moment: Moment;
  readonly narrow: boolean;
}) {
  const { segment, moment, narrow } = props;
  if (segment.step >= moment.position) return null;
  const { label } = segment;
  const isFresh = segment.step === moment.position - 1;
  return (
    <g
      className={isFresh ? "tcp-label-group tcp-label-fresh" : "tcp-label-group"}
      transform={`translate(${r(label.x)} ${r(label.y)}) rotate(${r(label.angle)})`}
    >
      <text className="tcp-label" textAnchor="middle">
        <tspan className="tcp-label-name" fill={TONE[segment.host]}>
          {label.name}
        </tspan>
        {label.numbers.map((text) => (
          <tspan
            key={text}
            className={isAsked(text) ? "tcp-label-number tcp-label-asked" : "tcp-label-number"}
            dx={narrow ? 6 : 8}
          >
            {text}
          </tspan>
        ))}
      </text>
    </g>
  );
}

type Phase =
  | { readonly type: "arrived" }
  | { readonly type: "flight"; readonly at: number }
  | { readonly type: "lost"; readonly at: number };

/** Where a segment is at a moment; its ring is kept clear of both life lines. */
function phaseAt(segment: PlacedSegment, moment: Moment): Phase {
  const [y0, y1] = [segment.from[1], segment.to[1]];
  const progress = y1 > y0 ? (moment.y - y0) / (y1 - y0) : 1;
  if (segment.fate === "flight") return { type: "flight", at: IN_FLIGHT };
  if (segment.fate === "lost" && segment.lostAt !== null && progress >= segment.lostAt) {
    return { type: "lost", at: segment.lostAt };
  }
  const arrived =
    segment.fate === "arrives" &&
    (segment.arrivalStep === null ? progress >= 1 : segment.arrivalStep < moment.position);
  return arrived ? { type: "arrived" } : { type: "flight", at: Math.min(0.92, Math.max(0.1, progress)) };
}

/** A stray has no known beginning, and a copy begins somewhere in the network. */
function isSentByHost({ stray, copy }: PlacedSegment): boolean {
  return !stray && !copy;
}

/** The drawn part of a line, cut where it passes through folded time; what the host did not send does not begin at it. */
function stretches(segment: PlacedSegment, reach: number) {
  const start = isSentByHost(segment) ? 0 : 0.22;
  const cuts: { from: number; to: number; isFolded: boolean }[] = [];
  let at = start;
  if (start > 0) cuts.push({ from: 0.04, to: Math.min(start, reach), isFolded: true });
  for (const [a, b] of segment.folded) {
    if (a >= reach || b <= at) continue;
    if (a > at) cuts.push({ from: at, to: a, isFolded: false });
    cuts.push({ from: Math.max(a, at), to: Math.min(b, reach), isFolded: true });
    at = Math.min(b, reach);
  }
  if (reach > at) cuts.push({ from: at, to: reach, isFolded: false });
  return cuts;
}

function DataBand(props: { readonly segment: PlacedSegment; readonly reach: number; readonly narrow: boolean }) {
  const { segment, reach, narrow } = props;
  const height = bandHeight(narrow);
  const [x0, y0] = segment.from;
  const [x1, y1] = pointOn(segment, reach);
  return (
    <path
      d={`M${r(x0)},${r(y0)}L${r(x1)},${r(y1)}v${height}L${r(x0)},${r(y0 + height)}Z`}
      fill={segment.host === "A" ? "var(--a-tint)" : "var(--b-tint)"}
      stroke={TONE[segment.host]}
      strokeWidth="1"
      strokeDasharray={isSentByHost(segment) ? undefined : "2 3"}
    />
  );
}

function Tail({ segment, colour }: { readonly segment: PlacedSegment; readonly colour: string }) {
  if (segment.kind === "FIN") return <path d={across(segment, 7, 7, 5)} stroke={colour} strokeWidth="2.5" />;
  if (segment.kind === "RST") {
    return <path d={across(segment, 15, 19, 5) + across(segment, 20, 24, 5)} stroke={colour} strokeWidth="2" />;
  }
  if (segment.kind !== "SYN") return null;
  const [cx, cy] = along(segment, 8);
  return <circle cx={r(cx)} cy={r(cy)} r="4" fill="var(--paper)" stroke={colour} strokeWidth="2" />;
}

function Head({ segment, colour }: { readonly segment: PlacedSegment; readonly colour: string }) {
  const end = segmentLength(segment);
  if (segment.kind === "RST") {
    return (
      <path d={across(segment, end - 12, end - 2, 5) + across(segment, end - 2, end - 12, 5)} className="tcp-abort" />
    );
  }
  if (segment.kind === "ACK" || segment.kind === "DATA") {
    const d = `M${point(segment, end - 9, -4.2)}L${point(segment, end - 0.5)}L${point(segment, end - 9, 4.2)}`;
    return <path d={d} fill="none" stroke={colour} strokeWidth={segment.kind === "ACK" ? 1.5 : 1.75} />;
  }
  return (
    <path
      d={`M${point(segment, end - 11, -4.6)}L${point(segment, end)}L${point(segment, end - 11, 4.6)}Z`}
      fill={colour}
    />
  );
}

function InFlight(props: { readonly segment: PlacedSegment; readonly at: number; readonly colour: string }) {
  const { segment, at, colour } = props;
  const length = segmentLength(segment);
  const [cx, cy] = pointOn(segment, at);
  return (
    <>
      <path d={line(segment, at * length + 8, length)} stroke={colour} strokeWidth="1" strokeDasharray="1 4" />
      <circle className="tcp-ring" cx={r(cx)} cy={r(cy)} r="5" fill="var(--paper)" stroke={colour} strokeWidth="2.5" />
    </>
  );
}

function Loss(props: { readonly segment: PlacedSegment; readonly at: number; readonly colour: string }) {
  const { segment, at, colour } = props;
  const length = segmentLength(segment);
  const [x, y] = along(segment, at * length + 5);
  return (
    <>
      <path
        d={line(segment, at * length + 15, length - 4)}
        stroke={colour}
        strokeWidth="1"
        strokeDasharray="1 5"
        strokeLinecap="round"
      />
      <path
        d={`M${r(x - 5)},${r(y - 5)}l10,10M${r(x - 5)},${r(y + 5)}l10,-10`}
        stroke="var(--ink)"
        strokeWidth="2.25"
      />
    </>
  );
}

function dashOf(segment: PlacedSegment): string | undefined {
  if (!isSentByHost(segment)) return "2 4";
  return segment.again ? "9 4" : undefined;
}

/** A circled letter in the place of a number. */
function isAsked(text: string): boolean {
  return /[\u24d0-\u24e9]/.test(text);
}

type Ends = Pick<PlacedSegment, "from" | "to">;

function along(segment: Ends, distance: number, aside = 0) {
  return pointOn(segment, distance / segmentLength(segment), aside);
}

function point(segment: Ends, distance: number, aside = 0): string {
  return along(segment, distance, aside).map(r).join(",");
}

function line(segment: Ends, from: number, to: number): string {
  return `M${point(segment, from)}L${point(segment, to)}`;
}

/** A stroke across the line, from above it at one distance to below it at another. */
function across(segment: Ends, from: number, to: number, half: number): string {
  return `M${point(segment, from, -half)}L${point(segment, to, half)}`;
}

function r(n: number): number {
  return Math.round(n * 100) / 100;
}
