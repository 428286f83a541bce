import { useId } from "react";
import type { Locale } from "@/lib/i18n/locales";
import type { Host, State, Trace } from "@/lib/tcp";
import { Hatch, StateGlyphMark, TONE, type Tone } from "./state-glyph";
import { NARROW_MAP, type StateEdge, type StateMap, type StateNode, WIDE_MAP } from "./state-map";
import { HOSTS } from "./timer-runs";
import { stateNotes } from "./words";

type Scope = "whole" | "closing" | "narrow";

/** The state diagram after `position` steps: where both ends are, and the way each has come. Its container's width chooses the drawing. */
export function StateDiagram(props: {
  readonly trace: Trace;
  readonly locale: Locale;
  /** One sentence that tells the story of the drawing. */
  readonly story: string;
  readonly position?: number;
}) {
  const { trace, locale, story, position = trace.steps.length } = props;
  const walks = { A: walkOf(trace, "A", position), B: walkOf(trace, "B", position) };
  // A trace that opens its connection needs the opening half, which the middle size leaves out.
  const hasOpening = HOSTS.some((host) => trace.start[host].state !== "ESTABLISHED");
  return (
    <div className={hasOpening ? "tcp-drawing tcp-with-opening" : "tcp-drawing"}>
      <StateMapSvg scope="whole" walks={walks} locale={locale} title={story} />
      {!hasOpening && <StateMapSvg scope="closing" walks={walks} locale={locale} title={story} />}
      <StateMapSvg scope="narrow" walks={walks} locale={locale} title={story} />
    </div>
  );
}

/** The states that one end has been in, in order; the last is where it is. */
type Walk = readonly State[];

function walkOf(trace: Trace, host: Host, position: number): Walk {
  const walk: State[] = [trace.start[host].state];
  for (const step of trace.steps.slice(0, position)) {
    const { state } = step.after[host];
    if (state !== walk.at(-1)) walk.push(state);
  }
  return walk;
}

