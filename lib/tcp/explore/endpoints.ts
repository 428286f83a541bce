import type { Connection, TcpEffect, TcpEvent } from "../connection";
import type { Segment } from "../segment";
import type { State } from "../state";
import type { Host, TimerName, UserCall } from "../trace";
import { act, type EndRules } from "./end-rules";

/** One end of the world that is explored. */
export interface Endpoint {
  readonly connection: Connection;
  readonly timers: readonly PendingTimer[];
  /** User calls made, as far as the program counts them. */
  readonly calls: number;
  /** How often this end has opened; 0 is the connection that the search began with. */
  readonly incarnation: number;
}

export interface PendingTimer {
  readonly name: TimerName;
  /** Ticks until it may expire. */
  readonly left: number;
  /** It must expire before the tick ends in which `left` is 0; otherwise it may do so then or at any time later. */
  readonly forced: boolean;
}

/** A segment and the incarnation it belongs to. */
export interface Sent {
  readonly from: Host;
  readonly segment: Segment;
  readonly incarnation: number;
}

/** What a program may do. */
export interface Program {
  readonly calls: readonly UserCall[];
  /** The most calls it makes; null: not counted. */
  readonly most: number | null;
  readonly may: (endpoint: Endpoint, call: UserCall) => boolean;
}

/** How one end is set up. */
export interface EndSetup {
  readonly start: Endpoint;
  readonly rules: EndRules;
  readonly program: Program;
  /** How a timer runs that the model starts to expire after some ticks; null: not at all. */
  readonly timer: (name: TimerName, after: number, endpoint: Endpoint) => Omit<PendingTimer, "name"> | null;
  /** A time-out that may happen at any time although no timer of the model runs: giving up. */
  readonly mayGiveUp?: (endpoint: Endpoint) => boolean;
  /** No later OPEN counts as yet another incarnation. */
  readonly lastIncarnation: number;
}

export type EndEvent =
  | { readonly type: "arrival"; readonly sent: Sent }
  | { readonly type: "call"; readonly call: UserCall }
  | { readonly type: "timeout"; readonly timer: TimerName };

export interface EndOutcome {
  readonly endpoint: Endpoint;
  readonly sent: readonly Sent[];
  readonly effects: readonly TcpEffect[];
}

/**
 * What one event does to one end: the model, its timers, and which incarnation each segment sent belongs to.
 * @param answer how the model is asked; a `Memory` may stand between
 */
export function happenAt(
  host: Host,
  endpoint: Endpoint,
  event: EndEvent,
  setup: EndSetup,
  answer: typeof act = act,
): EndOutcome {
  const opens = event.type === "call" && event.call.type === "OPEN" && endpoint.connection.state === "CLOSED";
  const incarnation = Math.min(endpoint.incarnation + (opens ? 1 : 0), setup.lastIncarnation);
  const { connection, effects } = answer(endpoint.connection, modelEvent(event), setup.rules, incarnation);

  const calls = event.type === "call" && setup.program.most !== null ? endpoint.calls + 1 : endpoint.calls;
  const moved: Endpoint = { connection, incarnation, calls, timers: endpoint.timers };
  const expired =
    event.type === "timeout" ? endpoint.timers.filter(({ name }) => name !== event.timer) : endpoint.timers;
  const timers = effects.reduce((running, effect) => applyToTimers(running, effect, moved, setup), expired);
  return {
    endpoint: { ...moved, timers: [...timers].sort((a, b) => (a.name < b.name ? -1 : 1)) },
    sent: effects.flatMap((effect): readonly Sent[] =>
      effect.type === "send"
        ? [{ from: host, segment: effect.segment, incarnation: incarnationOf(effect.segment, endpoint, event, moved) }]
        : [],
    ),
    effects,
  };
}

/** One tick later; null if a timer must expire first. */
export function tickOf(endpoint: Endpoint): Endpoint | null {
  if (endpoint.timers.some(({ left, forced }) => forced && left === 0)) return null;
  if (endpoint.timers.every(({ left }) => left === 0)) return endpoint;
  return { ...endpoint, timers: endpoint.timers.map((timer) => ({ ...timer, left: Math.max(0, timer.left - 1) })) };
}

function modelEvent(event: EndEvent): TcpEvent {
  switch (event.type) {
    case "arrival":
      return { type: "SEGMENT ARRIVES", segment: event.sent.segment };
    case "call":
      return event.call;
    case "timeout":
      return { type: "TIMEOUT", timer: event.timer };
  }
}

const WITHOUT_NUMBERS: ReadonlySet<State> = new Set(["CLOSED", "LISTEN", "SYN-SENT", "SYN-RECEIVED"]);

/** A RST by which an end answers a segment it does not know carries the numbers of that segment: it belongs where that one does. */
function incarnationOf(segment: Segment, before: Endpoint, event: EndEvent, after: Endpoint): number {
  const isEcho = segment.rst && event.type === "arrival" && WITHOUT_NUMBERS.has(before.connection.state);
  return isEcho ? event.sent.incarnation : after.incarnation;
}

function applyToTimers(
  timers: readonly PendingTimer[],
  effect: TcpEffect,
  endpoint: Endpoint,
  setup: EndSetup,
): readonly PendingTimer[] {
  switch (effect.type) {
    case "start-timer": {
      const others = timers.filter(({ name }) => name !== effect.timer);
      const timer = setup.timer(effect.timer, effect.after, endpoint);
      return timer === null ? others : [...others, { name: effect.timer, ...timer }];
    }
    case "stop-timer":
      return timers.filter(({ name }) => name !== effect.timer);
    case "stop-all-timers":
      return [];
    default:
      return timers;
  }
}
