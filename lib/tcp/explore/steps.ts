import type { Segment } from "../segment";
import type { State } from "../state";
import type { Host, TimerName, UserCall } from "../trace";
import { decodeLabel } from "./label";
import type { Path } from "./search";
import type { World } from "./world";

/** What happened in the world, so that it can be done again and read by people. */
export type WorldEvent =
  | { readonly type: "tick" }
  | { readonly type: "call"; readonly host: Host; readonly call: UserCall }
  | { readonly type: "timeout"; readonly host: Host; readonly timer: TimerName }
  /** A segment reaches `host`, is lost on the way to it, or is copied by the network. */
  | ({ readonly type: "arrival" | "loss" | "duplication"; readonly host: Host } & UnderWay);

export interface UnderWay {
  readonly segment: Segment;
  /** 0: of the connection that the search began with, or of an echo of it. */
  readonly incarnation: number;
  /** Ticks since it was sent; 0 in a world without a clock. */
  readonly age: number;
}

/** One event, when it happened, and the states of both ends after it. */
export interface WorldStep {
  readonly tick: number;
  readonly event: WorldEvent;
  readonly states: { readonly [H in Host]: State };
}

/** A path through the packed states, as steps. */
export function stepsOf(world: World, path: Path): readonly WorldStep[] {
  let tick = 0;
  return path.labels.map((label, position) => {
    const from = path.states[position] ?? world.start[0] ?? new Uint16Array(3);
    const event = eventOf(world, from, label);
    if (event.type === "tick") tick += 1;
    const ends = world.endpoints(path.states[position + 1] ?? from);
    return { tick, event, states: { A: ends.A.connection.state, B: ends.B.connection.state } };
  });
}

/** The event that a label stands for in a state. */
export function eventOf(world: World, state: Uint16Array, label: number): WorldEvent {
  const { kind, host, word } = decodeLabel(label);
  const table = world.ends[host === "A" ? 0 : 1];
  switch (kind) {
    case "tick":
      return { type: "tick" };
    case "call": {
      const call = table.setup.program.calls[word];
      if (!call) throw new RangeError(`no call ${word}`);
      return { type: "call", host, call };
    }
    case "timeout": {
      const timer = table.fireable(state[host === "A" ? 0 : 1] ?? 0)[word];
      if (!timer) throw new RangeError(`no timer ${word}`);
      return { type: "timeout", host, timer };
    }
    case "arrival":
    case "loss":
    case "duplication": {
      const { sent, life } = world.itemOf(word);
      const age = world.options.clock ? world.options.network.oldestDelivered(sent) - life : 0;
      return { type: kind, host, segment: sent.segment, incarnation: sent.incarnation, age };
    }
  }
}
