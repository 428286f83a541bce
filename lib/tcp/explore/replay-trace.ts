import { type Replayed, replay } from "./replay";
import type { WorldStep } from "./steps";
import { type WorldSpec, worldOf } from "./worlds/spec";

/** A trace with the world it happened in: plain data, for instance a counterexample of two-msl. */
export interface ExplorerTrace {
  readonly world: WorldSpec;
  readonly steps: readonly WorldStep[];
}

/**
 * Does a trace again in the real model, event by event.
 * @throws Error at the first event that is not possible, or that leads elsewhere than the trace says
 */
export function replayTrace({ world, steps }: ExplorerTrace): Replayed {
  return replay(worldOf(world), steps);
}
