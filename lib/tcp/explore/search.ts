import { NO_PARENT, StateStore } from "./state-store";

/**
 * A system to be searched. Its states are short runs of 16-bit words in a canonical form: equal
 * states have equal words. A label says which event led from one state to the next.
 */
export interface System {
  readonly start: readonly Uint16Array[];
  /**
   * Calls `visit` once for each state that may follow. `state` is valid until the first `visit`,
   * and what is given to `visit` only during that call: both sides use the same memory again.
   */
  successors(state: Uint16Array, visit: Visit): void;
}

export type Visit = (label: number, words: Uint16Array, length: number) => void;

export interface SearchOptions extends System {
  /** The search ends at the first state of this kind; no other has a shorter trace. */
  readonly goal?: (state: Uint16Array) => boolean;
  readonly bounds?: { readonly states?: number; readonly depth?: number };
  /** A number of steps that every goal is away at least: with a bound of the depth, what is too far away is left out. */
  readonly stepsLeft?: (state: Uint16Array) => number;
  /** Told of every event tried: from which state, by which label, to which state, and whether that was new. */
  readonly onTransition?: (from: number, label: number, to: number, isNew: boolean) => void;
}

export interface Progress {
  readonly states: number;
  readonly transitions: number;
  readonly depth: number;
}

export interface SearchResult extends Progress {
  /** A shortest trace to a goal: `labels[i]` leads from `states[i]` to `states[i + 1]`. */
  readonly found: Path | null;
  /** Nothing was left out: neither a bound nor a cancellation nor a goal has cut the search short. */
  readonly complete: boolean;
  readonly octets: number;
}

export interface Path {
  readonly states: readonly Uint16Array[];
  readonly labels: readonly number[];
}

/**
 * A breadth-first search that can be done in slices: `step` until it says true, then `result`.
 * A worker may look at its messages between two slices.
 */
export class Search {
  readonly #options: SearchOptions;
  readonly #store = new StateStore();
  readonly #goal: (state: Uint16Array) => boolean;
  readonly #visit: Visit;
  readonly #mostStates: number;
  #transitions = 0;
  #next = 0;
  /** Depth of the state that is expanded next, and the first state that lies deeper. */
  #depth = 0;
  #levelEnd = 0;
  #found = -1;
  #isCut = false;

  constructor(options: SearchOptions) {
    this.#options = options;
    this.#goal = options.goal ?? (() => false);
    this.#mostStates = options.bounds?.states ?? Number.POSITIVE_INFINITY;
    this.#visit = (label, words, length) => {
      this.#transitions += 1;
      if (this.#isTooFar(words, length)) return;
      const index = this.#add(words, length, this.#next);
      options.onTransition?.(this.#next, label, index < 0 ? ~index : index, index >= 0);
    };
    for (const state of options.start) this.#add(state, state.length, NO_PARENT);
    this.#levelEnd = this.#store.count;
  }

  get progress(): Progress {
    return { states: this.#store.count, transitions: this.#transitions, depth: this.#depth };
  }

  /** Expands at most `most` states. True when the search is over. */
  step(most: number): boolean {
    const { bounds, successors } = this.#options;
    const deepest = bounds?.depth ?? Number.POSITIVE_INFINITY;
    for (let done = 0; done < most; done += 1) {
      if (this.#found >= 0 || this.#next === this.#store.count) return true;
      if (this.#next === this.#levelEnd) {
        this.#depth += 1;
        this.#levelEnd = this.#store.count;
      }
      if (this.#depth >= deepest || this.#store.count >= this.#mostStates) {
        this.#isCut = true;
        return true;
      }
      successors.call(this.#options, this.#store.wordsOf(this.#next), this.#visit);
      this.#next += 1;
    }
    return false;
  }

  get result(): SearchResult {
    const isOver = this.#next === this.#store.count;
    return {
      ...this.progress,
      found: this.#found < 0 ? null : this.pathTo(this.#found),
      complete: isOver && this.#found < 0 && !this.#isCut,
      octets: this.#store.octets,
    };
  }

  wordsOf(index: number): Uint16Array {
    return this.#store.wordsOf(index);
  }

  /** A shortest trace to a state. Labels are not stored: each step is looked for again. */
  pathTo(index: number): Path {
    const states = this.#store.pathTo(index).map((at) => this.#store.wordsOf(at).slice());
    const labels = states.slice(1).map((to, position) => this.#labelBetween(states[position], to));
    return { states, labels };
  }

  #labelBetween(from: Uint16Array | undefined, to: Uint16Array): number {
    let found: number | null = null;
    this.#options.successors(from ?? to, (label, words, length) => {
      if (found === null && length === to.length && to.every((word, at) => word === words[at])) found = label;
    });
    if (found === null) throw new Error("a system gave other successors the second time");
    return found;
  }

  #isTooFar(words: Uint16Array, length: number): boolean {
    const { stepsLeft, bounds } = this.#options;
    if (!stepsLeft || bounds?.depth === undefined) return false;
    const isTooFar = this.#depth + 1 + stepsLeft(words.subarray(0, length)) > bounds.depth;
    this.#isCut ||= isTooFar;
    return isTooFar;
  }

  #add(words: Uint16Array, length: number, parent: number): number {
    const index = this.#store.add(words, length, parent);
    if (index >= 0 && this.#found < 0 && this.#goal(this.#store.wordsOf(index))) this.#found = index;
    return index;
  }
}

export interface ExploreOptions extends SearchOptions {
  /** Called between slices. */
  readonly onProgress?: (progress: Progress) => void;
  /** Looked at between slices. */
  readonly signal?: { readonly aborted: boolean };
}

/** States expanded between two looks at the signal: a few milliseconds. */
const SLICE = 4_096;

/** Searches to the end, or until told to stop. */
export function explore(options: ExploreOptions): SearchResult {
  const search = new Search(options);
  while (!options.signal?.aborted && !search.step(SLICE)) options.onProgress?.(search.progress);
  return search.result;
}
