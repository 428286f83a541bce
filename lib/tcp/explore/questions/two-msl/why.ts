import type { Host } from "../../../trace";
import type { WorldEvent, WorldStep } from "../../steps";
import type { Counterexample } from "./least-safe";

/** Why a length is not enough, as a trace shows it. */
export const WHY = {
  "late segment":
    "TIME-WAIT is over, the next incarnation is there, and a segment of the old one is still under way: sent late, as an answer or a repetition, and slow.",
  "LAST-ACK outlives TIME-WAIT":
    "The ACKs of the FIN are lost, so LAST-ACK goes on repeating its FIN after any TIME-WAIT, however long; a RST or giving up then frees its end for the next incarnation.",
  "RST ends TIME-WAIT":
    "An ACK out of TIME-WAIT reaches an end that is CLOSED already; its RST ends TIME-WAIT, whatever its length (RFC 1337).",
  "no TIME-WAIT at all":
    "The peer gives up while the active closer is still in FIN-WAIT-1; the RST that answers the repeated FIN spares it TIME-WAIT.",
  "TIME-WAIT of no length": "Nothing is waited for: what was sent last is still under way.",
  "FIN meets CLOSED": "A FIN comes again when TIME-WAIT is over. CLOSED answers with RST, and that ends LAST-ACK.",
  "gap without bound": "LAST-ACK may wait for any time before it repeats its FIN: no TIME-WAIT is as long as that.",
  "gap longer than searched":
    "The gaps between the FINs double; the one that matters here is longer than the longest TIME-WAIT searched.",
} as const;

export type Why = keyof typeof WHY;

/** @param isNever no length searched is safe, so that the trace is one at the longest */
export function whyUnsafe({ world, steps, timeWait }: Counterexample, isNever: boolean): Why {
  if (world.kind === "reliable-close") {
    if (!isNever) return "FIN meets CLOSED";
    return world.options.switches.retransmission === "arbitrary times"
      ? "gap without bound"
      : "gap longer than searched";
  }
  const moves = steps.map((step, index) => ({ ...step, before: steps[index - 1]?.states ?? null }));
  if (timeWait === 0) return "TIME-WAIT of no length";
  if (moves.some((move) => leaves(move, "TIME-WAIT", "arrival"))) return "RST ends TIME-WAIT";
  const expiry = moves.find(({ event }) => event.type === "timeout" && event.timer === "TIME-WAIT");
  if (!expiry) return "no TIME-WAIT at all";
  const peer: Host = expiry.event.type === "timeout" && expiry.event.host === "A" ? "B" : "A";
  return expiry.states[peer] === "LAST-ACK" ? "LAST-ACK outlives TIME-WAIT" : "late segment";
}

interface Move extends WorldStep {
  readonly before: WorldStep["states"] | null;
}

function leaves({ event, before, states }: Move, state: string, by: WorldEvent["type"]): boolean {
  if (event.type !== by || event.type === "tick" || before === null) return false;
  return before[event.host] === state && states[event.host] !== state;
}
