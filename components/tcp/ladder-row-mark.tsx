import type { LadderLayout, Moment, PlacedRow } from "./layout-ladder";
import { StateGlyphMark, TONE } from "./state-glyph";

/** The text beside a life line, with the tick that says which moment it is about. */
export function RowMark(props: {
  readonly row: PlacedRow;
  readonly layout: LadderLayout;
  readonly moment: Moment;
  readonly hatch: string;
}) {
  const { row, layout, moment, hatch } = props;
  const { geometry } = layout;
  if (row.step >= moment.position || row.tickY > moment.y + 1) return null;
  const isA = row.host === "A";
  const anchor = isA ? "end" : "start";
  const x = geometry.textX[row.host];
  const textX = geometry.glyphs ? x + (isA ? -24 : 24) : x;
  const edge = geometry.x[row.host] + (isA ? -1 : 1) * (geometry.lifeline / 2);
  const baselines = lineBaselines(row, geometry.timeX[row.host] === null, geometry.stateLine, geometry.noteLine);
  return (
    <g>
      {row.step >= 0 && row.state && (
        <path d={`M${edge},${r(row.tickY)}h${isA ? -4 : 4}`} stroke={TONE[row.host]} strokeWidth="1.5" />
      )}
      {row.state && geometry.glyphs && (
        <StateGlyphMark state={row.state} x={isA ? x - 8 : x + 8} y={row.y - 4.5} tone={row.host} hatch={hatch} />
      )}
      {row.state && (
        <text className="tcp-state" x={textX} y={r(row.y)} textAnchor={anchor} fill={TONE[row.host]}>
          {row.stateName}
        </text>
      )}
      {row.time && (
        <text className="tcp-time" x={geometry.timeX[row.host] ?? textX} y={r(baselines.time)} textAnchor={anchor}>
          {row.time}
        </text>
      )}
      {row.notes.map((note, i) => (
        <text
          key={note}
          className={i < row.notes.length - row.remarks ? "tcp-note" : "tcp-note tcp-remark"}
          x={textX}
          y={r(baselines.notes[i] ?? row.y)}
          textAnchor={anchor}
        >
          {note}
        </text>
      ))}
    </g>
  );
}

/** Baselines under each other: state, time where it has no column of its own, notes. */
function lineBaselines(row: PlacedRow, isTimeBelow: boolean, stateLine: number, noteLine: number) {
  let y = row.y;
  if (row.state) y += stateLine;
  const time = isTimeBelow ? y : row.y;
  if (isTimeBelow && row.time) y += noteLine;
  return { time, notes: row.notes.map((_, i) => y + i * noteLine) };
}

function r(n: number): number {
  return Math.round(n * 100) / 100;
}
