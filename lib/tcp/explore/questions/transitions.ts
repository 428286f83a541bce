import { kindOf } from "../../segment";
import type { WorldEvent, WorldStep } from "../steps";
import { SEND, type UntimedOptions } from "../worlds/untimed";
import { type CoverageOptions, coverMoves, type Move } from "./coverage";
import { EDGES, type Edge } from "./edges";
import { ANY_PROGRAMS } from "./pairs";

/** As for the pairs, and each segment may be repeated once and then given up; programs may send an octet. */
export const WITH_TIMEOUTS: UntimedOptions = {
  ...ANY_PROGRAMS,
  calls: { A: [...ANY_PROGRAMS.calls.A, SEND], B: [...ANY_PROGRAMS.calls.B, SEND] },
  mostInFlight: 2,
  repetitions: 1,
  givesUp: true,
};

export interface CoveredEdge extends Omit<Edge, "source"> {
  /** Null: RFC 9293 does not list it as one edge; it makes two moves in one event. */
  readonly source: Edge["source"] | null;
  /** A shortest trace whose last event is this one; null: never seen within the bounds. */
  readonly steps: readonly WorldStep[] | null;
}

export interface TransitionsCovered {
  readonly edges: readonly CoveredEdge[];
  readonly states: number;
  readonly transitions: number;
  readonly complete: boolean;
}

/** Every edge of figure 5, its notes and the text, with a shortest trace to each; and what else was met. */
export function transitionsCovered(options: Partial<CoverageOptions> = {}): TransitionsCovered {
  const { found, states, transitions, complete } = coverMoves({ world: WITH_TIMEOUTS, ...options }, (move) =>
    nameOf({ ...move, by: causeOf(move.event) }),
  );
  const listed = EDGES.map((edge) => ({ ...edge, steps: found.get(nameOf(edge))?.steps ?? null }));
  const names = new Set(EDGES.map(nameOf));
  const others = [...found]
    .filter(([name]) => !names.has(name))
    .map(([, { from, to, event, steps }]) => ({ from, to, by: causeOf(event), source: null, steps }));
  return { edges: [...listed, ...others], states, transitions, complete };
}

function nameOf({ from, to, by }: Pick<Move, "from" | "to"> & { readonly by: string }): string {
  return `${from} → ${to} by ${by}`;
}

function causeOf(event: WorldEvent): string {
  switch (event.type) {
    case "call":
      return event.call.type === "OPEN" ? `OPEN ${event.call.mode}` : event.call.type;
    case "timeout":
      return `${event.timer} timer`;
    case "tick":
      return "tick";
    default:
      return kindOf(event.segment);
  }
}
