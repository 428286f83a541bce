/** One learner's attempt as far as item statistics need it. */
export interface ScoredAttempt {
  readonly items: readonly ScoredItem[];
}

export interface ScoredItem {
  readonly questionId: string;
  /** 0 … 1 */
  readonly fraction: number;
  /** Ids of the choices that were picked, if the question has choices. */
  readonly picked: readonly string[];
}

/** How one question behaved in a group of attempts. */
export interface ItemStatistics {
  readonly questionId: string;
  /** Attempts in which it was asked. */
  readonly n: number;
  /** Mean fraction: near 1 for an easy question. */
  readonly facility: number;
  /**
   * Correlation of this question's fraction with the mean of the other questions of the same
   * attempt (corrected item–total correlation), −1 … 1. Null where nothing varies, or with
   * fewer than three attempts: there is nothing to correlate then.
   */
  readonly discrimination: number | null;
  /** Share of attempts that picked each choice, by its id. */
  readonly chosen: Readonly<Record<string, number>>;
}

/** Fewer pairs than this always correlate perfectly or not at all. */
const FEWEST_PAIRS = 3;

/** Statistics of every question that occurs in these attempts, in the order in which they are first met. */
export function itemStatistics(attempts: readonly ScoredAttempt[]): ItemStatistics[] {
  const ids = new Set(attempts.flatMap(({ items }) => items.map(({ questionId }) => questionId)));
  return [...ids].map((questionId) => statisticsOf(questionId, attempts));
}

function statisticsOf(questionId: string, attempts: readonly ScoredAttempt[]): ItemStatistics {
  const asked = attempts.flatMap(({ items }) => {
    const item = items.find((each) => each.questionId === questionId);
    const others = items.filter((each) => each.questionId !== questionId);
    return item ? [{ item, rest: others.length > 0 ? mean(others.map(({ fraction }) => fraction)) : null }] : [];
  });
  const pairs = asked.flatMap(({ item, rest }) => (rest === null ? [] : [{ x: item.fraction, y: rest }]));

  return {
    questionId,
    n: asked.length,
    facility: mean(asked.map(({ item }) => item.fraction)),
    discrimination: pairs.length < FEWEST_PAIRS ? null : correlation(pairs),
    chosen: shares(
      asked.map(({ item }) => item.picked),
      asked.length,
    ),
  };
}

function shares(picks: readonly (readonly string[])[], all: number): Record<string, number> {
  const counts = new Map<string, number>();
  for (const id of picks.flatMap((picked) => [...new Set(picked)])) counts.set(id, (counts.get(id) ?? 0) + 1);
  return Object.fromEntries([...counts].map(([id, count]) => [id, count / all]));
}

/** Pearson’s r; null if either side does not vary. */
function correlation(pairs: readonly { readonly x: number; readonly y: number }[]): number | null {
  const meanX = mean(pairs.map(({ x }) => x));
  const meanY = mean(pairs.map(({ y }) => y));
  const sum = (of: (pair: { readonly x: number; readonly y: number }) => number) =>
    pairs.reduce((total, pair) => total + of(pair), 0);
  const covariance = sum(({ x, y }) => (x - meanX) * (y - meanY));
  const spread = Math.sqrt(sum(({ x }) => (x - meanX) ** 2) * sum(({ y }) => (y - meanY) ** 2));
  // Equal fractions leave a spread of rounding errors, not of differences.
  return spread < 1e-12 ? null : Math.min(1, Math.max(-1, covariance / spread));
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
