import { type Random, shuffled } from "./random";

/**
 * `count` things from several groups, as evenly as the groups allow, in random order.
 * Which groups give one more than the others is random too. Fewer if there are not enough.
 */
export function drawEvenly<T>(groups: readonly (readonly T[])[], count: number, random: Random): T[] {
  const piles = shuffled(groups, random).map((group) => shuffled(group, random));
  const longest = Math.max(0, ...piles.map(({ length }) => length));
  const rounds = Array.from({ length: longest }, (_, round) => piles.flatMap((pile) => pile.slice(round, round + 1)));
  return shuffled(rounds.flat().slice(0, count), random);
}
