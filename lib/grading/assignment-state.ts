/** One thing that somebody did of what was assigned: begun only, or done with what it earned. */
export interface Doing {
  /** Null while it is only begun. */
  readonly doneAt: Date | null;
  /** 0 … 1; null for what earns no score. */
  readonly fraction: number | null;
}

/** How far somebody is with an assignment. Times are ISO 8601 in UTC, by the server's clock. */
export type AssignmentState =
  | {
      readonly type: "not-begun" | "begun";
      /** The due time has passed. */
      readonly isOverdue: boolean;
    }
  | {
      readonly type: "done";
      /** When it was done for the first time, which is what the due time is held against. */
      readonly firstAt: string;
      readonly lastAt: string;
      readonly isLate: boolean;
      /** Best and last score, 0 … 1; null for what earns none. */
      readonly best: number | null;
      readonly last: number | null;
    };

/**
 * What all that somebody did amounts to, whenever they did it. The due time itself is still in time.
 * A better answer after that time raises the score and does not make the first one late.
 */
export function assignmentState(doings: readonly Doing[], dueAt: Date | null, now: Date): AssignmentState {
  const done = doings
    .flatMap(({ doneAt, fraction }) => (doneAt ? [{ doneAt, fraction }] : []))
    .sort((one, other) => one.doneAt.getTime() - other.doneAt.getTime());
  const [first] = done;
  const last = done.at(-1);
  if (!first || !last) {
    return { type: doings.length > 0 ? "begun" : "not-begun", isOverdue: dueAt !== null && now > dueAt };
  }

  const fractions = done.flatMap(({ fraction }) => fraction ?? []);
  return {
    type: "done",
    firstAt: first.doneAt.toISOString(),
    lastAt: last.doneAt.toISOString(),
    isLate: dueAt !== null && first.doneAt > dueAt,
    best: fractions.length > 0 ? Math.max(...fractions) : null,
    last: last.fraction,
  };
}
