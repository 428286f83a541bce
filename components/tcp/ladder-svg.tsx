import { useId } from "react";
import type { Host } from "@/lib/tcp/trace";
import type { Bracket, Lane, Strip } from "./ladder-parts";
import type { LadderLayout, Moment, PlacedFold, PlacedRow } from "./layout-ladder";
import { SegmentLabelMark, SegmentMark } from "./segment-mark";
import { type Half, Hatch, StateGlyphMark, TONE } from "./state-glyph";
import { HOSTS } from "./timer-runs";
import { words } from "./words";

/** A ladder at one moment. Order of drawing: lanes, timers, folds, segments, text, marker, host discs. */
export function LadderSvg(props: {
  readonly layout: LadderLayout;
  readonly moment: Moment;
  readonly title: string;
  readonly className?: string;
  readonly children?: React.ReactNode;
}) {
  const { layout, moment, title, className = "", children } = props;
  const { geometry } = layout;
  const id = useId();
  const hatch = (host: Host) => `${id}h${host}`;
  const strip = (host: Host) => `${id}t${host}`;

  return (
    <svg
      className={`tcp-svg tcp-ladder ${geometry.narrow ? "tcp-narrow" : "tcp-wide"} ${className}`}
      viewBox={`0 0 ${geometry.width} ${layout.height}`}
      width={geometry.width}
      height={layout.height}
      role="img"
      aria-label={title}
    >
      <defs>
        {HOSTS.map((host) => (
          <Hatch key={host} id={hatch(host)} tone={host} />
        ))}
        {HOSTS.map((host) => (
          <pattern
            key={host}
            id={strip(host)}
            width="5"
            height="5"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect width="1" height="5" fill={TONE[host]} />
          </pattern>
        ))}
      </defs>
      {layout.lanes.map((lane) => (
        <LaneMark
          key={`${lane.host}${lane.step}`}
          lane={lane}
          layout={layout}
          moment={moment}
          hatch={hatch(lane.host)}
        />
      ))}
      {HOSTS.map((host) => (
        <FutureLane key={host} host={host} layout={layout} moment={moment} />
      ))}
      {layout.strips.map((one) => (
        <StripMark key={`${one.host}${one.startStep}`} strip={one} moment={moment} pattern={strip(one.host)} />
      ))}
      {layout.brackets.map((one) => (
        <BracketMark key={`${one.host}${one.startStep}${one.x}`} bracket={one} moment={moment} />
      ))}
      {layout.folds.map((fold) => (
        <FoldMark key={fold.y} fold={fold} layout={layout} />
      ))}
      {layout.segments.map((segment) => (
        <SegmentMark
          key={segment.id}
          segment={segment}
          moment={moment}
          narrow={geometry.narrow}
          lostWord={words.lost[layout.locale]}
        />
      ))}
      {layout.segments.map((segment) => (
        <SegmentLabelMark key={segment.id} segment={segment} moment={moment} narrow={geometry.narrow} />
      ))}
      {layout.rows.map((row) => (
        <RowMark
          key={`${row.host}${row.step}${row.at}`}
          row={row}
          layout={layout}
          moment={moment}
          hatch={hatch(row.host)}
        />
      ))}
      {children}
      {HOSTS.map((host) => (
        <HeadMark key={host} host={host} layout={layout} />
      ))}
    </svg>
  );
}

function LaneMark(props: {
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

/** What has not happened yet: the life line goes on, but nobody has drawn it. */
function FutureLane(props: { readonly host: Host; readonly layout: LadderLayout; readonly moment: Moment }) {
  const { host, layout, moment } = props;
  const { x, lifeline } = layout.geometry;
  if (moment.y >= layout.bottom) return null;
  const now = layout.lanes.findLast((lane) => lane.host === host && lane.step < moment.position);
  if (now?.gone) return <Dots x={x[host]} from={moment.y} to={layout.bottom} colour={TONE[host]} />;
  const width = (lifeline - 2) / 2;
  return (
    <g stroke={TONE[host]} strokeOpacity="0.6" strokeWidth="1.1" strokeDasharray="2 3" fill="none">
      {[0, 1].map((i) => (
        <rect
          key={i}
          x={r(x[host] - lifeline / 2 + i * (width + 2) + 0.6)}
          y={r(moment.y)}
          width={width - 1.2}
          height={r(layout.bottom - moment.y)}
        />
      ))}
    </g>
  );
}

function StripMark(props: { readonly strip: Strip; readonly moment: Moment; readonly pattern: string }) {
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

function BracketMark({ bracket, moment }: { readonly bracket: Bracket; readonly moment: Moment }) {
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
function FoldMark({ fold, layout }: { readonly fold: PlacedFold; readonly layout: LadderLayout }) {
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

function RowMark(props: {
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
        <text key={note} className="tcp-note" x={textX} y={r(baselines.notes[i] ?? row.y)} textAnchor={anchor}>
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

function HeadMark({ host, layout }: { readonly host: Host; readonly layout: LadderLayout }) {
  const { geometry, locale } = layout;
  const { narrow, headY: y, disc } = geometry;
  const x = geometry.x[host];
  const { name, role } = layout.heads[host];
  const away = (geometry.lifeline / 2 + (narrow ? 10 : 12)) * (host === "A" ? -1 : 1);
  const anchor = host === "A" ? "end" : "start";
  const lane = (geometry.lifeline - 2) / 4 + 1 + (locale === "zh-CN" ? 2 : 0);
  return (
    <g>
      <circle cx={x} cy={y} r={disc} fill={TONE[host]} />
      <text className="tcp-host" x={x} y={y + (narrow ? 5 : 5.5)} textAnchor="middle">
        {host}
      </text>
      <text className="tcp-head" x={x + away} y={y + (role ? -2 : 5)} textAnchor={anchor}>
        {name}
      </text>
      {role && (
        <text className="tcp-note" x={x + away} y={y + (narrow ? 11 : 14)} textAnchor={anchor}>
          {role}
        </text>
      )}
      {!geometry.size.startsWith("front") && (
        <>
          <text className="tcp-lane" x={x - lane} y={y + (narrow ? 26 : 30)} textAnchor="middle">
            {words.sendsLane[locale]}
          </text>
          <text className="tcp-lane" x={x + lane} y={y + (narrow ? 26 : 30)} textAnchor="middle">
            {words.receivesLane[locale]}
          </text>
        </>
      )}
    </g>
  );
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
