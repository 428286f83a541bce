import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { explore, type Progress, Search, type System } from "./search";
import { StateStore } from "./state-store";

/** A graph whose nodes are numbers; as words each is as long as its number is large, so that lengths differ. */
function graph(edges: readonly (readonly number[])[], start = 0): System {
  return {
    start: [wordsOf(start)],
    successors: (state, visit) => {
      const from = state[0] ?? 0;
      for (const to of edges[from] ?? []) {
        const words = wordsOf(to);
        visit(from * 1_000 + to, words, words.length);
      }
    },
  };
}

function wordsOf(node: number): Uint16Array {
  return Uint16Array.from([node, ...Array.from({ length: node % 5 }, (_, at) => node + at)]);
}

/** Distances by a Map and a queue. */
function distances(edges: readonly (readonly number[])[]): ReadonlyMap<number, number> {
  const found = new Map([[0, 0]]);
  const queue = [0];
  for (const from of queue) {
    for (const to of edges[from] ?? []) {
      if (found.has(to)) continue;
      found.set(to, (found.get(from) ?? 0) + 1);
      queue.push(to);
    }
  }
  return found;
}

const anyGraph = fc
  .integer({ min: 1, max: 40 })
  .chain((size) =>
    fc.array(fc.array(fc.integer({ min: 0, max: size - 1 }), { maxLength: 4 }), { minLength: size, maxLength: size }),
  );

/** 0 → 1 → 2 → … and a short cut from 0 to `last`, by way of one node. */
const LADDER: readonly (readonly number[])[] = Array.from({ length: 100 }, (_, at) =>
  at === 0 ? [1, 98] : at === 98 ? [99] : at < 97 ? [at + 1] : [],
);

describe("explore", () => {
  test("meets what a naive search meets, and no trace of it is longer", () => {
    fc.assert(
      fc.property(anyGraph, (edges) => {
        const naive = distances(edges);
        const result = explore(graph(edges));
        expect(result).toMatchObject({ states: naive.size, complete: true, found: null });
        expect(result.transitions).toBe([...naive.keys()].reduce((sum, node) => sum + (edges[node]?.length ?? 0), 0));
        for (const [node, distance] of naive) {
          const { found } = explore({ ...graph(edges), goal: (state) => state[0] === node });
          expect(found?.states.at(-1)).toEqual(wordsOf(node));
          expect(found?.labels).toHaveLength(distance);
        }
      }),
      { numRuns: 60 },
    );
  });

  test("a trace goes from state to state by its labels", () => {
    const { found } = explore({ ...graph(LADDER), goal: (state) => state[0] === 99 });
    expect(found?.states.map(([node]) => node)).toEqual([0, 98, 99]);
    expect(found?.labels).toEqual([98, 98_099]);
  });

  test("a bound cuts the search short, and it says so", () => {
    expect(explore({ ...graph(LADDER), bounds: { depth: 3 } })).toMatchObject({ states: 6, complete: false });
    expect(explore({ ...graph(LADDER), bounds: { states: 10 } }).complete).toBe(false);
    expect(explore(graph(LADDER)).complete).toBe(true);
  });

  test("what is known to be too far from every goal is left out", () => {
    const stepsLeft = (state: Uint16Array) => ((state[0] ?? 0) >= 98 ? 99 - (state[0] ?? 0) : 90);
    const result = explore({
      ...graph(LADDER),
      goal: (state) => state[0] === 99,
      bounds: { depth: 2 },
      stepsLeft,
    });
    expect(result.found?.labels).toHaveLength(2);
    expect(result.states).toBe(3);
  });

  test("tells its progress between slices, and stops when told to", () => {
    const chain: System = {
      start: [Uint16Array.of(0)],
      successors: (state, visit) => visit(0, Uint16Array.of((state[0] ?? 0) + 1), 1),
    };
    const seen: Progress[] = [];
    const signal = { aborted: false };
    const onProgress = (progress: Progress) => {
      seen.push(progress);
      signal.aborted = seen.length === 3;
    };
    const result = explore({ ...chain, onProgress, signal });
    expect(seen).toHaveLength(3);
    expect(seen.map(({ states }) => states)).toEqual([...seen.map(({ states }) => states)].sort((a, b) => a - b));
    expect(result).toMatchObject({ complete: false, found: null });
  });

  test("is the same in slices of one as in one go", () => {
    fc.assert(
      fc.property(anyGraph, (edges) => {
        const search = new Search(graph(edges));
        while (!search.step(1));
        expect(search.result).toEqual(explore(graph(edges)));
      }),
      { numRuns: 30 },
    );
  });
});

describe("StateStore", () => {
  test("finds again what it holds, through every growth", () => {
    const store = new StateStore();
    const words = (index: number) =>
      Uint16Array.of(index & 0xffff, index >> 16, ...new Array(index % 7).fill(index % 3));
    const count = 30_000;
    for (let index = 0; index < count; index += 1) {
      expect(store.add(words(index), words(index).length, Math.max(0, index - 1))).toBe(index);
    }
    for (let index = 0; index < count; index += 97) {
      expect(store.add(words(index), words(index).length, 0)).toBe(~index);
      expect(store.find(words(index), words(index).length)).toBe(index);
      expect(store.wordsOf(index)).toEqual(words(index));
    }
    expect(store.count).toBe(count);
    expect(store.find(Uint16Array.of(1, 2, 3), 3)).toBe(-1);
    expect(store.octets / count).toBeLessThan(60);
  });
});
