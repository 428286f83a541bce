import type { Chart, ChartItem, Moment } from "./chart-items";

/** Measures of the drawing, px. Its labels stand at the right of the axes. */
export const FRAME = { width: 328, left: 8, right: 184, top: 16, bottom: 196, gutter: 200, row: 30 } as const;

export type Point = readonly [x: number, y: number];

export interface PlacedItem {
  readonly item: ChartItem;
  /** What is drawn of it: a level, a slope, or a line up at a time; of a level or time that lies beyond, its mark alone. */
  readonly line: readonly [Point, Point];
  /** Where it is marked. */
  readonly mark: Point;
  /** It lies beyond the drawing, which ends at the mark. */
  readonly isBeyond: boolean;
  /** Middle of its label in the gutter. */
  readonly labelY: number;
}

export interface ChartLayout {
  readonly items: readonly PlacedItem[];
  readonly inUse: readonly Point[];
  readonly height: number;
}

/** Puts a chart to scale: pure, and the same on the server and in the browser. */
export function layoutChart({ timeWait, most, items, inUse }: Chart): ChartLayout {
  const xOf = (at: number) => FRAME.left + (FRAME.right - FRAME.left) * Math.min(1, at / timeWait);
  const yOf = (count: number) => FRAME.bottom - (FRAME.bottom - FRAME.top) * Math.min(1, count / most);
  const toPoint = ([at, count]: Moment): Point => [xOf(at), yOf(count)];
  const lines = items.map((item) => ({ item, ...lineOf(item, toPoint, timeWait, most) }));
  const labels = spread(
    lines.map(({ mark: [, y] }) => y),
    FRAME.row,
    FRAME.top,
  );
  return {
    items: lines.map((line, index) => ({ ...line, labelY: labels[index] ?? FRAME.top })),
    inUse: inUse.map(toPoint),
    height: Math.max(FRAME.bottom + 44, ...labels.map((y) => y + FRAME.row / 2)),
  };
}

function lineOf(
  { place }: ChartItem,
  toPoint: (moment: Moment) => Point,
  timeWait: number,
  most: number,
): Pick<PlacedItem, "line" | "mark" | "isBeyond"> {
  switch (place.type) {
    case "level": {
      const end = toPoint([timeWait, place.level]);
      const isBeyond = place.level > most;
      return { line: [isBeyond ? end : toPoint([0, place.level]), end], mark: end, isBeyond };
    }
    case "slope": {
      const isBeyond = place.level > most;
      const end = isBeyond ? toPoint([(place.until * most) / place.level, most]) : toPoint([place.until, place.level]);
      return { line: [toPoint([0, 0]), end], mark: end, isBeyond };
    }
    case "time": {
      const foot = toPoint([place.at, 0]);
      const isBeyond = place.at > timeWait;
      return { line: [foot, isBeyond ? foot : toPoint([place.at, most])], mark: foot, isBeyond };
    }
  }
}

/** Heights near the wished ones, in their order, at least `gap` apart; none above `top`, and none lower than it must be. */
export function spread(wished: readonly number[], gap: number, top: number): readonly number[] {
  const order = [...wished.keys()].toSorted((a, b) => (wished[a] ?? 0) - (wished[b] ?? 0) || a - b);
  const floor = Math.max(...wished, top + gap * (wished.length - 1));
  const placed: number[] = [...wished];
  let free = top;
  for (const [rank, index] of order.entries()) {
    // Leaves room for those below it.
    const lowest = floor - gap * (order.length - 1 - rank);
    const y = Math.max(free, Math.min(wished[index] ?? top, lowest));
    placed[index] = y;
    free = y + gap;
  }
  return placed;
}
