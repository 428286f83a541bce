import { useId } from "react";
import type { State } from "@/lib/tcp/state";
import type { Host } from "@/lib/tcp/trace";

/** How far one half of a connection is open: open, its FIN or SYN out but not acknowledged, shut. */
export type Half = "open" | "pending" | "shut";

type Role = "rest" | "opening" | "open" | "active" | "passive";

interface StateShape {
  readonly role: Role;
  readonly sends: Half;
  readonly receives: Half;
}

/** Left half: what this end sends. Right half: what it receives. Outline: who closed first. */
export const STATE_SHAPES: { readonly [S in State]: StateShape } = {
  CLOSED: { role: "rest", sends: "shut", receives: "shut" },
  LISTEN: { role: "rest", sends: "shut", receives: "shut" },
  "SYN-SENT": { role: "opening", sends: "pending", receives: "shut" },
  "SYN-RECEIVED": { role: "opening", sends: "pending", receives: "open" },
  ESTABLISHED: { role: "open", sends: "open", receives: "open" },
  "FIN-WAIT-1": { role: "active", sends: "pending", receives: "open" },
  "FIN-WAIT-2": { role: "active", sends: "shut", receives: "open" },
  CLOSING: { role: "active", sends: "pending", receives: "shut" },
  "TIME-WAIT": { role: "active", sends: "shut", receives: "shut" },
  "CLOSE-WAIT": { role: "passive", sends: "open", receives: "shut" },
  "LAST-ACK": { role: "passive", sends: "pending", receives: "shut" },
};

/** Whose state it is: a host's, the state as such (ink), or one out of focus (muted). */
export type Tone = Host | "ink" | "muted";

export const TONE: { readonly [T in Tone]: string } = {
  A: "var(--a)",
  B: "var(--b)",
  ink: "var(--ink)",
  muted: "var(--ink-3)",
};

/** The hatch of “FIN sent, not yet acknowledged”; every drawing has its own, since a hidden SVG lends no patterns. */
export function Hatch({ id, tone }: { readonly id: string; readonly tone: Tone }) {
  return (
    <pattern id={id} width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width="4" height="4" fill="var(--paper)" />
      <rect width="1.7" height="4" fill={TONE[tone]} />
    </pattern>
  );
}

/** The glyph of a state as a group around (x, y), for use inside a drawing that has defined `hatch`. */
export function StateGlyphMark(props: {
  readonly state: State;
  readonly x: number;
  readonly y: number;
  readonly radius?: number;
  readonly tone: Tone;
  readonly hatch: string;
}) {
  const { state, radius: r = 8, tone, hatch } = props;
  const shape = STATE_SHAPES[state];
  const colour = TONE[tone];
  const width = r > 6 ? 1.5 : 1.25;
  const place = `translate(${round(props.x)} ${round(props.y)})`;

  if (shape.role === "rest") {
    return (
      <g transform={place}>
        <circle
          r={round(r * 0.82)}
          fill="none"
          stroke={colour}
          strokeWidth={width}
          {...(state === "CLOSED" ? { strokeDasharray: "2 2.2" } : {})}
        />
        {state === "LISTEN" && <circle r={round(r * 0.3)} fill={colour} />}
      </g>
    );
  }

  const fill = (half: Half) => (half === "open" ? colour : half === "pending" ? `url(#${hatch})` : "var(--paper)");
  const [left, right] = outline(shape.role, r);
  return (
    <g transform={place}>
      <path d={left} fill={fill(shape.sends)} stroke={colour} strokeWidth={width} strokeLinejoin="round" />
      <path d={right} fill={fill(shape.receives)} stroke={colour} strokeWidth={width} strokeLinejoin="round" />
      {shape.sends === "open" && shape.receives === "open" && (
        <path d={`M0,${-r}V${r}`} stroke="var(--paper)" strokeWidth="1.4" />
      )}
      {state === "TIME-WAIT" && (
        <>
          <circle r={r - width} fill="var(--paper)" />
          <path
            d={`M0,${round(-r * 0.62)}V0H${round(r * 0.48)}`}
            fill="none"
            stroke={colour}
            strokeWidth={width}
            strokeLinecap="round"
          />
        </>
      )}
    </g>
  );
}

/** A state's glyph beside its name in text. Says nothing to a screen reader: the name stands next to it. */
export function StateGlyph(props: { readonly state: State; readonly tone?: Tone; readonly size?: number }) {
  const hatch = useId();
  const { state, tone = "ink", size = 16 } = props;
  const half = (size / 2) * 1.2;
  return (
    <svg
      className="tcp-glyph"
      width={half * 2}
      height={half * 2}
      viewBox={`${-half} ${-half} ${half * 2} ${half * 2}`}
      aria-hidden="true"
    >
      <defs>
        <Hatch id={hatch} tone={tone} />
      </defs>
      <StateGlyphMark state={state} x={0} y={0} radius={size / 2} tone={tone} hatch={hatch} />
    </svg>
  );
}

function outline(role: Exclude<Role, "rest">, r: number): readonly [string, string] {
  const q = round(r * 0.88);
  const d = round(r * 1.15);
  const h = round(r * 0.78);
  switch (role) {
    case "active":
      return [`M0,${-r}A${r},${r} 0 0 0 0,${r}Z`, `M0,${-r}A${r},${r} 0 0 1 0,${r}Z`];
    case "passive":
      return [`M0,${-q}H${-q}V${q}H0Z`, `M0,${-q}H${q}V${q}H0Z`];
    case "opening":
      return [`M0,${-d}L${-d},0L0,${d}Z`, `M0,${-d}L${d},0L0,${d}Z`];
    case "open":
      return [
        `M0,${-h}H${round(-d + h)}A${h},${h} 0 0 0 ${round(-d + h)},${h}H0Z`,
        `M0,${-h}H${round(d - h)}A${h},${h} 0 0 1 ${round(d - h)},${h}H0Z`,
      ];
  }
}

function round(n: number): number {
  return Math.round(n * 100) / 100;
}
