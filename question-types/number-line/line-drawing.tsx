import type { Locale } from "@/lib/i18n/locales";
import { punctuation } from "@/lib/i18n/punctuation";
import type { Host } from "@/lib/tcp/trace";
import { type LineLayout, layoutLine, type Mark, ROW } from "./layout-line";
import { sequenceNumber } from "./sequence-number";

/** The thick part of a line; `open`: where it ends is what is asked. */
export interface Bar {
  readonly from: number;
  readonly to: number;
  readonly open: boolean;
}

const WIDTH = 330;
const AXIS = 84;

/** A stretch of sequence space with its marks: segments at the left, numbers and their names at the right. */
export function LineDrawing({
  title,
  end,
  base,
  marks,
  bar,
  locale,
}: {
  readonly title: string;
  readonly end: Host;
  readonly base: number;
  readonly marks: readonly Mark[];
  readonly bar: Bar;
  readonly locale: Locale;
}) {
  const { colon, semicolon } = punctuation[locale];
  const layout = layoutLine(marks, base);
  const said = layout.rows.flatMap(({ at, marks: here }) => here.map(({ name }) => `${sequenceNumber(at)} ${name}`));
  const bottom = layout.height - 6;
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${layout.height}`}
      className="block w-full max-w-[330px]"
      role="img"
      aria-label={title + colon + said.join(semicolon)}
    >
      <path d={`M${AXIS},4V${bottom - 6}`} stroke="var(--ink-3)" strokeWidth="1.5" />
      <path
        d={`M${AXIS - 4},${bottom - 7}L${AXIS},${bottom}L${AXIS + 4},${bottom - 7}`}
        fill="none"
        stroke="var(--ink-3)"
        strokeWidth="1.5"
      />
      <BarShape layout={layout} bar={bar} color={`var(--${end.toLowerCase()})`} />
      {layout.rows.map(({ at, y, marks: here }) => (
        <g key={at}>
          <Tick y={y} kind={(here.find(({ kind }) => kind !== "segment") ?? here[0])?.kind ?? "known"} />
          <Labels at={at} y={y} marks={here} comma={punctuation[locale].comma} />
        </g>
      ))}
    </svg>
  );
}

function BarShape({ layout, bar, color }: { readonly layout: LineLayout; readonly bar: Bar; readonly color: string }) {
  const top = layout.yOf(bar.from);
  if (!bar.open) {
    return <rect x={AXIS - 4} y={top} width="8" height={Math.max(2, layout.yOf(bar.to) - top)} fill={color} />;
  }
  // Its end is not told: the bar thins out and ends in a question mark.
  return (
    <>
      <path d={`M${AXIS - 4},${top}h8v${ROW * 0.45}h-8z`} fill={color} />
      <path d={`M${AXIS},${top + ROW * 0.45}v${ROW * 0.3}`} stroke={color} strokeWidth="8" strokeDasharray="3 3" />
    </>
  );
}

function Tick({ y, kind }: { readonly y: number; readonly kind: Mark["kind"] }) {
  if (kind === "wrap") {
    return <path d={`M${AXIS - 9},${y - 2}h18M${AXIS - 9},${y + 2}h18`} stroke="var(--ink)" strokeWidth="1.5" />;
  }
  if (kind === "mine") {
    return <path d={`M${AXIS + 2},${y}l9,-6v12z`} fill="var(--paper)" stroke="var(--ink)" strokeWidth="1.5" />;
  }
  if (kind === "right") return <path d={`M${AXIS + 2},${y}l9,-6v12z`} fill="var(--ink)" />;
  return <path d={`M${AXIS - 7},${y}h14`} stroke="var(--ink)" strokeWidth="1.5" />;
}

function Labels(props: {
  readonly at: number;
  readonly y: number;
  readonly marks: readonly Mark[];
  readonly comma: string;
}) {
  const { at, y, marks, comma } = props;
  const segments = marks.filter(({ kind }) => kind === "segment").map(({ name }) => name);
  const names = marks.filter(({ kind }) => kind !== "segment").map(({ name }) => name);
  return (
    <>
      {segments.length > 0 && (
        <>
          <text x={AXIS - 22} y={y + 4.5} textAnchor="end" fontSize="13" fill="var(--ink)">
            {segments.join(comma)}
          </text>
          <path d={`M${AXIS - 18},${y}h10m-4,-3.5l4,3.5l-4,3.5`} fill="none" stroke="var(--ink)" strokeWidth="1.25" />
        </>
      )}
      <text x={AXIS + 18} y={names.length > 0 ? y - 1 : y + 4.5} fontSize="13" className="font-mono" fill="var(--ink)">
        {sequenceNumber(at)}
      </text>
      {names.length > 0 && (
        <text x={AXIS + 18} y={y + 13} fontSize="12" fill="var(--ink-2)">
          {names.join(comma)}
        </text>
      )}
    </>
  );
}
