/** Where moments stand on the axis: to scale, with at most one stretch folded away. Times in ms, places 0 … 1. */
export interface TimeAxis {
  /** Moments outside are put on the edge. */
  place(time: number): number;
  readonly ticks: readonly number[];
  /** What is left out, and where the mark for it stands. */
  readonly fold: { readonly from: number; readonly to: number; readonly at: number; readonly width: number } | null;
}

/** How much is shown after the last call, and before the end. */
const AFTER = 2_000;
const BEFORE_END = 4_000;
/** A gap that is not worth a fold. */
const SMALL = 4_000;
const FOLD_WIDTH = 0.1;
const MOST_TICKS = 7;

/** The axis of a run that is watched for so long, in which the last call is made at `lastDeed`. */
export function timeAxis(watch: number, lastDeed: number): TimeAxis {
  const whole = Math.max(watch, 1);
  const head = lastDeed + AFTER;
  const tail = whole - BEFORE_END;
  if (tail - head < SMALL) {
    return { place: (time) => clamp(time / whole), ticks: ticksOf(whole, [[0, whole]]), fold: null };
  }
  const shown = head + (whole - tail);
  const scale = (1 - FOLD_WIDTH) / shown;
  const at = head * scale;
  return {
    place(time) {
      if (time <= head) return clamp(time * scale);
      if (time >= tail) return clamp(at + FOLD_WIDTH + (time - tail) * scale);
      return at + (FOLD_WIDTH * (time - head)) / (tail - head);
    },
    ticks: ticksOf(shown, [
      [0, head],
      [tail, whole],
    ]),
    fold: { from: head, to: tail, at, width: FOLD_WIDTH },
  };
}

function ticksOf(shown: number, stretches: readonly (readonly [number, number])[]): readonly number[] {
  const step = [500, 1_000, 2_000].find((one) => shown / one <= MOST_TICKS) ?? 5_000;
  return stretches.flatMap(([from, to]) => {
    const first = Math.ceil(from / step);
    const count = Math.floor(to / step) - first + 1;
    return Array.from({ length: Math.max(0, count) }, (_, index) => (first + index) * step);
  });
}

function clamp(place: number): number {
  return Math.min(1, Math.max(0, place));
}
