import type { Host } from "@/lib/tcp/trace";
import type { Bracket, Lane, Strip } from "./ladder-parts";
import type { LadderLayout, Moment, PlacedFold } from "./layout-ladder";
import { type Half, TONE } from "./state-glyph";
import { HOSTS } from "./timer-runs";

/** A stretch of a life line, as far as it has come. */
export function LaneMark(props: {
  readonly lane: Lane;
  readonly layout: LadderLayout;
  readonly moment: Moment;
  readonly hatch: string;
}) {
  const { lane, layout, moment, hatch } = props;
  const { x, lifeline } = layout.geometry;
  const to = Math.min(lane.to, moment.y);
  if (lane.step >= moment.position || to <= lane.from) return null;
  const colour = TONE[lane.host];
  if (lane.gone) return <Dots x={x[lane.host]} from={lane.from + 3} to={to} colour={colour} />;
  const width = (lifeline - 2) / 2;
  const fill = (half: Half) => (half === "open" ? colour : half === "pending" ? `url(#${hatch})` : "var(--paper)");
  return (
    <>
      {[lane.sends, lane.receives].map((half, i) => (
        <rect
          // The two lanes never change places: sending left, receiving right.
          key={i === 0 ? "sends" : "receives"}
          x={r(x[lane.host] - lifeline / 2 + i * (width + 2) + 0.6)}
          y={r(lane.from)}
          width={width - 1.2}
          height={r(to - lane.from)}
          fill={fill(half)}
          stroke={colour}
          strokeWidth="1.2"
        />
      ))}
    </>
  );
}

/** What has not happened yet: the life line goes on, but nobody has drawn it. Drawn from `top` to where the layout ends. */
export function FutureLane(props: {
  readonly host: Host;
  /** The whole ladder: in what is drawn of it, what the end is doing now may be missing. */
  readonly layout: LadderLayout;
  readonly moment: Moment;
  readonly heights: readonly [top: number, bottom: number];
}) {
  const { host, layout, moment, heights } = props;
  const { x, lifeline } = layout.geometry;
  const [from, to] = [Math.max(moment.y, heights[0]), Math.min(layout.bottom, heights[1])];
  if (from >= to) return null;
  const now = layout.lanes.findLast((lane) => lane.host === host && lane.step < moment.position);
  if (now?.gone) return <Dots x={x[host]} from={from} to={to} colour={TONE[host]} />;
  const width = (lifeline - 2) / 2;
  return (
    <g stroke={TONE[host]} strokeOpacity="0.6" strokeWidth="1.1" strokeDasharray="2 3" fill="none">
      {[0, 1].map((i) => (
        <rect
          key={i}
          x={r(x[host] - lifeline / 2 + i * (width + 2) + 0.6)}
          y={r(from)}
          width={width - 1.2}
          height={r(to - from)}
        />
      ))}
    </g>
  );
}

/** A TIME-WAIT timer beside a life line. */
export function StripMark(props: { readonly strip: Strip; readonly moment: Moment; readonly pattern: string }) {
  const { strip, moment, pattern } = props;
  if (strip.startStep >= moment.position) return null;
  const { x, width, from } = strip;
  const colour = TONE[strip.host];
  const isOver = strip.endStep < moment.position;
  const to = isOver ? strip.to : Math.max(from + 2, Math.min(moment.y, strip.to));
  const right = x + width;
  return (
    <g stroke={colour} strokeWidth="1.25" fill="none">
      <rect x={x} y={r(from)} width={width} height={r(to - from)} fill={`url(#${pattern})`} stroke="none" />
      <path d={`M${x},${r(to)}V${r(from)}H${right}V${r(to)}${isOver && strip.end !== "running" ? "Z" : ""}`} />
      {!isOver && strip.planned > to && <path d={`M${x},${r(to)}V${r(strip.planned)}H${right}V${r(to)}`} />}
      {isOver && strip.ghost !== null && (
        <>
          <path
            d={`M${x},${r(to)}V${r(strip.ghost)}M${right},${r(to)}V${r(strip.ghost)}`}
            strokeWidth="1"
            strokeDasharray="1 3"
          />
          <path d={`M${x - 3},${r(strip.ghost)}H${right + 3}`} stroke="var(--ink-3)" />
        </>
      )}
      {isOver && strip.bar && (
        <path d={`M${strip.bar[0]},${r(strip.to)}H${strip.bar[1]}`} stroke="var(--ink)" strokeWidth="2.5" />
      )}
    </g>
  );
}

/** A timer that expired. */
export function BracketMark({ bracket, moment }: { readonly bracket: Bracket; readonly moment: Moment }) {
  if (bracket.startStep >= moment.position) return null;
  const isOver = bracket.endStep < moment.position;
  const { x, from } = bracket;
  const to = isOver ? bracket.to : Math.min(moment.y, bracket.to);
  return (
    <g stroke={TONE[bracket.host]} strokeWidth="1.25" fill="none">
      <path d={`M${x - 4},${r(from)}h8M${x},${r(from)}V${r(to)}`} />
      {isOver && <path d={`M${x - 4},${r(to - 7)}L${x},${r(to)}L${x + 4},${r(to - 7)}M${x - 4},${r(to)}h8`} />}
    </g>
  );
}

/** A band of paper cuts lanes and strips; two waves show the cut, the words say what was left out. */
export function FoldMark({ fold, layout }: { readonly fold: PlacedFold; readonly layout: LadderLayout }) {
  const { geometry } = layout;
  const [top, bottom] = [r(fold.y), r(fold.y + fold.height)];
  const waves = HOSTS.map((host) => wave(geometry.waves[host], top) + wave(geometry.waves[host], bottom)).join("");
  return (
    <>
      <rect x="0" y={top + 1} width={geometry.width} height={fold.height - 2} fill="var(--paper)" />
      <path className="tcp-wave" d={waves} />
      <text className="tcp-fold" x={r(fold.x)} y={r(fold.y + fold.height / 2 + 4)} textAnchor="middle">
        {fold.text}
      </text>
    </>
  );
}

/** Half periods of about 9 px, as many as fill the span. */
function wave([from, to]: readonly [number, number], y: number): string {
  const count = Math.max(2, Math.round((to - from) / 9));
  const half = r((to - from) / count);
  return `M${r(from)},${y}q${r(half / 2)},-5 ${half},0${`t${half},0`.repeat(count - 1)}`;
}

function Dots(props: { readonly x: number; readonly from: number; readonly to: number; readonly colour: string }) {
  if (props.to <= props.from) return null;
  return (
    <path
      d={`M${props.x},${r(props.from)}V${r(props.to)}`}
      stroke={props.colour}
      strokeWidth="1.25"
      strokeDasharray="1 5"
      strokeLinecap="round"
    />
  );
}

function r(n: number): number {
  return Math.round(n * 100) / 100;
}
