import type { Host } from "@/lib/tcp/trace";
import type { Row } from "./derive";

const WIDTH = 328;
const LINE = { A: 22, B: 306 } as const;
const PITCH = 40;
const FALL = 18;
const TOP = 46;

/** The learner's rows as a ladder: one under the other, since a list says nothing of times. */
export function OwnLadder({
  rows,
  marks,
  label,
}: {
  readonly rows: readonly Row[];
  /** In review: whether each row is right. */
  readonly marks?: readonly boolean[];
  readonly label: string;
}) {
  const height = TOP + Math.max(rows.length, 1) * PITCH + 6;
  return (
    <svg viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={label} className="block w-full max-w-[420px]">
      {(["A", "B"] as const).map((host) => (
        <g key={host}>
          <path d={`M${LINE[host]},24V${height}`} stroke="var(--rule-strong)" strokeWidth="1.25" />
          <circle cx={LINE[host]} cy="13" r="10.5" fill={TONE[host]} />
          <text x={LINE[host]} y="17.5" textAnchor="middle" fontSize="13" fontWeight="650" fill="var(--on-fill)">
            {host}
          </text>
        </g>
      ))}
      {rows.map((row, index) => (
        <Arrow
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place
          key={index}
          row={row}
          y={TOP + index * PITCH}
          isWrong={marks?.[index] === false}
        />
      ))}
    </svg>
  );
}

const TONE: { readonly [H in Host]: string } = { A: "var(--a)", B: "var(--b)" };

function Arrow({ row, y, isWrong }: { readonly row: Row; readonly y: number; readonly isWrong: boolean }) {
  const middle = (LINE.A + LINE.B) / 2;
  if (!row.from) {
    return (
      <text x={middle} y={y + 8} textAnchor="middle" fontSize="12" fill="var(--ink-3)">
        …
      </text>
    );
  }
  const side = row.from === "A" ? 1 : -1;
  const [from, to] = row.from === "A" ? [LINE.A, LINE.B] : [LINE.B, LINE.A];
  const end = y + FALL;
  const angle = (Math.atan2(FALL, LINE.B - LINE.A) * 180 * side) / Math.PI;
  const tone = TONE[row.from];
  return (
    <g>
      <path
        d={`M${from},${y}L${to},${end}`}
        stroke={tone}
        strokeWidth="1.5"
        strokeDasharray={isWrong ? "3 3" : undefined}
      />
      {row.flags?.startsWith("FIN") && <path d={`M${from + 7 * side},${y - 5}v11`} stroke={tone} strokeWidth="2.5" />}
      <path
        d={`M${to - 9 * side},${end - 5}L${to},${end}L${to - 10 * side},${end + 3.5}`}
        fill="none"
        stroke={tone}
        strokeWidth="1.5"
      />
      <text
        textAnchor="middle"
        fontSize="11.5"
        transform={`translate(${middle} ${y + FALL / 2 - 5}) rotate(${angle.toFixed(2)})`}
      >
        <tspan fontWeight="650" fill={tone}>
          {nameOf(row)}
        </tspan>
        <tspan dx="5" fill="var(--ink-2)" fontFamily="var(--mono)" fontSize="10.5">
          {numbersOf(row)}
        </tspan>
      </text>
      {isWrong && (
        <g transform={`translate(${from + 34 * side} ${y + 3})`}>
          <rect x="-6" y="-6" width="12" height="12" fill="var(--no)" />
          <path d="M-3,-3l6,6M3,-3l-6,6" stroke="var(--paper)" strokeWidth="1.5" />
        </g>
      )}
    </g>
  );
}

function nameOf({ flags }: Row): string {
  if (flags === undefined) return "…";
  return flags === "FIN,ACK" ? "FIN" : flags;
}

function numbersOf({ flags, seq, ack, len }: Row): string {
  const hasAck = flags !== "FIN" && flags !== "RST";
  return [len ? `${len} B` : "", seq === undefined ? "" : `seq ${seq}`, hasAck && ack !== undefined ? `ack ${ack}` : ""]
    .filter(Boolean)
    .join(" ");
}
