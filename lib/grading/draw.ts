import { type Random, shuffled } from "./random";

/**
 * Draws `count` things without replacement so that every group gives as evenly as it can:
 * one from each group in turn, until enough are drawn. Which groups give one more, which
 * things are drawn and their final order are random; drawing all of a pool is a shuffle.
 */
export function drawEvenly<T>(groups: readonly (readonly T[])[], count: number, random: Random): T[] {
  const available = groups.reduce((sum, group) => sum + group.length, 0);
  if (count > available) throw new Error(`Cannot draw ${count} of ${available}`);

  const piles = shuffled(groups, random).map((group) => shuffled(group, random));
  const longest = Math.max(0, ...piles.map((pile) => pile.length));
  const rounds = Array.from({ length: longest }, (_, round) => piles.flatMap((pile) => pile.slice(round, round + 1)));
  return shuffled(rounds.flat().slice(0, count), random);
}
