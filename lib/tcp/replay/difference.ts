/** Where the model did something else than the kernel, as lines to be read. */
export interface Difference {
  readonly about: "segment" | "time" | "states" | "timer" | "call";
  /** When, by the recording's clock (by the model's for what only the model did), ms. */
  readonly at: number;
  /** What the kernel did; null: nothing. */
  readonly expected: string | null;
  /** What the model did; null: nothing. */
  readonly actual: string | null;
}

/** Something that the kernel did, and what the model did in its place; null: nothing. */
export interface Judged<Kernel, Model> {
  readonly kernel: Kernel | null;
  readonly model: Model | null;
  /** By how much the times may differ and still count as the same, ms; null: the time is not compared. */
  readonly allowed: number | null;
  readonly difference: Difference | null;
}

export function differencesOf(judged: readonly { readonly difference: Difference | null }[]): readonly Difference[] {
  return judged.flatMap(({ difference }) => difference ?? []);
}

/** Differences in time up to so much are of no account: the recorded machine was busy. ms */
export const SLACK = 15;

/** A quarter of the time that has passed since anything happened, or SLACK. ms */
export function tolerance(elapsed: number): number {
  return Math.max(SLACK, elapsed / 4);
}

export function seconds(ms: number): string {
  return (ms / 1_000).toFixed(6);
}
