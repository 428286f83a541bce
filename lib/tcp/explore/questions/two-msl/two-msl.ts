import type { Script } from "../../../script";
import { Memory } from "../../memory";
import type { OldDuplicateSwitches, ReliableCloseSwitches } from "../../worlds/switches";
import { type Counterexample, type Family, type LeastSafe, leastSafeLength } from "./least-safe";
import { scriptOf } from "./script-of";
import { allOldDuplicateVariants, oldDuplicateVariants, reliableCloseVariants } from "./variants";
import { WHY, type Why, whyUnsafe } from "./why";

export interface TwoMslOptions {
  /** Lengths of MSL, ticks. */
  readonly msl?: readonly number[];
  readonly properties?: readonly ("old-duplicates" | "reliable-close")[];
  /** "all": every combination of switches, for an hour or so; otherwise the ones that show something. */
  readonly combinations?: "usual" | "all";
  /** Search every length of TIME-WAIT, not only those that decide. */
  readonly everyLength?: boolean;
  /** R and L of reliable-close: first time-outs in ticks, and numbers of losses. */
  readonly rtos?: readonly number[];
  readonly losses?: readonly number[];
  /** First time-out of old-duplicates with a fixed RTO, ticks. */
  readonly rto?: number;
  /** Who may close first in old-duplicates. */
  readonly closers?: "A" | "both";
  /** States that may be spent on proving a counterexample shortest. */
  readonly proofStates?: number;
  /** Milliseconds on some clock; without one, times are 0. */
  readonly now?: () => number;
}

interface RowOf<Property, Switches> {
  readonly property: Property;
  readonly msl: number;
  readonly switches: Switches;
  /** Ticks; null: no length up to 4·MSL + 3 is safe. */
  readonly leastSafe: number | null;
  /** Of the search that proves it. */
  readonly states: number;
  readonly transitions: number;
  readonly milliseconds: number;
  /** At one tick less, or at the longest length if none is safe. */
  readonly counterexample: Counterexample | null;
  /** The same for `run`, where a script can say it. `replayTrace` takes every counterexample. */
  readonly script: Script | null;
  readonly why: { readonly reason: Why; readonly text: string } | null;
}

export type TwoMslRow = RowOf<"old-duplicates", OldDuplicateSwitches> | RowOf<"reliable-close", ReliableCloseSwitches>;

export interface TwoMslTable {
  readonly assumptions: readonly string[];
  readonly rows: readonly TwoMslRow[];
}

/** What every row assumes; the switches say the rest. In full: docs/decisions/0012-what-the-explorer-assumes.md. */
export const ASSUMPTIONS: readonly string[] = [
  "Time is whole ticks. A segment may take any number of them up to MSL, 0 too; it is never delivered later.",
  "TIME-WAIT is over T ticks after it was entered or last restarted; the longest T searched is 4·MSL + 3.",
  "Both ends are the model of lib/tcp with RFC 9293's rules, no options, ACKs at once, challenge ACKs without limit.",
  "old-duplicates: the network may lose any segment and deliver any as often as it likes within its life; harm is the arrival of an old segment at a synchronized next incarnation, whatever its numbers.",
  "old-duplicates: an end may open again as soon as it is CLOSED; the next incarnation's segments take no time.",
  "reliable-close: everything arrives, once, except L of the ACKs, or ACKs and FINs; harm is that LAST-ACK ends otherwise than by an ACK.",
];

const LONGEST = (msl: number) => 4 * msl + 3;

/** The whole table. */
export function twoMsl(options: TwoMslOptions = {}): TwoMslTable {
  return { assumptions: ASSUMPTIONS, rows: [...twoMslRows(options)] };
}

/** One row after the other: a worker may look at its messages in between. */
export function* twoMslRows(options: TwoMslOptions = {}): Generator<TwoMslRow, void, undefined> {
  const { properties = ["old-duplicates", "reliable-close"] } = options;
  if (properties.includes("old-duplicates")) yield* oldDuplicateRows(options);
  if (properties.includes("reliable-close")) yield* reliableCloseRows(options);
}

function* oldDuplicateRows(options: TwoMslOptions): Generator<TwoMslRow, void, undefined> {
  const { msl = [1, 2, 3, 4], combinations = "usual", rto = 1, closers = "A" } = options;
  const known: Known = { guesses: new Guesses(), memory: new Memory() };
  for (const length of msl) {
    const variants = combinations === "all" ? allOldDuplicateVariants() : oldDuplicateVariants(length);
    for (const switches of variants) {
      const family: Family = (timeWait) => ({
        kind: "old-duplicates",
        options: { msl: length, timeWait, switches, closers, rto },
      });
      const found = row(family, length, switches, known, options);
      yield { property: "old-duplicates", msl: length, switches, ...found };
    }
  }
}

function* reliableCloseRows(options: TwoMslOptions): Generator<TwoMslRow, void, undefined> {
  const { msl = [1, 2, 3, 4], rtos = [1, 2], losses = [0, 1, 2, 3] } = options;
  const known: Known = { guesses: new Guesses(), memory: new Memory() };
  for (const length of msl) {
    for (const switches of reliableCloseVariants(rtos, losses)) {
      const family: Family = (timeWait) => ({ kind: "reliable-close", options: { msl: length, timeWait, switches } });
      const found = row(family, length, switches, known, options);
      yield { property: "reliable-close", msl: length, switches, ...found };
    }
  }
}

function row(
  family: Family,
  msl: number,
  switches: object,
  { guesses, memory }: Known,
  { everyLength = false, proofStates = 60_000, now = () => 0 }: TwoMslOptions,
): Omit<TwoMslRow, "property" | "msl" | "switches"> {
  const startedAt = now();
  const guess = guesses.of(switches, msl);
  const longest = LONGEST(msl);
  const found: LeastSafe = leastSafeLength(family, {
    longest,
    everyLength,
    proofStates,
    memory,
    ...(guess !== undefined && { guess }),
  });
  guesses.learn(switches, msl, found.leastSafe);
  const reason = found.counterexample ? whyUnsafe(found.counterexample, found.leastSafe === null) : null;
  return {
    leastSafe: found.leastSafe,
    states: found.proof.states,
    transitions: found.proof.transitions,
    milliseconds: now() - startedAt,
    counterexample: found.counterexample,
    script: found.counterexample && scriptOf(found.counterexample),
    why: reason && { reason, text: WHY[reason] },
  };
}

/** What earlier rows have taught. */
interface Known {
  readonly guesses: Guesses;
  readonly memory: Memory;
}

/** The answers grow with MSL in a straight line, as far as seen: two of them say which length to try first. */
class Guesses {
  readonly #known = new Map<string, { readonly msl: number; readonly leastSafe: number }[]>();

  of(switches: object, msl: number): number | undefined {
    const [first, second] = (this.#known.get(JSON.stringify(switches)) ?? []).slice(-2);
    if (!first) return undefined;
    if (!second) return first.leastSafe;
    return second.leastSafe + ((second.leastSafe - first.leastSafe) / (second.msl - first.msl)) * (msl - second.msl);
  }

  learn(switches: object, msl: number, leastSafe: number | null): void {
    if (leastSafe === null) return;
    const key = JSON.stringify(switches);
    this.#known.set(key, [...(this.#known.get(key) ?? []), { msl, leastSafe }]);
  }
}