function StateMapSvg(props: {
  readonly scope: Scope;
  readonly walks: { readonly [H in Host]: Walk };
  readonly locale: Locale;
  readonly title: string;
}) {
  const { scope, walks, locale, title } = props;
  const map = scope === "narrow" ? NARROW_MAP : WIDE_MAP;
  const id = useId();
  const hatch = (tone: Tone) => `${id}${tone}`;
  const nodes = map.nodes.filter((node) => scope !== "closing" || !node.isOpening);
  const edges = map.edges.filter((edge) => scope !== "closing" || !edge.isOpening);
  const [left, top, width, height] = scope === "closing" ? [322, 24, 862, 416] : [0, 0, map.width, map.height];
  const walked = (host: Host, edge: StateEdge) =>
    walks[host].some((state, i) => state === edge.from && walks[host][i + 1] === edge.to);

  return (
    <svg
      className={`tcp-svg tcp-states tcp-states-${scope}`}
      viewBox={`${left} ${top} ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={title}
    >
      <defs>
        {(["A", "B", "ink", "muted"] as const).map((tone) => (
          <Hatch key={tone} id={hatch(tone)} tone={tone} />
        ))}
      </defs>
      {edges.map((edge) => (
        <EdgeMark
          key={`${edge.from}>${edge.to}`}
          edge={edge}
          paths={HOSTS.filter((host) => walked(host, edge))}
          locale={locale}
        />
      ))}
      {scope === "narrow" && <path d="M12,42V46H348V42" fill="none" stroke="var(--rule-strong)" />}
      {nodes.map((node) => (
        <NodeMark
          key={`${node.state}${node.isAfter}`}
          node={node}
          map={map}
          scope={scope}
          here={HOSTS.filter((host) => isHere(node, walks[host]))}
          locale={locale}
          hatch={hatch}
        />
      ))}
    </svg>
  );
}

/** CLOSED before a connection and CLOSED after it are two places on the map. */
function isHere(node: StateNode, walk: Walk): boolean {
  if (walk.at(-1) !== node.state) return false;
  return node.state !== "CLOSED" || node.isAfter === walk.length > 1;
}

function EdgeMark(props: { readonly edge: StateEdge; readonly paths: readonly Host[]; readonly locale: Locale }) {
  const { edge, paths, locale } = props;
  const [x, y, degrees] = edge.head;
  const colour = edge.isOpening ? "var(--rule-strong)" : "var(--ink)";
  return (
    <g>
      {paths.map((host, i) => (
        // Both ends on one edge: B's band lies inside A's, so both can be seen.
        <path
          key={host}
          d={edge.d}
          fill="none"
          stroke={host === "A" ? "var(--a-2)" : "var(--b-2)"}
          strokeWidth={paths.length > 1 ? (i === 0 ? 12 : 6) : 7}
        />
      ))}
      <path
        d={edge.d}
        fill="none"
        stroke={colour}
        strokeWidth={edge.isOpening ? 1 : 1.5}
        strokeDasharray={edge.isNote ? "3 4" : undefined}
      />
      <path transform={`translate(${x} ${y}) rotate(${degrees})`} d="M-10,-5L0,0L-10,5z" fill={colour} />
      {edge.bar && <path d={`M${edge.bar[0]},${edge.bar[1]}h${edge.bar[2]}`} stroke="var(--rule-strong)" />}
      {edge.texts.map(({ text, x: textX, y: textY, anchor, kind }) => (
        <text
          key={kind}
          className={`tcp-edge-${kind} ${edge.isOpening ? "tcp-quiet" : ""}`}
          x={textX}
          y={textY}
          textAnchor={anchor}
        >
          {text[locale]}
        </text>
      ))}
    </g>
  );
}

function NodeMark(props: {
  readonly node: StateNode;
  readonly map: StateMap;
  readonly scope: Scope;
  readonly here: readonly Host[];
  readonly locale: Locale;
  readonly hatch: (tone: Tone) => string;
}) {
  const { node, map, scope, here, locale, hatch } = props;
  const { state, x, y, isOpening } = node;
  const { width, height } = isOpening ? map.small : map.node;
  const isNarrow = scope === "narrow";
  const isGlyphOnly = isNarrow && isOpening;
  const isSmall = isNarrow || isOpening;
  const [only] = here;
  const tone: Tone = here.length === 1 && only ? only : here.length === 0 && isOpening ? "muted" : "ink";
  const [left, top] = [x - width / 2, y - height / 2];
  const note = isSmall ? null : stateNotes(state)[locale];
  const name = state === "SYN-RECEIVED" && isSmall ? "SYN-RCVD" : state;
  const [glyphX, textX] = isGlyphOnly ? [x, x + 10] : [left + (isSmall ? 13 : 20), left + (isSmall ? 25 : 38)];
  const fill = here.length > 1 ? "var(--paper-3)" : only ? `var(--${only.toLowerCase()}-tint)` : "var(--paper)";

  return (
    <g>
      {!isGlyphOnly && (
        <rect
          x={left}
          y={top}
          width={width}
          height={height}
          rx="2"
          fill={fill}
          stroke={tone === "muted" ? "var(--rule-strong)" : TONE[tone]}
          strokeWidth={here.length > 0 ? 2.5 : isOpening ? 1 : 1.5}
        />
      )}
      <StateGlyphMark state={state} x={glyphX} y={y} radius={isSmall ? 6.5 : 9} tone={tone} hatch={hatch(tone)} />
      <text
        className={isSmall ? "tcp-node-name tcp-node-small" : "tcp-node-name"}
        x={textX}
        y={y + (note ? -3 : 4.5)}
        fill={TONE[tone]}
      >
        {name}
      </text>
      {note && (
        <text className="tcp-node-note" x={textX} y={y + 14}>
          {note}
        </text>
      )}
      {here.map((host, i) => (
        <HostDisc
          key={host}
          host={host}
          x={isGlyphOnly ? x + i * 22 : left + width - 2 - (here.length - 1 - i) * (isSmall ? 21 : 24)}
          y={isGlyphOnly ? 4 : top + 1}
          radius={isSmall ? 10 : 11.5}
        />
      ))}
    </g>
  );
}

function HostDisc(props: { readonly host: Host; readonly x: number; readonly y: number; readonly radius: number }) {
  return (
    <>
      <circle
        cx={props.x}
        cy={props.y}
        r={props.radius}
        fill={TONE[props.host]}
        stroke="var(--paper)"
        strokeWidth="2"
      />
      <text className="tcp-disc" x={props.x} y={props.y + 4.8} textAnchor="middle">
        {props.host}
      </text>
    </>
  );
}
