import type { Connection, TcpEffect, Transition } from "../../connection";
import type { Segment } from "../../segment";

/** How far a segment has come through the steps of §3.10.7.4, and whether it goes on to the next one. */
export interface Progress extends Transition {
  /** What is left of the segment for the later steps. */
  readonly segment: Segment;
  readonly isFinished: boolean;
}

export function goOn(connection: Connection, segment: Segment, ...effects: readonly TcpEffect[]): Progress {
  return { connection, segment, effects, isFinished: false };
}

/** The segment has been dealt with. */
export function finish({ connection, effects }: Transition, segment: Segment): Progress {
  return { connection, segment, effects, isFinished: true };
}

/** A check refuses the segment; `answer` is what we say to it, if anything. */
export function refuse({ connection, effects }: Transition, segment: Segment): Progress {
  return { connection, segment, effects: [{ type: "drop" }, ...effects], isFinished: true };
}
