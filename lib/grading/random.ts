/** A source of numbers 0 ≤ x < 1 that gives the same sequence for the same seed. */
export type Random = () => number;

/**
 * mulberry32 (Tommy Ettinger's generator, 32 bits of state), started from the FNV-1a
 * hash of the seed. Good enough to shuffle and draw questions, and repeatable in any
 * language; it must never make a secret.
 */
export function seededRandom(seed: string): Random {
  let state = fnv1a(seed);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The same things in a fair random order: each gets a random number and they are sorted by it. The given list is not changed. */
export function shuffled<T>(things: readonly T[], random: Random): T[] {
  return things
    .map((thing) => ({ thing, place: random() }))
    .sort((one, other) => one.place - other.place)
    .map(({ thing }) => thing);
}

/** One of the things, each as likely as the others. Throws when there is none. */
export function oneOf<T>(things: readonly T[], random: Random): T {
  const one = things[Math.floor(random() * things.length)];
  if (one === undefined) throw new Error("There is nothing to choose from");
  return one;
}

function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}
