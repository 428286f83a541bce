import { type Connection, type Context, NO_CONNECTION, type TcpEvent, type Transition } from "../connection";
import type { Profile } from "../profiles";
import type { Segment } from "../segment";
import type { State } from "../state";
import type { Signal, TimerName } from "../trace";
import type { TransitionLike } from "../transition";
import { segmentOfPeer } from "./peer-segments";

/** A set of rules that one end may live by. */
export interface Model {
  readonly id: string;
  readonly profile: Profile;
  readonly transition: TransitionLike;
}

/** One end under some model: what it remembers, and when its timers expire (ms). */
export interface OneEnd {
  readonly connection: Connection;
  readonly timers: { readonly [T in TimerName]?: number };
}

/** What can be seen of an end when something happens to it: on the wire, in `ss`, and by its program. */
export interface Reaction {
  readonly segments: readonly Segment[];
  readonly state: State;
  /** Octets handed to the program. */
  readonly delivered: number;
  readonly signals: readonly Signal[];
}

export interface Step {
  readonly end: OneEnd;
  readonly reaction: Reaction;
  /** The segments among the reaction that the retransmission timer sent. */
  readonly again: readonly boolean[];
}

/** What this end numbers its first octet after (ISS); the peer's is in `peer-segments.ts`. */
const ISS = 99;

/** Lets one thing happen at one end, `now` ms after the beginning. */
export function react(model: Model, end: OneEnd, event: TcpEvent, now: number): Step {
  const { connection, timers } = end;
  // A listening socket stands behind the connection, as behind any server's: it may take a new SYN in TIME-WAIT.
  const context: Context = { profile: model.profile, now, iss: ISS, listener: true };
  const result = model.transition(connection, event, context);
  const sent = result.effects.flatMap((effect) => (effect.type === "send" ? [effect] : []));
  const isTouched = result.connection !== end.connection || result.effects.length > 0 || event.type === "TIMEOUT";
  return {
    end: !isTouched ? end : { connection: result.connection, timers: timersAfter(timers, event, result, now) },
    reaction: {
      segments: sent.map(({ segment }) => segment),
      state: result.connection.state,
      delivered: result.effects.reduce((sum, effect) => sum + (effect.type === "deliver" ? effect.octets : 0), 0),
      signals: result.effects.flatMap((effect) => (effect.type === "signal" ? [effect.signal] : [])),
    },
    again: sent.map(({ again }) => again),
  };
}

function timersAfter(running: OneEnd["timers"], event: TcpEvent, { effects }: Transition, now: number) {
  let timers: { [T in TimerName]?: number } = { ...running };
  if (event.type === "TIMEOUT") delete timers[event.timer];
  for (const effect of effects) {
    if (effect.type === "start-timer") timers[effect.timer] = now + effect.after;
    if (effect.type === "stop-timer") delete timers[effect.timer];
    if (effect.type === "stop-all-timers") timers = {};
  }
  return timers;
}

/** An end without a connection. */
export const CLOSED_END: OneEnd = { connection: NO_CONNECTION, timers: {} };

/** When the handshake of `establishedEnd` is over, ms. */
export const ESTABLISHED_AT = 20;

/** An end whose connection has just been established, through the handshake, under the model's own rules. */
export function establishedEnd(model: Model, openedBy: "active" | "passive"): OneEnd {
  const opened = react(model, CLOSED_END, { type: "OPEN", mode: openedBy }, 0).end;
  if (openedBy === "active") return arrive(model, opened, { syn: true }, ESTABLISHED_AT);
  return arrive(model, arrive(model, opened, { syn: true, ack: null }, 0), {}, ESTABLISHED_AT);
}

function arrive(model: Model, end: OneEnd, parts: Partial<Segment>, now: number): OneEnd {
  const segment = segmentOfPeer(end.connection, parts);
  return react(model, end, { type: "SEGMENT ARRIVES", segment }, now).end;
}
