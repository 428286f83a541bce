import type { SafeLength } from "./prove";

/** Where things stand in the chart of safe lengths, CSS pixels. */
export interface ChartScale {
  readonly x: (msl: number) => number;
  readonly y: (ticks: number) => number;
  /** Lengths that have a line of their own, ticks. */
  readonly lines: readonly number[];
  /** Where a purpose stands that no length is long enough for. */
  readonly never: number;
}

export interface ChartBox {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const MSLS = { least: 1, most: 4 };

/** Ticks from 0 up to the longest length shown, in steps that leave at most eight lines. */
export function chartScale(rows: readonly SafeLength[], { left, right, top, bottom }: ChartBox): ChartScale {
  const lengths = rows.flatMap(({ length }) => (typeof length === "number" ? [length] : []));
  const highest = Math.max(2 * MSLS.most + 1, ...lengths);
  const step = [1, 2, 5, 10].find((one) => highest / one <= 7) ?? 20;
  const most = Math.ceil(highest / step) * step;
  const inset = (right - left) / (2 * MSLS.most);
  return {
    x: (msl) => left + inset + ((msl - MSLS.least) / (MSLS.most - MSLS.least)) * (right - left - 2 * inset),
    y: (ticks) => bottom - (ticks / most) * (bottom - top),
    lines: Array.from({ length: most / step + 1 }, (_, index) => index * step),
    never: top - 14,
  };
}

/** Two lengths at the same MSL that are so close that their labels must go to different sides. */
export function isAbove(row: SafeLength, rows: readonly SafeLength[]): boolean {
  const other = rows.find(({ msl, purpose }) => msl === row.msl && purpose !== row.purpose);
  if (!other || typeof other.length !== "number" || typeof row.length !== "number") return true;
  return row.length === other.length ? row.purpose === "old-duplicates" : row.length > other.length;
}
