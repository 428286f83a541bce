import type { State } from "@/lib/tcp/state";
import type { SeenStep } from "./report";
import type { PathStep } from "./watch-event";

/** The kernel's states against the model's. Times in ms. */

/**
 * - `agrees`: seen, and for as long as predicted.
 * - `unseen`: predicted for less than passed between two looks, so that not seeing it says nothing.
 * - `to come`: not due yet, or not before watching stopped.
 * - `missing`: it should have lasted long enough to be seen.
 * - `unexpected`: seen, and not predicted.
 * - `shorter`, `longer`: seen, but not for as long as predicted.
 */
export type Verdict = "agrees" | "unseen" | "to come" | "missing" | "unexpected" | "shorter" | "longer";

export interface ComparedStep {
  readonly state: State;
  /** Place in the predicted path; null for what was not predicted. */
  readonly index: number | null;
  readonly seen: SeenStep | null;
  /** How long it lasted by what was seen: at least and at most. Null: not seen, or still so. */
  readonly lasted: { readonly least: number; readonly most: number } | null;
  readonly verdict: Verdict;
}

/** Differences up to so much, or up to a quarter, are of no account: machines are busy, delayed ACKs vary. */
const SLACK = 60;
/** Timers of a minute expire up to so much late (facts.md §2.7 L8). */
const LATEST = 2_100;
const MINUTE = 60_000;

/** One end of one connection, step by step, as of `now`. */
export function compare(
  predicted: readonly PathStep[],
  seen: readonly SeenStep[],
  now: number,
): readonly ComparedStep[] {
  const steps: ComparedStep[] = [];
  let next = 0;
  for (const [index, { state, at }] of predicted.entries()) {
    const place = seen.findIndex((step, position) => position >= next && step.state === state);
    const expected = (predicted[index + 1]?.at ?? Number.POSITIVE_INFINITY) - at;
    if (place < 0) {
      steps.push({ state, index, seen: null, lasted: null, verdict: verdictOnUnseen(at, expected, seen[next], now) });
      continue;
    }
    for (; next < place; next++) steps.push(...unexpected(seen, next));
    const lasted = lengthOf(seen, place);
    steps.push({ state, index, seen: seen[place] ?? null, lasted, verdict: verdictOnLength(expected, lasted) });
    next = place + 1;
  }
  for (; next < seen.length; next++) steps.push(...unexpected(seen, next));
  return steps;
}

/** Whether nothing speaks against the model. */
export function isAgreed(steps: readonly ComparedStep[]): boolean {
  return steps.every(({ verdict }) => verdict === "agrees" || verdict === "unseen" || verdict === "to come");
}

function unexpected(seen: readonly SeenStep[], place: number): readonly ComparedStep[] {
  const step = seen[place];
  if (step === undefined) return [];
  return [{ state: step.state, index: null, seen: step, lasted: lengthOf(seen, place), verdict: "unexpected" }];
}

/** If it was there at all, then between the two looks around the change to `after`. */
function verdictOnUnseen(at: number, expected: number, after: SeenStep | undefined, now: number): Verdict {
  if (after === undefined) return at + slackOf(at, at) >= now ? "to come" : "missing";
  return expected <= after.at - after.before + slackOf(expected, expected) ? "unseen" : "missing";
}

function verdictOnLength(expected: number, lasted: ComparedStep["lasted"]): Verdict {
  if (lasted === null) return "agrees";
  if (lasted.most + slackOf(expected, lasted.most) < expected) return "shorter";
  return lasted.least > expected + slackOf(expected, lasted.least) ? "longer" : "agrees";
}

function slackOf(expected: number, kernel: number): number {
  if (!Number.isFinite(expected)) return 0;
  return expected >= MINUTE ? (kernel >= expected ? LATEST : SLACK) : Math.max(SLACK, expected / 4);
}

function lengthOf(seen: readonly SeenStep[], place: number): ComparedStep["lasted"] {
  const [step, after] = [seen[place], seen[place + 1]];
  if (step === undefined || after === undefined) return null;
  return { least: Math.max(0, after.before - step.at), most: after.at - step.before };
}
