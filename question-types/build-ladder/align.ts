import type { Host } from "@/lib/tcp";
import { carriesAck } from "../predict-state/flags";
import type { Expected, Row } from "./derive";

/** The parts of a row that can be right or wrong by themselves, once it is clear which segment is meant. */
export const PARTS = ["flags", "seq", "ack", "len"] as const;

export type Part = (typeof PARTS)[number];

/** Which row stands for which segment of the model. */
export interface Alignment {
  /** For each row the segment that it stands for, with the parts that are wrong; null: the model sends no such thing here. */
  readonly rows: readonly ({ readonly expected: Expected; readonly wrong: readonly Part[] } | null)[];
  /** Segments that no row stands for. */
  readonly missing: readonly Expected[];
  /** Sum of the right shares of all rows. */
  readonly earned: number;
}

/** What is chosen for one row, or for one segment that is passed over. */
interface Choice {
  readonly earned: number;
  readonly taken: "row" | Host | `match ${Host}`;
}

/**
 * The assignment of rows to segments that earns most. The rows must keep an order that the model allows: each end's
 * segments in the order in which it sends them, and none before what had to arrive first. The ends are two chains, so
 * a state of the search is how many of each are done and how many rows are used.
 */
export function align(expected: readonly Expected[], rows: readonly Row[]): Alignment {
  const chains = { A: chainOf(expected, "A"), B: chainOf(expected, "B") };
  const known = new Map<string, Choice | null>();

  const best = (a: number, b: number, used: number): Choice | null => {
    const name = `${a} ${b} ${used}`;
    const found = known.get(name);
    if (found !== undefined) return found;
    const choice = choices(chains, rows, a, b, used)
      .map(({ taken, gain, next }): Choice => ({ taken, earned: gain + (best(...next)?.earned ?? 0) }))
      .reduce<Choice | null>((most, one) => (most && most.earned >= one.earned ? most : one), null);
    known.set(name, choice);
    return choice;
  };
  return walk(chains, rows, best);
}

type Chains = { readonly [H in Host]: readonly Expected[] };

interface Option {
  readonly taken: Choice["taken"];
  readonly gain: number;
  readonly next: readonly [number, number, number];
}

/** What can come next, the preferred first: of equals, a match, then a row too many, then a segment left out. */
function choices(chains: Chains, rows: readonly Row[], a: number, b: number, used: number): readonly Option[] {
  const row = rows[used];
  const ready = (["A", "B"] as const).flatMap((host) => {
    const one = chains[host][host === "A" ? a : b];
    return one && one.needs <= (host === "A" ? b : a) ? [{ host, one }] : [];
  });
  const after = (host: Host, more: number) =>
    [a + Number(host === "A"), b + Number(host === "B"), used + more] as const;
  return [
    ...ready.flatMap(({ host, one }): Option[] => {
      const gain = row ? shareOf(row, one) : 0;
      return gain > 0 ? [{ taken: `match ${host}`, gain, next: after(host, 1) }] : [];
    }),
    ...(row ? [{ taken: "row", gain: 0, next: [a, b, used + 1] } as const] : []),
    ...ready.map(({ host }): Option => ({ taken: host, gain: 0, next: after(host, 0) })),
  ];
}

function walk(
  chains: Chains,
  rows: readonly Row[],
  best: (a: number, b: number, used: number) => Choice | null,
): Alignment {
  const aligned: Alignment["rows"][number][] = [];
  const missing: Expected[] = [];
  const done = { A: 0, B: 0 };
  for (let choice = best(0, 0, 0); choice; choice = best(done.A, done.B, aligned.length)) {
    if (choice.taken === "row") {
      aligned.push(null);
      continue;
    }
    const host: Host = choice.taken.endsWith("A") ? "A" : "B";
    const expected = chains[host][done[host]];
    const row = rows[aligned.length];
    done[host] += 1;
    if (!expected) break;
    if (choice.taken === host) missing.push(expected);
    else if (row) aligned.push({ expected, wrong: wrongParts(row, expected) });
  }
  return {
    rows: aligned,
    missing: missing.toSorted((one, other) => one.step - other.step),
    earned: best(0, 0, 0)?.earned ?? 0,
  };
}

function chainOf(expected: readonly Expected[], host: Host): readonly Expected[] {
  return expected.filter(({ sent }) => sent.from === host);
}

/** How much of a row is right if it stands for this segment; 0 if it cannot stand for it. */
function shareOf(row: Row, expected: Expected): number {
  if (row.from !== expected.row.from || familyOf(row.flags) !== familyOf(expected.row.flags)) return 0;
  const parts = partsOf(expected);
  return (parts.length - wrongParts(row, expected).length) / parts.length;
}

/** A FIN stands for a FIN, whatever else is wrong with it. */
function familyOf(flags: Row["flags"]): string {
  if (flags === undefined) return "none";
  return flags.startsWith("FIN") ? "FIN" : flags;
}

function partsOf({ row }: Expected): readonly Part[] {
  return PARTS.filter((part) => part !== "ack" || carriesAck(row.flags));
}

function wrongParts(row: Row, expected: Expected): readonly Part[] {
  const right: Row = expected.row;
  return partsOf(expected).filter((part) => row[part] !== right[part] || (part === "ack" && !acknowledges(row)));
}

/** A number that is left over from other flags acknowledges nothing. */
function acknowledges({ flags }: Row): boolean {
  return flags !== undefined && carriesAck(flags);
}
