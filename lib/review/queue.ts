/** How many questions a person may begin within 24 hours, so that their reviews do not pile up later. */
export const NEW_PER_DAY = 10;

const DAY = 24 * 60 * 60 * 1000;

/** One question as the queue sees it. */
export interface QueueItem {
  readonly id: string;
  /** Null when the question was never reviewed. */
  readonly due: Date | null;
  /** When it was reviewed for the first time, if ever. */
  readonly begun: Date | null;
}

/** What to ask now, in order. */
export interface Queue {
  /** Due reviews, the longest due first. */
  readonly due: readonly string[];
  /** New questions that the limit leaves room for, in the order they were given. */
  readonly fresh: readonly string[];
}

/** The questions to ask now. A day is the 24 hours before `now`, not a date: it needs no time zone. */
export function reviewQueue(items: readonly QueueItem[], now: Date): Queue {
  const begunToday = items.filter(({ begun }) => begun !== null && now.getTime() - begun.getTime() < DAY).length;
  const due = items
    .flatMap(({ id, due }) => (due !== null && due <= now ? [{ id, due }] : []))
    .sort((one, other) => one.due.getTime() - other.due.getTime())
    .map(({ id }) => id);
  const fresh = items
    .filter(({ due }) => due === null)
    .slice(0, Math.max(0, NEW_PER_DAY - begunToday))
    .map(({ id }) => id);
  return { due, fresh };
}
