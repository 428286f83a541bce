import { explore, type SearchResult } from "@/lib/tcp/explore/search";
import { World } from "@/lib/tcp/explore/world";
import { oldDuplicates } from "@/lib/tcp/explore/worlds/old-duplicates";
import { STANDARD } from "@/lib/tcp/explore/worlds/switches";
import type { CloseBounds, ClosingFigures, SearchFigures } from "./bounds";
import { closingWorld } from "./closing-world";
import { rateOf, timed } from "./measure";

/** Searches the world of close.pml to its end with lib/tcp/explore. */
export function searchClosingWorld(bounds: CloseBounds, repetitions: number): ClosingFigures {
  const figures = searchWorld(() => closingWorld(bounds), repetitions);
  return { ...figures, violations: violationsIn(closingWorld(bounds)) };
}

/** The question two-msl asks: who may be harmed by old duplicates if TIME-WAIT is one tick longer than 2·MSL? */
export function searchOldDuplicates(msl: number, repetitions: number): SearchFigures {
  const options = { msl, timeWait: 2 * msl + 1, switches: STANDARD, closers: "both", rto: 1 } as const;
  return searchWorld(() => new World(oldDuplicates(options)), repetitions);
}

/** Some times over, each time from nothing. */
function searchWorld(makeWorld: () => World, repetitions: number): SearchFigures {
  // The first search is not timed: in it the engine compiles what is searched with.
  const { states, transitions, octets } = search(makeWorld());
  const runs = Array.from({ length: repetitions }, () => timed(() => search(makeWorld()).states));
  return { states, transitions, statesPerSecond: rateOf(runs), octetsPerState: octets / states };
}

function search(world: World): SearchResult {
  const result = explore({ start: world.start, successors: (state, visit) => world.successors(state, visit) });
  if (!result.complete || world.isBounded) throw new Error("the search was cut short: what it took means nothing");
  return result;
}

/** Words of a state before those of the segments under way: two ends and the counters. */
const WORDS_BEFORE_SEGMENTS = 3;

/** Not part of what is timed. */
function violationsIn(world: World): number {
  let violations = 0;
  explore({
    start: world.start,
    successors: (state, visit) => {
      const { A, B } = world.endpoints(state);
      const areClosed = A.connection.state === "CLOSED" && B.connection.state === "CLOSED";
      if (areClosed && state.length > WORDS_BEFORE_SEGMENTS) violations += 1;
      world.successors(state, visit);
    },
  });
  return violations;
}
