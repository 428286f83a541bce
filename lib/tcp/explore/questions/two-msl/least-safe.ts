import { atOnce } from "../../../at-once";
import type { Memory } from "../../memory";
import type { SearchResult } from "../../search";
import { World } from "../../world";
import { type WorldSpec, worldOf } from "../../worlds/spec";
import { searchWorld, shortestWay, type Way } from "./shortest-way";

/** A property for every length of TIME-WAIT: the world in which it is searched for a violation. */
export type Family = (timeWait: number) => WorldSpec;

export interface LeastSafe {
  /** The least length that is safe, ticks; null: none up to the longest one searched. */
  readonly leastSafe: number | null;
  /** Of the search that proves it: at that length, or at the longest if none is safe. */
  readonly proof: Pick<SearchResult, "states" | "transitions" | "depth">;
  /** Just below: a shortest way to harm. Null only if a length of 0 is safe. */
  readonly counterexample: Counterexample | null;
  /** Lengths searched. */
  readonly searched: readonly number[];
}

export interface Counterexample extends Way {
  /** Ticks. */
  readonly timeWait: number;
  readonly world: WorldSpec;
}

export interface LeastSafeOptions {
  /** Longest length to search, ticks. */
  readonly longest: number;
  /** The length expected to be the answer: it and the one below are tried first. */
  readonly guess?: number;
  /** Search every length, not only those that decide if longer is never worse. */
  readonly everyLength?: boolean;
  /** States that may be spent on proving a counterexample shortest. */
  readonly proofStates: number;
  /** What the model has answered in earlier searches. */
  readonly memory: Memory;
}

/**
 * The least length without a violation. Every length counted as safe was searched exhaustively.
 * @throws Error when a longer TIME-WAIT turns out worse than a shorter one (never seen; `everyLength` looks)
 */
export function leastSafeLength(family: Family, options: LeastSafeOptions): LeastSafe {
  const lengths = new Lengths(family, options.memory);
  const leastSafe = options.everyLength ? byAll(lengths, options.longest) : byHalves(lengths, options);
  const proof = lengths.at(leastSafe ?? options.longest).result;
  const below = (leastSafe ?? options.longest + 1) - 1;
  return {
    leastSafe,
    proof: { states: proof.states, transitions: proof.transitions, depth: proof.depth },
    counterexample: below < 0 ? null : counterexample(lengths.at(below), options),
    searched: lengths.searched,
  };
}

interface Searched {
  readonly timeWait: number;
  readonly spec: WorldSpec;
  /** A path is in the numbers of its own world. */
  readonly world: World;
  readonly result: SearchResult;
}

/** The searches made so far. */
class Lengths {
  readonly #family: Family;
  readonly #memory: Memory;
  readonly #results = new Map<number, Searched>();

  constructor(family: Family, memory: Memory) {
    this.#family = family;
    this.#memory = memory;
  }

  at(timeWait: number): Searched {
    const known = this.#results.get(timeWait);
    if (known) return known;
    const spec = this.#family(timeWait);
    const world = new World(worldOf(spec), this.#memory);
    const result = atOnce(searchWorld(world));
    if (world.isBounded || (!result.complete && !result.found)) throw new Error("a search was cut short");
    const searched = { timeWait, spec, world, result };
    this.#results.set(timeWait, searched);
    return searched;
  }

  isSafe(timeWait: number): boolean {
    return this.at(timeWait).result.found === null;
  }

  get searched(): readonly number[] {
    return [...this.#results.keys()].sort((a, b) => a - b);
  }
}

function byAll(lengths: Lengths, longest: number): number | null {
  const safe = Array.from({ length: longest + 1 }, (_, timeWait) => lengths.isSafe(timeWait));
  const first = safe.indexOf(true);
  if (first >= 0 && safe.includes(false, first)) throw new Error("a longer TIME-WAIT is worse than a shorter one");
  return first < 0 ? null : first;
}

function byHalves(lengths: Lengths, { longest, guess }: LeastSafeOptions): number | null {
  if (guess !== undefined && guess <= longest && lengths.isSafe(guess)) {
    if (guess === 0 || !lengths.isSafe(guess - 1)) return guess;
  }
  if (!lengths.isSafe(longest)) return null;
  let unsafe = -1;
  let safe = longest;
  while (safe - unsafe > 1) {
    const middle = (safe + unsafe) >> 1;
    if (lengths.isSafe(middle)) safe = middle;
    else unsafe = middle;
  }
  return safe;
}

function counterexample(
  { timeWait, spec, world, result }: Searched,
  { proofStates, memory }: LeastSafeOptions,
): Counterexample | null {
  if (!result.found) return null;
  return { timeWait, world: spec, ...atOnce(shortestWay(spec, world, result.found, memory, proofStates)) };
}
