import type { Path } from "./search";
import type { World } from "./world";

/**
 * A path to a hit without the events it can do without. A search that is reduced lets some arrivals happen that
 * nothing depends on; a reader should not have to see them.
 */
export function shorten(world: World, path: Path): Path {
  let labels = path.labels;
  let best = path;
  for (let at = labels.length - 2; at >= 0; at -= 1) {
    // Two at a time as well: a call and its undoing, say, can only go together.
    for (const others of [[], ...labels.slice(0, at).map((_, before) => [before])]) {
      const without = labels.filter((_, index) => index !== at && !others.includes(index));
      const tried = follow(world, path.states[0], without);
      if (tried === null) continue;
      best = tried;
      labels = without;
      at = Math.min(at, labels.length - 1);
      break;
    }
  }
  return best;
}

/** The path with these labels, or null if one of them is not possible, or no hit stands at the end. */
function follow(world: World, start: Uint16Array | undefined, labels: readonly number[]): Path | null {
  const states: Uint16Array[] = start ? [start] : [];
  for (const label of labels) {
    const from = states.at(-1);
    const to = from && !world.isHit(from) ? successorBy(world, from, label) : null;
    if (!to) return null;
    states.push(to);
  }
  const last = states.at(-1);
  return last && world.isHit(last) ? { states, labels } : null;
}

function successorBy(world: World, from: Uint16Array, wanted: number): Uint16Array | null {
  let found: Uint16Array | null = null;
  world.allSuccessors(from, (label, words, length) => {
    if (label === wanted) found ??= words.slice(0, length);
  });
  return found;
}
