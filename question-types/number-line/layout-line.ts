import { add, diff } from "@/lib/tcp/sequence";

/** Something on the line: a border, a number of the learner's, the place where a segment begins. */
export interface Mark {
  readonly at: number;
  readonly name: string;
  readonly kind: "known" | "wrap" | "mine" | "right" | "segment";
}

/** A mark with its place; marks at the same number share a row. */
export interface Row {
  readonly at: number;
  readonly y: number;
  readonly marks: readonly Mark[];
}

export interface LineLayout {
  readonly rows: readonly Row[];
  readonly height: number;
  /** Where any number lies; between two rows in proportion. */
  readonly yOf: (value: number) => number;
}

export const ROW = 34;
const TOP = 26;

/**
 * A stretch of the ring as a line that runs down: marks in their order around `base`, evenly spaced, since true
 * distances reach from one to two thousand million.
 */
export function layoutLine(marks: readonly Mark[], base: number): LineLayout {
  const numbers = [...new Set(marks.map(({ at }) => at))].toSorted((a, b) => diff(a, base) - diff(b, base));
  const rows = numbers.map((at, index) => ({
    at,
    y: TOP + index * ROW,
    marks: marks.filter((mark) => mark.at === at),
  }));
  return { rows, height: TOP + rows.length * ROW + 8, yOf: (value) => placeOf(value, base, rows) };
}

function placeOf(value: number, base: number, rows: readonly Row[]): number {
  const offset = diff(value, base);
  const above = rows.findLast(({ at }) => diff(at, base) <= offset);
  const below = rows.find(({ at }) => diff(at, base) >= offset);
  if (!above) return (below?.y ?? TOP) - ROW / 2;
  if (!below) return above.y + ROW / 2;
  const span = diff(below.at, above.at);
  return span === 0 ? above.y : above.y + ((below.y - above.y) * diff(value, above.at)) / span;
}

/** The first number of the ring, if it lies among these marks' numbers or in the stretch from `base` on. */
export function wrapMark(base: number, length: number, name: string): readonly Mark[] {
  return diff(0, base) > 0 && diff(0, add(base, length)) < 0 ? [{ at: 0, name, kind: "wrap" }] : [];
}
