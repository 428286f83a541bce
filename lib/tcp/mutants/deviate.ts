import { type Connection, type Context, type TcpEffect, type TcpEvent, type Transition, WINDOW } from "../connection";
import type { Segment } from "../segment";
import type { State } from "../state";
import { reference } from "./mutant";

/** The small changes that wrong models are made of. */

/** Nothing happens. */
export function ignore(connection: Connection): Transition {
  return { connection, effects: [] };
}

/** The segment that has arrived, if that is what has happened. */
export function arrivedSegment(event: TcpEvent): Segment | null {
  return event.type === "SEGMENT ARRIVES" ? event.segment : null;
}

/** The reference's reaction to an arriving segment with something about it changed. */
export function asIfArrived(
  connection: Connection,
  segment: Segment,
  change: Partial<Segment>,
  context: Context,
): Transition {
  return reference(connection, { type: "SEGMENT ARRIVES", segment: { ...segment, ...change } }, context);
}

/** The reference's reaction if the connection were in another state; if it would stay there, it stays where it is. */
export function asIfIn(state: State, connection: Connection, event: TcpEvent, context: Context): Transition {
  const result = reference({ ...connection, state }, event, context);
  if (result.connection.state !== state) return result;
  return { ...result, connection: { ...result.connection, state: connection.state } };
}

/** The same reaction with nothing put on the wire. */
export function silently({ connection, effects }: Transition): Transition {
  return { connection, effects: effects.filter(({ type }) => type !== "send") };
}

/** The same reaction, and then some more. */
export function also({ connection, effects }: Transition, ...more: readonly TcpEffect[]): Transition {
  return { connection, effects: [...effects, ...more] };
}

/** The same reaction with each segment that it sends rewritten. */
export function rewriting({ connection, effects }: Transition, rewrite: (segment: Segment) => Segment): Transition {
  return {
    connection,
    effects: effects.map((effect) =>
      effect.type === "send" ? { ...effect, segment: rewrite(effect.segment) } : effect,
    ),
  };
}

/** The connection is forgotten, without a segment or a word to the program. */
export function forgetSilently(connection: Connection, context: Context): Transition {
  const { effects, ...aborted } = reference(connection, { type: "ABORT" }, context);
  return { ...aborted, effects: effects.filter(({ type }) => type !== "send" && type !== "signal") };
}

/** Moves to TIME-WAIT and starts its timer. */
export function toTimeWait(connection: Connection, { profile }: Context, ...effects: readonly TcpEffect[]): Transition {
  return {
    connection: { ...connection, state: "TIME-WAIT" },
    effects: [
      ...effects,
      { type: "stop-all-timers" },
      { type: "start-timer", timer: "TIME-WAIT", after: profile.timeWait },
    ],
  };
}

/** `<SEQ=SND.NXT><ACK=RCV.NXT><CTL=ACK>` */
export function bareAck({ sndNxt, rcvNxt }: Connection, again = false): TcpEffect {
  const segment = { seq: sndNxt, ack: rcvNxt, syn: false, fin: false, rst: false, data: 0, window: WINDOW };
  return { type: "send", segment, again };
}

/** Whether an effect puts an ACK on the wire and nothing else. */
export function isBareAck(effect: TcpEffect): boolean {
  if (effect.type !== "send") return false;
  const { ack, syn, fin, rst, data } = effect.segment;
  return ack !== null && !syn && !fin && !rst && data === 0;
}
