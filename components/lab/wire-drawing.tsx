import type { Locale } from "@/lib/i18n/locales";
import type { LabRun } from "@/lib/tcp/lab/session";
import { kindOf } from "@/lib/tcp/segment";
import type { SentSegment } from "@/lib/tcp/trace";
import { type PlayClock, usePlayClock } from "./use-play";
import { lanesOf, type Placed } from "./wire-lanes";
import { labWords } from "./words";

const WIDTH = 560;
const LEFT = 34;
const RIGHT = WIDTH - LEFT;
/** Room for a parcel and the number over it. */
const LANE = 48;
const TOP = 26;

/** The wire with every segment at its place. Those that would cover each other go in lanes of their own. */
export function WireDrawing(props: {
  readonly run: LabRun;
  readonly clock: PlayClock;
  readonly segments: readonly SentSegment[];
  readonly locale: Locale;
}) {
  const { run, clock, segments, locale } = props;
  const w = labWords[locale];
  const now = usePlayClock(clock, run);
  const lanes = { A: lanesOf(segments, "A", now), B: lanesOf(segments, "B", now) };
  const middle = TOP + Math.max(1, lanes.A.count) * LANE;
  const topOfB = middle + 22;
  const bottom = topOfB + Math.max(1, lanes.B.count) * LANE;
  const { delay, loss } = run.setup;
  return (
    <svg
      className="lab-wire"
      viewBox={`0 0 ${WIDTH} ${bottom + 10}`}
      role="img"
      aria-label={w.wireSummary(segments.length)}
    >
      <text x={LEFT + 14} y={14} className="lab-wire-note">
        {w.sends.A}
      </text>
      <text x={RIGHT - 14} y={14} textAnchor="end" className="lab-wire-note">
        {w.way(delay, Math.round(loss * 100))}
      </text>
      <text x={RIGHT - 14} y={middle + 16} textAnchor="end" className="lab-wire-note">
        {w.sends.B}
      </text>
      <Lanes from="A" count={lanes.A.count} top={TOP} />
      <Lanes from="B" count={lanes.B.count} top={topOfB} />
      <path d={`M${LEFT},${TOP}V${bottom}`} className="lab-end-A" />
      <path d={`M${RIGHT},${TOP}V${bottom}`} className="lab-end-B" />
      {lanes.A.placed.map((placed) => (
        <Parcel key={placed.sent.id} placed={placed} top={TOP} />
      ))}
      {lanes.B.placed.map((placed) => (
        <Parcel key={placed.sent.id} placed={placed} top={topOfB} />
      ))}
    </svg>
  );
}

const yOf = (top: number, lane: number) => top + lane * LANE + 32;

function Lanes({ from, count, top }: { readonly from: "A" | "B"; readonly count: number; readonly top: number }) {
  return Array.from({ length: Math.max(1, count) }, (_, lane) => (
    // A lane has no other identity than its place.
    // biome-ignore lint/suspicious/noArrayIndexKey: see above
    <path key={`${from}${lane}`} d={`M${LEFT},${yOf(top, lane)}H${RIGHT}`} className="lab-wire-line" />
  ));
}

/** A segment: an arrow with its name, in its sender's hue, and over it the number that matters. */
function Parcel({ placed, top }: { readonly placed: Placed; readonly top: number }) {
  const { sent, share, lane } = placed;
  const { from, segment, copyOf } = sent;
  const isRight = from === "A";
  const x = LEFT + (RIGHT - LEFT) * (isRight ? share : 1 - share);
  const shape = isRight ? "M30,0l-8,-14H-30V14H22Z" : "M-30,0l8,-14H30V14H-22Z";
  const kind = kindOf(segment);
  const isAck = kind === "ACK";
  return (
    <g transform={`translate(${x} ${yOf(top, lane)})`}>
      <path
        d={shape}
        className={`lab-parcel lab-parcel-${from}${isAck ? "" : " lab-parcel-full"}`}
        {...(copyOf !== undefined && { strokeDasharray: "2 3" })}
      />
      <text x={isRight ? -4 : 4} y={4.8} textAnchor="middle" className={`lab-parcel-name lab-parcel-name-${from}`}>
        {kind === "SYN,ACK" ? "SYN+" : kind}
      </text>
      <text y={-19} textAnchor="middle" className="lab-parcel-number">
        {isAck ? `ack ${segment.ack}` : `seq ${segment.seq}`}
      </text>
    </g>
  );
}
