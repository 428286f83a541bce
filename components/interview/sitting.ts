import type { Rated } from "./use-answering";

/** What was rated in this window since practice was begun, so that a reload goes on counting. */
interface Sitting {
  readonly owner: string | null;
  readonly lastAt: string;
  readonly done: readonly Rated[];
}

const NAME = "four-waves:sitting";
/** After this long, practising again is another sitting. */
const BREAK = 4 * 60 * 60 * 1000;

/** What the same person rated in this window a short while ago; nothing when they begin. */
export function readSitting(owner: string | null, now: string): Pick<Sitting, "done"> {
  try {
    const sitting = JSON.parse(sessionStorage.getItem(NAME) ?? "null") as Sitting | null;
    if (sitting && sitting.owner === owner && Date.parse(now) - Date.parse(sitting.lastAt) < BREAK) return sitting;
  } catch {
    // A browser that keeps nothing: the sitting begins here.
  }
  return { done: [] };
}

export function keepSitting(owner: string | null, lastAt: string, done: readonly Rated[]): void {
  try {
    sessionStorage.setItem(NAME, JSON.stringify({ owner, lastAt, done } satisfies Sitting));
  } catch {
    // As above.
  }
}

export function endSitting(): void {
  try {
    sessionStorage.removeItem(NAME);
  } catch {
    // As above.
  }
}
