import type { Memory } from "../../memory";
import { type Path, Search, type SearchOptions, type SearchResult } from "../../search";
import { shorten } from "../../shorten";
import { stepsOf, type WorldStep } from "../../steps";
import { World } from "../../world";
import { oldDuplicates, stepsToHarm } from "../../worlds/old-duplicates";
import type { WorldSpec } from "../../worlds/spec";

/** A way to harm. */
export interface Way {
  readonly steps: readonly WorldStep[];
  /** Proved: no other is shorter. Otherwise none of its events, and no two of them, can be left out. */
  readonly isShortest: boolean;
}

/** Work in pieces: yields the states visited so far. */
export type InPieces<Result> = Generator<number, Result, undefined>;

/** Expanded between two pieces: a few milliseconds. */
const PIECE = 2_048;

/** Searches a world for harm. */
export function* searchWorld(
  world: World,
  more: Pick<SearchOptions, "bounds" | "stepsLeft"> = {},
): InPieces<SearchResult> {
  const search = new Search({
    start: world.start,
    successors: (state, visit) => world.successors(state, visit),
    goal: (state) => world.isHit(state),
    ...more,
  });
  while (!search.step(PIECE)) yield search.progress.states;
  return search.result;
}

/**
 * The shortest way to the harm that a search of `world` has found. Only the worlds of old duplicates are reduced, and
 * a reduced search may take detours; elsewhere breadth first means shortest.
 * @param proofStates states that may be spent on looking for a shorter one
 */
export function* shortestWay(
  spec: WorldSpec,
  world: World,
  found: Path,
  memory: Memory,
  proofStates: number,
): InPieces<Way> {
  if (spec.kind !== "old-duplicates") return { steps: stepsOf(world, found), isShortest: true };
  const short = shorten(world, found);
  // Without the reduction, but only as deep as a shorter one could lie.
  const whole = new World(oldDuplicates({ ...spec.options, reduces: false }), memory);
  const shorter = yield* searchWorld(whole, {
    bounds: { depth: short.labels.length - 1, states: proofStates },
    stepsLeft: stepsToHarm(whole, spec.options),
  });
  return shorter.found
    ? { steps: stepsOf(whole, shorter.found), isShortest: true }
    : { steps: stepsOf(world, short), isShortest: shorter.states < proofStates };
}
