import type { State } from "../state";
import type { End, StateStep, StepReason } from "./analysis";
import { type EndEvent, endEvents } from "./end-events";
import type { Observed } from "./observed";

/** Where an event leads (RFC 9293 §3.3.2, Figure 5); what is not listed changes nothing. */
const NEXT: { readonly [S in State]: { readonly [R in StepReason]?: State } } = {
  CLOSED: { "sends-syn": "SYN-SENT" },
  LISTEN: { "receives-syn": "SYN-RECEIVED", "sends-rst": "CLOSED" },
  "SYN-SENT": {
    "receives-syn-ack": "ESTABLISHED",
    "receives-syn": "SYN-RECEIVED",
    "sends-rst": "CLOSED",
    "receives-rst": "CLOSED",
  },
  "SYN-RECEIVED": {
    "receives-ack-of-syn": "ESTABLISHED",
    "sends-fin": "FIN-WAIT-1",
    "receives-fin": "CLOSE-WAIT",
    "sends-rst": "CLOSED",
    "receives-rst": "CLOSED",
  },
  ESTABLISHED: {
    "sends-fin": "FIN-WAIT-1",
    "receives-fin": "CLOSE-WAIT",
    "sends-rst": "CLOSED",
    "receives-rst": "CLOSED",
  },
  "FIN-WAIT-1": {
    "receives-ack-of-fin": "FIN-WAIT-2",
    "receives-fin": "CLOSING",
    "sends-rst": "CLOSED",
    "receives-rst": "CLOSED",
  },
  "FIN-WAIT-2": { "receives-fin": "TIME-WAIT", "sends-rst": "CLOSED", "receives-rst": "CLOSED" },
  "CLOSE-WAIT": { "sends-fin": "LAST-ACK", "sends-rst": "CLOSED", "receives-rst": "CLOSED" },
  CLOSING: { "receives-ack-of-fin": "TIME-WAIT", "sends-rst": "CLOSED", "receives-rst": "CLOSED" },
  "LAST-ACK": { "receives-ack-of-fin": "CLOSED", "sends-rst": "CLOSED", "receives-rst": "CLOSED" },
  // Whether a RST ends TIME-WAIT is the receiver's choice (RFC 1337), and no frame shows it.
  "TIME-WAIT": { "sends-rst": "CLOSED" },
};

/** A step with its place, so that the state before any frame can be looked up. */
export interface PlacedStep extends StateStep {
  readonly position: number;
}

/** The states that `end` went through in one connection. Empty if nothing is known of the end. */
export function statePath(frames: readonly Observed[], end: End): PlacedStep[] {
  const events = endEvents(frames, end);
  const beginning = beginningOf(frames, end, events);
  if (!beginning) return [];
  const steps = [beginning];
  let { state } = beginning;
  for (const event of events) {
    const next = NEXT[state][event.reason];
    if (next === undefined) continue;
    steps.push(stepOf(next, event));
    state = next;
  }
  return steps;
}

/** The state before `position`. */
export function stateAt(steps: readonly PlacedStep[], position: number): State {
  return steps.findLast((step) => step.position < position)?.state ?? "CLOSED";
}

function beginningOf(frames: readonly Observed[], end: End, events: readonly EndEvent[]): PlacedStep | null {
  const first = frames[0];
  if (!first) return null;
  const start = { frame: null, proof: null, at: first.at, position: -2 };
  if (events.some(({ reason }) => reason === "sends-syn")) {
    const syn = frames.find(({ by, segment }) => by === end && segment.syn);
    // Who sends SYN,ACK first was listening; who sends SYN first was not there.
    if (syn?.segment.ack != null) return { ...start, state: "LISTEN", reason: "answers-a-syn" };
    return { ...start, state: "CLOSED", reason: "sends-syn" };
  }
  const beganLater = !frames.some(({ segment }) => segment.syn);
  const isHeard = frames.some(({ by, segment }) => by === end && !segment.rst);
  return beganLater && isHeard ? { ...start, state: "ESTABLISHED", reason: "capture-began-later" } : null;
}

function stepOf(state: State, { reason, frame, proof, position }: EndEvent): PlacedStep {
  return {
    state,
    reason,
    frame: frame?.frame ?? null,
    proof: proof?.frame ?? null,
    at: (frame ?? proof)?.at ?? 0,
    position,
  };
}
