import { useId } from "react";
import { segmentName } from "@/components/tcp/ladder-rows";
import { type Half, Hatch, STATE_SHAPES, StateGlyphMark, TONE } from "@/components/tcp/state-glyph";
import { clockTime } from "@/components/tcp/words";
import type { Locale } from "@/lib/i18n/locales";
import type { Host } from "@/lib/tcp/trace";
import { fill } from "../fill";
import { numbersOf } from "./compare";
import { shortNames } from "./flags";
import { messages } from "./messages";
import type { OverlayLane, OverlayLayout, OverlayRow, OverlaySize } from "./overlay-layout";
import { OverlayLine } from "./overlay-line";

const HOSTS = ["A", "B"] as const;

/** The predicted run over the true one: solid is what happened; dashed, with a cross, is what was said and did not. */
export function OverlayLadder({
  layout,
  locale,
  title,
  className,
}: {
  readonly layout: OverlayLayout;
  readonly locale: Locale;
  readonly title: string;
  readonly className: string;
}) {
  const id = useId();
  const { size, rows, lanes, height } = layout;
  return (
    <svg
      className={`tcp-svg ${size.name === "wide" ? "tcp-wide" : "tcp-narrow"} ${className}`}
      viewBox={`0 0 ${size.width} ${height}`}
      width={size.width}
      height={height}
      role="img"
      aria-label={title}
    >
      <defs>
        {HOSTS.map((host) => (
          <Hatch key={host} id={`${id}${host}`} tone={host} />
        ))}
      </defs>
      {rows.map(({ top }) => (
        <path key={top} d={`M0,${top + 0.5}H${size.width}`} stroke="var(--rule)" />
      ))}
      {lanes.map((lane) => (
        <LaneMark key={`${lane.host}${lane.from}`} lane={lane} size={size} hatch={`url(#${id}${lane.host})`} />
      ))}
      {rows.map((row, index) => (
        <g key={row.top}>
          <Heading row={row} step={index + 1} size={size} locale={locale} />
          <TrueSegment row={row} size={size} locale={locale} />
          <SaidSegmentMark row={row} size={size} locale={locale} />
          {HOSTS.map((host) => (
            <EndMark key={host} host={host} row={row} size={size} locale={locale} hatch={`${id}${host}`} />
          ))}
        </g>
      ))}
      {HOSTS.map((host) => (
        <g key={host}>
          <circle cx={size.x[host]} cy="20" r="13" fill={TONE[host]} />
          <text className="tcp-host" x={size.x[host]} y="25.5" textAnchor="middle">
            {host}
          </text>
        </g>
      ))}
    </svg>
  );
}

function LaneMark({
  lane,
  size,
  hatch,
}: {
  readonly lane: OverlayLane;
  readonly size: OverlaySize;
  readonly hatch: string;
}) {
  const { host, state, from, to } = lane;
  const x = size.x[host];
  if (state === "CLOSED") {
    return (
      <path
        d={`M${x},${from + 3}V${to}`}
        stroke={TONE[host]}
        strokeWidth="1.25"
        strokeDasharray="1 5"
        strokeLinecap="round"
      />
    );
  }
  const { sends, receives } = STATE_SHAPES[state];
  const width = (size.lifeline - 2) / 2;
  const colour = (half: Half) => (half === "open" ? TONE[host] : half === "pending" ? hatch : "var(--paper)");
  return [sends, receives].map((half, index) => (
    <rect
      key={index === 0 ? "sends" : "receives"}
      x={x - size.lifeline / 2 + index * (width + 2) + 0.6}
      y={from}
      width={width - 1.2}
      height={to - from}
      fill={colour(half)}
      stroke={TONE[host]}
      strokeWidth="1.2"
    />
  ));
}

interface RowProps {
  readonly row: OverlayRow;
  readonly size: OverlaySize;
  readonly locale: Locale;
}

