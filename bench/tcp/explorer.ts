import { explore, type SearchResult } from "@/lib/tcp/explore/search";
import type { World } from "@/lib/tcp/explore/world";
import type { CloseBounds, SearchFigures } from "./bounds";
import { closingWorld } from "./closing-world";
import { rateOf, timed } from "./measure";

/** Searches the world of close.pml to its end with lib/tcp/explore, some times over, each time from nothing. */
export function searchWithExplorer(bounds: CloseBounds, repetitions: number): SearchFigures {
  // The first search is not timed: in it the engine compiles what is searched with.
  const { states, transitions, octets } = search(closingWorld(bounds));
  const runs = Array.from({ length: repetitions }, () => timed(() => search(closingWorld(bounds)).states));
  return {
    states,
    transitions,
    statesPerSecond: rateOf(runs),
    octetsPerState: octets / states,
    violations: violationsIn(closingWorld(bounds)),
  };
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
