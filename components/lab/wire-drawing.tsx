import type { Locale } from "@/lib/i18n/locales";
import type { LabRun } from "@/lib/tcp/lab/session";
import { kindOf } from "@/lib/tcp/segment";
import type { SentSegment } from "@/lib/tcp/trace";
import { type PlayClock, usePlayClock } from "./use-play";
import { lanesOf, type Placed } from "./wire-lanes";
import { labWords } from "./words";

/** The drawing is never scaled down: its text must stay legible, so a narrow page has one of its own. px */
const WIDTHS = { wide: 560, narrow: 320 } as const;
const MARGIN = { wide: 34, narrow: 6 } as const;
/** Room for a parcel and the number over it. */
const LANE = 48;
const TOP = 26;
/** Width of a letter of that number, and what it keeps from the hosts' lines. px */
const DIGIT = 7;
const CLEAR = 7;

interface Drawn {
  readonly run: LabRun;
  readonly clock: PlayClock;
  readonly segments: readonly SentSegment[];
  readonly locale: Locale;
}

/** The wire with every segment at its place. Those that would cover each other go in lanes of their own. */
export function WireDrawing(props: Drawn) {
  return (
    <>
      <WireSvg {...props} size="wide" />
      <WireSvg {...props} size="narrow" />
    </>
  );
}

function WireSvg({ run, clock, segments, locale, size }: Drawn & { readonly size: keyof typeof WIDTHS }) {
  const w = labWords[locale];
  const now = usePlayClock(clock, run);
  const [left, right] = [MARGIN[size], WIDTHS[size] - MARGIN[size]];
  const lanes = { A: lanesOf(segments, "A", now, right - left), B: lanesOf(segments, "B", now, right - left) };
  const middle = TOP + Math.max(1, lanes.A.count) * LANE;
  const topOfB = middle + 22;
  const bottom = topOfB + Math.max(1, lanes.B.count) * LANE;
  const { delay, loss } = run.setup;
  return (
    <svg
      className={`lab-wire lab-wire-${size}`}
      viewBox={`0 0 ${WIDTHS[size]} ${bottom + 10}`}
      role="img"
      aria-label={w.wireSummary(segments.length)}
    >
      <text x={left + 14} y={14} className="lab-wire-note">
        {w.sends.A}
      </text>
      <text x={right - 14} y={14} textAnchor="end" className="lab-wire-note">
        {w.way(delay, Math.round(loss * 100))}
      </text>
      <text x={right - 14} y={middle + 16} textAnchor="end" className="lab-wire-note">
        {w.sends.B}
      </text>
      <Lanes {...{ left, right }} count={lanes.A.count} top={TOP} />
      <Lanes {...{ left, right }} count={lanes.B.count} top={topOfB} />
      <path d={`M${left},${TOP}V${bottom}`} className="lab-end-A" />
      <path d={`M${right},${TOP}V${bottom}`} className="lab-end-B" />
      {lanes.A.placed.map((placed) => (
        <Parcel key={placed.sent.id} {...{ placed, left, right }} top={TOP} />
      ))}
      {lanes.B.placed.map((placed) => (
        <Parcel key={placed.sent.id} {...{ placed, left, right }} top={topOfB} />
      ))}
    </svg>
  );
}

const yOf = (top: number, lane: number) => top + lane * LANE + 32;

interface Stretch {
  readonly left: number;
  readonly right: number;
  readonly top: number;
}

function Lanes({ left, right, top, count }: Stretch & { readonly count: number }) {
  return Array.from({ length: Math.max(1, count) }, (_, lane) => (
    // A lane has no other identity than its place.
    // biome-ignore lint/suspicious/noArrayIndexKey: see above
    <path key={lane} d={`M${left},${yOf(top, lane)}H${right}`} className="lab-wire-line" />
  ));
}

/** A segment: an arrow with its name, in its sender's hue, and over it the number that matters. */
function Parcel({ placed, left, right, top }: Stretch & { readonly placed: Placed }) {
  const { sent, share, lane } = placed;
  const { from, segment, copyOf } = sent;
  const isRight = from === "A";
  const x = left + (right - left) * (isRight ? share : 1 - share);
  const shape = isRight ? "M30,0l-8,-14H-30V14H22Z" : "M-30,0l8,-14H30V14H-22Z";
  const kind = kindOf(segment);
  const isAck = kind === "ACK";
  const number = isAck ? `ack ${segment.ack}` : `seq ${segment.seq}`;
  const half = (number.length * DIGIT) / 2;
  /** Away from the host that it would reach into. */
  const aside = Math.max(0, left + CLEAR + half - x) - Math.max(0, x + half + CLEAR - right);
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
      <text x={aside} y={-19} textAnchor="middle" className="lab-parcel-number">
        {number}
      </text>
    </g>
  );
}
