import type { State } from "../state";
import type { AlphabetId, InputId } from "./alphabet";

/** What a segment is called in a drawing. "again" is what the retransmission timer sends. */
export const OUTPUTS = [
  "SYN",
  "SYN,ACK",
  "ACK",
  "data",
  "FIN",
  "RST",
  "SYN again",
  "SYN,ACK again",
  "data again",
  "FIN again",
] as const;

export type Output = (typeof OUTPUTS)[number];

/** One cell of the table: what is sent, and where it leads. */
export interface Cell {
  /** In the order of `OUTPUTS`, so that two cells with the same segments are equal. Empty: nothing is sent. */
  readonly segments: readonly Output[];
  readonly next: State;
}

export type Row = { readonly [I in InputId]?: Cell };

/** A finite machine with output (Mealy): state × input → segments, next state. A cell may be missing. */
export interface Machine {
  readonly alphabet: AlphabetId;
  readonly start: State;
  readonly rows: { readonly [S in State]?: Row };
}

/** The cell for one input in one state, or null if the table has none. */
export function cellAt(machine: Machine, state: State, input: InputId): Cell | null {
  return machine.rows[state]?.[input] ?? null;
}

export function inOrder(segments: readonly Output[]): readonly Output[] {
  return [...segments].sort((a, b) => OUTPUTS.indexOf(a) - OUTPUTS.indexOf(b));
}

export function sameSegments(one: Cell, other: Cell): boolean {
  return one.segments.join(" + ") === other.segments.join(" + ");
}

export function sameCell(one: Cell | null, other: Cell | null): boolean {
  if (one === null || other === null) return one === other;
  return one.next === other.next && sameSegments(one, other);
}
