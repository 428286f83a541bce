/** How fast something went: of some repetitions, in things per second. */
export interface Rate {
  readonly median: number;
  readonly slowest: number;
  readonly fastest: number;
  /** The median once more, per second of processor time: what the figure would be if nothing else were running. */
  readonly perCpuSecond: number;
  readonly repetitions: number;
}

/** How many things were done, and the seconds they took: by the clock, and of processor time (garbage collection included). */
export interface Run {
  readonly done: number;
  readonly seconds: number;
  readonly cpuSeconds: number;
}

export interface MeasureOptions {
  readonly repetitions: number;
  /** ms of processor time that one repetition takes about; the warm-up before takes twice as long, or more. */
  readonly duration: number;
}

/**
 * Runs `work` until the engine has compiled it, then measures it. `work` does its thing so many times and
 * returns how many things that were (segments, closes), so that nothing of it can be optimised away.
 */
export function measure(work: (rounds: number) => number, { repetitions, duration }: MeasureOptions): Rate {
  const rounds = warmUp(work, duration / 1_000);
  return rateOf(Array.from({ length: repetitions }, () => timed(() => work(rounds))));
}

export function timed(work: () => number): Run {
  const startedAt = performance.now();
  const cpuBefore = process.cpuUsage();
  const done = work();
  const { user, system } = process.cpuUsage(cpuBefore);
  return { done, seconds: (performance.now() - startedAt) / 1_000, cpuSeconds: (user + system) / 1_000_000 };
}

export function rateOf(runs: readonly Run[]): Rate {
  const rates = runs.map(({ done, seconds }) => done / seconds);
  return {
    median: median(rates),
    slowest: Math.min(...rates),
    fastest: Math.max(...rates),
    perCpuSecond: median(runs.map(({ done, cpuSeconds }) => done / cpuSeconds)),
    repetitions: runs.length,
  };
}

/** Rounds that take about so many seconds of processor time, found by doubling. */
function warmUp(work: (rounds: number) => number, seconds: number): number {
  let spent = 0;
  for (let rounds = 1; ; rounds *= 2) {
    const { cpuSeconds } = timed(() => work(rounds));
    spent += cpuSeconds;
    if (cpuSeconds >= seconds / 2 && spent >= 2 * seconds) return Math.ceil((rounds * seconds) / cpuSeconds);
  }
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  const at = (index: number) => sorted[index] ?? 0;
  return (at(Math.floor(middle)) + at(Math.ceil(middle))) / 2;
}
