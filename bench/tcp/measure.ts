/** How fast something went: of some repetitions, the median, the slowest and the fastest, in things per second. */
export interface Rate {
  readonly median: number;
  readonly slowest: number;
  readonly fastest: number;
  readonly repetitions: number;
}

export interface MeasureOptions {
  readonly repetitions: number;
  /** ms that one repetition takes at least; the warm-up before takes as long. */
  readonly duration: number;
}

/**
 * Runs `work` until the engine has compiled it, then measures it. `work` does its thing so many times and
 * returns how many things that were (segments, closes), so that nothing of it can be optimised away.
 */
export function measure(work: (rounds: number) => number, { repetitions, duration }: MeasureOptions): Rate {
  const rounds = warmUp(work, duration);
  const rates = Array.from({ length: repetitions }, () => {
    const startedAt = performance.now();
    const done = work(rounds);
    return (done * 1_000) / (performance.now() - startedAt);
  });
  return summarize(rates);
}

/** Rounds that take about `duration`, found by doubling. */
function warmUp(work: (rounds: number) => number, duration: number): number {
  const startedAt = performance.now();
  for (let rounds = 1; ; rounds *= 2) {
    const before = performance.now();
    work(rounds);
    const took = performance.now() - before;
    if (took >= duration / 2 && performance.now() - startedAt >= duration) return Math.ceil((rounds * duration) / took);
  }
}

export function summarize(rates: readonly number[]): Rate {
  const sorted = rates.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  const at = (index: number) => sorted[index] ?? 0;
  return {
    median: (at(Math.floor(middle)) + at(Math.ceil(middle))) / 2,
    slowest: at(0),
    fastest: at(sorted.length - 1),
    repetitions: sorted.length,
  };
}
