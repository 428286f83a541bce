import type { State } from "../../state";
import type { Host } from "../../trace";
import { decodeLabel, KINDS } from "../label";
import { Search, type SearchOptions } from "../search";
import { eventOf, stepsOf, type WorldEvent, type WorldStep } from "../steps";
import { LIFE_BITS, World } from "../world";
import { type UntimedOptions, untimed } from "../worlds/untimed";

/** A first time at which something was seen, with a shortest way to it. */
export interface Seen {
  readonly steps: readonly WorldStep[];
}

export interface CoverageOptions {
  readonly world: UntimedOptions;
  /** At most so many states. */
  readonly states?: number;
  /** Looked at now and then. */
  readonly signal?: { readonly aborted: boolean };
  readonly onProgress?: (states: number) => void;
}

/** One event at one end, as a search meets it. */
export interface Move {
  readonly host: Host;
  readonly from: State;
  readonly to: State;
  readonly event: WorldEvent;
}

export interface Coverage<Found> {
  /** What each name stands for, in the order in which they were met. */
  readonly found: ReadonlyMap<string, Found & Seen>;
  readonly states: number;
  readonly transitions: number;
  readonly complete: boolean;
}

const SLICE = 2_000;

/** Searches a world and keeps the first state of each name: breadth first, so that no way to one is shorter. */
export function coverStates(options: CoverageOptions, nameOf: (a: State, b: State) => string): Coverage<object> {
  const world = new World(untimed(options.world));
  const first = new Map<string, number>();
  const isNew = onceEach();
  const note = (index: number, state: Uint16Array) => {
    if (!isNew((state[0] ?? 0) * WORD + (state[1] ?? 0))) return;
    const { A, B } = world.endpoints(state);
    const name = nameOf(A.connection.state, B.connection.state);
    if (!first.has(name)) first.set(name, index);
  };
  const search = searchOf(world, options, (_, __, to, isNewState) => {
    if (isNewState) note(to, search.wordsOf(to));
  });
  note(0, search.wordsOf(0));
  const complete = runToEnd(search, options);
  const found = new Map(
    [...first].map(([name, index]) => [name, { steps: stepsOf(world, search.pathTo(index)) }] as const),
  );
  return { found, ...search.progress, complete };
}

/** The same for moves of one end; `nameOf` gives null for those that do not count. */
export function coverMoves(options: CoverageOptions, nameOf: (move: Move) => string | null): Coverage<Move> {
  const world = new World(untimed(options.world));
  const first = new Map<
    string,
    { readonly move: Move; readonly from: number; readonly label: number; readonly to: number }
  >();
  const isNew = onceEach();
  const search = searchOf(world, options, (from, label, to) => {
    if (!isNew(signatureOf(search.wordsOf(from), label, search.wordsOf(to)))) return;
    const move = moveOf(world, search.wordsOf(from), label, search.wordsOf(to));
    const name = move && nameOf(move);
    if (move && name && !first.has(name)) first.set(name, { move, from, label, to });
  });
  const complete = runToEnd(search, options);
  const found = new Map(
    [...first].map(([name, { move, from, label, to }]) => {
      const way = search.pathTo(from);
      const states = [...way.states, search.wordsOf(to).slice()];
      return [name, { ...move, steps: stepsOf(world, { states, labels: [...way.labels, label] }) }] as const;
    }),
  );
  return { found, ...search.progress, complete };
}

const WORD = 1 << 16;

/** What `moveOf` looks at, in one number: two endpoints of one host, and the event but for the age of a segment. */
function signatureOf(from: Uint16Array, label: number, to: Uint16Array): number {
  const { host, kind, word } = decodeLabel(label);
  const end = host === "A" ? 0 : 1;
  const event = (KINDS.indexOf(kind) * 2 + end) * WORD + (kind === "arrival" ? word >> LIFE_BITS : word);
  return ((from[end] ?? 0) * WORD + (to[end] ?? 0)) * 2 ** 20 + event;
}

/** Whether a number comes for the first time. */
function onceEach(): (number: number) => boolean {
  const seen = new Set<number>();
  return (number) => seen.size !== seen.add(number).size;
}

function searchOf(
  world: World,
  { states }: CoverageOptions,
  onTransition: NonNullable<SearchOptions["onTransition"]>,
): Search {
  return new Search({
    start: world.start,
    successors: (state, visit) => world.successors(state, visit),
    ...(states !== undefined && { bounds: { states } }),
    onTransition,
  });
}

/** Whether the whole bounded world was searched. */
function runToEnd(search: Search, { signal, onProgress }: CoverageOptions): boolean {
  while (!signal?.aborted && !search.step(SLICE)) onProgress?.(search.progress.states);
  return search.result.complete;
}

/** What a transition did to the end it happened at; null if that end kept its state, or the network acted alone. */
function moveOf(world: World, from: Uint16Array, label: number, to: Uint16Array): Move | null {
  const { host, kind } = decodeLabel(label);
  if (kind === "tick" || kind === "loss" || kind === "duplication") return null;
  const before = world.endpoints(from)[host].connection.state;
  const after = world.endpoints(to)[host].connection.state;
  return before === after ? null : { host, from: before, to: after, event: eventOf(world, from, label) };
}