function Heading({ row, step, size, locale }: RowProps & { readonly step: number }) {
  const { at, isRight } = row.step;
  const [y, middle] = [row.top + 18, (size.x.A + size.x.B) / 2];
  return (
    <>
      <text className="tcp-note" x={middle} y={y} textAnchor="middle" fontWeight="600">
        {fill(messages.row[locale], { step, time: clockTime(at) })}
      </text>
      <text
        x={size.width}
        y={y}
        textAnchor="end"
        className="tcp-note"
        style={{ fill: isRight ? "var(--ok)" : "var(--no)" }}
      >
        {isRight ? "✓" : "✕"} {messages[isRight ? "asSaid" : "differs"][locale]}
      </text>
    </>
  );
}

function TrueSegment({ row, size, locale }: RowProps) {
  const { sent, lost } = row.step;
  if (!sent) {
    const middle = (size.x.A + size.x.B) / 2;
    return (
      <text className="tcp-note tcp-label" x={middle} y={row.y + 6} textAnchor="middle">
        {messages.nothingSent[locale]}
      </text>
    );
  }
  return (
    <OverlayLine
      size={size}
      from={sent.from}
      y={row.y}
      name={segmentName(sent)}
      numbers={numbersOf(sent)}
      lost={lost ? messages.lost[locale] : null}
    />
  );
}

function SaidSegmentMark({ row, size, locale }: RowProps) {
  const { said } = row.step;
  if (!said) return null;
  const isNothing = said.flags === "none";
  const middle = (size.x.A + size.x.B) / 2;
  return (
    <>
      <Said x={middle} y={row.saidY} text={messages.youSaid[locale]} anchor="middle" />
      {isNothing ? (
        <text className="tcp-note tcp-label" x={middle} y={row.saidY + 16} textAnchor="middle">
          {messages.nothingSent[locale]}
        </text>
      ) : (
        <OverlayLine
          size={size}
          from={said.from}
          y={row.saidFrom}
          name={shortNames[said.flags]}
          numbers={said.numbers}
          isPredicted
        />
      )}
    </>
  );
}

function EndMark({ host, row, size, locale, hatch }: RowProps & { readonly host: Host; readonly hatch: string }) {
  const { is, said } = row.step.ends[host];
  const isA = host === "A";
  const edge = size.x[host] + (isA ? -1 : 1) * (size.lifeline / 2 + 8);
  const isWide = size.name === "wide";
  const name = (state: string) => (isWide || state !== "SYN-RECEIVED" ? state : "SYN-RCVD");
  const textX = isWide ? edge + (isA ? -22 : 22) : edge;
  const anchor = isA ? "end" : "start";
  return (
    <>
      <path
        d={`M${size.x[host] + (isA ? -1 : 1) * (size.lifeline / 2)},${row.y}h${isA ? -4 : 4}`}
        stroke={TONE[host]}
        strokeWidth="1.5"
      />
      {isWide && <StateGlyphMark state={is} x={edge + (isA ? -8 : 8)} y={row.y} tone={host} hatch={hatch} />}
      <text className="tcp-state" x={textX} y={row.y + 4.5} textAnchor={anchor} fill={TONE[host]}>
        {name(is)}
      </text>
      {said && (
        <>
          <Said x={edge} y={row.y + 22} text={messages.youSaid[locale]} anchor={anchor} />
          <text
            className="tcp-state"
            x={edge}
            y={row.y + 38}
            textAnchor={anchor}
            fill={TONE[host]}
            textDecoration="underline dashed"
          >
            {name(said)}
          </text>
        </>
      )}
    </>
  );
}

/** A cross and the words that go with it: what follows was said, and is not so. */
function Said({
  x,
  y,
  text,
  anchor,
}: {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly anchor: "start" | "middle" | "end";
}) {
  return (
    <text className="tcp-note tcp-label" style={{ fill: "var(--no)" }} x={x} y={y} textAnchor={anchor}>
      <tspan fontWeight="700">✕ </tspan>
      {text}
    </text>
  );
}
