import { FOLD_HEIGHT } from "./ladder-geometry";

/** A stretch of time that the drawing leaves out, and says so. */
export interface Fold {
  readonly y: number;
  readonly height: number;
  readonly from: number;
  readonly to: number;
}

/** Where each moment stands in a drawing: to scale between folds, never squeezed. */
export interface TimeMap {
  readonly knots: readonly (readonly [time: number, y: number])[];
  readonly folds: readonly Fold[];
}

/** A text that hangs below its moment on one side and wants room there. */
export interface Hanging {
  readonly side: string;
  readonly at: number;
  readonly height: number;
}

interface TimeMapOptions {
  /** Moments at which something is drawn, ascending. */
  readonly instants: readonly number[];
  readonly pxPerMs: number;
  readonly top: number;
  readonly lead: number;
  /** A gap higher than this is folded. */
  readonly foldOver: number;
  readonly hanging: readonly Hanging[];
  /** One long wait may be drawn to a scale of its own, which its ticks must then show. */
  readonly wait?: { readonly from: number; readonly to: number; readonly height: number };
}

const CLEAR_BEFORE = 20;
const CLEAR_AFTER = 26;

/** Lays the moments out downwards, folding what would not fit. */
export function buildTimeMap(options: TimeMapOptions): TimeMap {
  const { instants, pxPerMs, top, lead, wait } = options;
  const first = instants[0] ?? 0;
  const knots: (readonly [number, number])[] = [
    [first - lead / pxPerMs, top - lead],
    [first, top],
  ];
  const folds: Fold[] = [];
  const roomNeeded = roomFinder(options);
  let time = first;
  let y = top;
  for (const next of instants.slice(1)) {
    const toScale = (next - time) * pxPerMs;
    const folded = Math.max(CLEAR_BEFORE + FOLD_HEIGHT + CLEAR_AFTER, roomNeeded(time, next));
    if (wait && next === wait.to && wait.from <= time) {
      const before = time + CLEAR_BEFORE / pxPerMs;
      const resume = before + 0.015 * (next - before);
      folds.push({ y: y + CLEAR_BEFORE, height: FOLD_HEIGHT, from: before, to: resume });
      knots.push([before, y + CLEAR_BEFORE], [resume, y + CLEAR_BEFORE + FOLD_HEIGHT]);
      y += CLEAR_BEFORE + FOLD_HEIGHT + wait.height;
    } else if (toScale <= Math.max(options.foldOver, folded)) {
      y += toScale;
    } else {
      const before = Math.max(CLEAR_BEFORE, (folded - FOLD_HEIGHT - CLEAR_AFTER) / 2);
      const after = folded - FOLD_HEIGHT - before;
      const fold = { y: y + before, height: FOLD_HEIGHT, from: time + before / pxPerMs, to: next - after / pxPerMs };
      folds.push(fold);
      knots.push([fold.from, fold.y], [fold.to, fold.y + FOLD_HEIGHT]);
      y += folded;
    }
    knots.push([next, y]);
    time = next;
  }
  return { knots, folds };
}

/** The y of a moment; beyond the ends, the ends. */
export function yAt(map: TimeMap, time: number): number {
  const { knots } = map;
  const index = firstNotBefore(knots, time);
  const knot = knots[index];
  const before = knots[Math.max(0, index - 1)];
  if (!knot || !before) return knots.at(-1)?.[1] ?? 0;
  const span = knot[0] - before[0];
  if (span <= 0 || time <= before[0]) return before[1];
  return before[1] + ((time - before[0]) / span) * (knot[1] - before[1]);
}

/** Index of the first knot at `time` or later, by halving; their number if all are earlier. */
function firstNotBefore(knots: TimeMap["knots"], time: number): number {
  let [low, high] = [0, knots.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((knots[middle]?.[0] ?? 0) < time) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Height from `time` to `next` that the texts hanging above `next` need, if something hangs at `next` or later on
 * their side. To be asked in order of time: what has had its room is forgotten.
 */
function roomFinder({ hanging, pxPerMs }: TimeMapOptions): (time: number, next: number) => number {
  const coming = hanging.toSorted((a, b) => a.at - b.at);
  const lastOn = new Map(coming.map(({ side, at }) => [side, at]));
  let begun = 0;
  let open: Hanging[] = [];
  return (time, next) => {
    for (let text = coming[begun]; text && text.at <= time; text = coming[begun]) {
      open.push(text);
      begun += 1;
    }
    const left = (text: Hanging) => text.height + 8 - (time - text.at) * pxPerMs;
    open = open.filter((text) => left(text) > 0);
    return open.reduce((room, text) => ((lastOn.get(text.side) ?? 0) < next ? room : Math.max(room, left(text))), 0);
  };
}
