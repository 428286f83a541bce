import { TONE } from "@/components/tcp/state-glyph";
import type { Host } from "@/lib/tcp/trace";
import { fitsAbove, type OverlaySize } from "./overlay-layout";

/** A segment on its way between the life lines: solid if it was sent, dashed and crossed if it was only said. */
export function OverlayLine({
  size,
  from,
  y,
  name,
  numbers,
  lost = null,
  isPredicted = false,
}: {
  readonly size: OverlaySize;
  readonly from: Host;
  readonly y: number;
  readonly name: string;
  readonly numbers: readonly string[];
  /** The word for a segment that did not arrive. */
  readonly lost?: string | null;
  readonly isPredicted?: boolean;
}) {
  const isA = from === "A";
  const half = size.lifeline / 2;
  const [start, end] = isA ? [size.x.A + half, size.x.B - half] : [size.x.B - half, size.x.A + half];
  const side = isA ? 1 : -1;
  const tone = TONE[from];
  const angle = (Math.atan2(size.fall, Math.abs(end - start)) * 180 * side) / Math.PI;
  const isAck = name === "ACK" || name === "DATA";
  const reach = lost === null ? 1 : 0.78;
  const [tipX, tipY] = [start + (end - start) * reach, y + size.fall * reach];
  const above = fitsAbove(size, numbers) ? numbers : numbers.slice(0, 1);
  const below = numbers.slice(above.length);
  const middle = (start + end) / 2;
  const label = (text: readonly string[]) =>
    text.map((number) => (
      <tspan key={number} className="tcp-label-number" dx="7">
        {number}
      </tspan>
    ));

  return (
    <g>
      <path
        d={`M${start},${y}L${tipX - (lost === null ? side * 6 : 0)},${tipY - (lost === null ? 0.5 : 0)}`}
        stroke={tone}
        strokeWidth={isPredicted || isAck ? 1.5 : 2.5}
        strokeDasharray={isPredicted ? "5 4" : undefined}
        fill="none"
      />
      {name.startsWith("FIN") && <path d={`M${start + 7 * side},${y - 4.5}v11`} stroke={tone} strokeWidth="2.5" />}
      {lost === null ? (
        <path
          d={head(end, y + size.fall, side, angle)}
          fill={isPredicted || isAck ? "none" : tone}
          stroke={tone}
          strokeWidth="1.5"
        />
      ) : (
        <>
          <path
            d={`M${tipX - 5},${tipY - 5}l10,10M${tipX - 5},${tipY + 5}l10,-10`}
            stroke="var(--ink)"
            strokeWidth="2.25"
          />
          <text className="tcp-lost" x={tipX + 14 * side} y={tipY - 7} textAnchor="middle">
            {lost}
          </text>
        </>
      )}
      <text
        className="tcp-label"
        textAnchor="middle"
        transform={`translate(${middle} ${y + size.fall / 2 - 7}) rotate(${angle.toFixed(2)})`}
      >
        <tspan className="tcp-label-name" fill={tone}>
          {name}
        </tspan>
        {label(above)}
      </text>
      {below.length > 0 && (
        <text
          className="tcp-label"
          textAnchor="middle"
          transform={`translate(${middle} ${y + size.fall / 2 + 15}) rotate(${angle.toFixed(2)})`}
        >
          {label(below)}
        </text>
      )}
    </g>
  );
}

/** An arrow head whose point lies at (x, y). */
function head(x: number, y: number, side: number, angle: number): string {
  const turn = (angle * side * Math.PI) / 180;
  const at = (back: number, aside: number) =>
    `${x - side * (back * Math.cos(turn) + aside * Math.sin(turn))},${y - back * Math.sin(turn) + aside * Math.cos(turn)}`;
  return `M${at(10, -4.5)}L${x},${y}L${at(10, 4.5)}`;
}
