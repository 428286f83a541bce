import type { TimerName } from "../trace";
import { ESTABLISHED_AT, establishedEnd, type Model, type OneEnd, type Reaction, react } from "./one-end";
import { eventsAt, type GivenEvent } from "./one-end-events";

export interface DistinguishingStep {
  /** ms since the connection was opened. */
  readonly at: number;
  readonly event: GivenEvent;
  /** What each model does. An end whose timer is not due when the other's expires does nothing. */
  readonly a: Reaction;
  readonly b: Reaction;
}

/** The aspects in which two reactions may be seen to differ. */
export type Difference = "segments" | "state" | "delivered" | "signals";

export interface Distinction {
  readonly type: "told apart";
  /** Who opened the connection that this end has: the trace begins in ESTABLISHED. */
  readonly openedBy: "active" | "passive";
  /** Shortest there is; the models differ in the last step and in no earlier one. */
  readonly steps: readonly DistinguishingStep[];
  readonly differences: readonly Difference[];
}

export interface NoDistinction {
  readonly type: "alike";
  /** All traces within the bounds are equal, or there were too many to see them all. */
  readonly reason: "same rules" | "no difference within bounds" | "too many situations";
  /** Pairs of situations compared. */
  readonly seen: number;
}

export interface Bounds {
  /** Longest trace looked at, in events. */
  readonly events: number;
  /** Most pairs of situations looked at. */
  readonly pairs: number;
}

const BOUNDS: Bounds = { events: 6, pairs: 20_000 };

interface Pair {
  readonly openedBy: "active" | "passive";
  readonly a: OneEnd;
  readonly b: OneEnd;
  readonly now: number;
  readonly steps: readonly DistinguishingStep[];
}

/**
 * The shortest trace that tells two models apart at one end: the same program and the same peer, segment for
 * segment, for both. Breadth first from ESTABLISHED, so that no shorter trace exists; the same arguments always
 * give the same trace.
 */
export function distinguish(a: Model, b: Model, bounds: Partial<Bounds> = {}): Distinction | NoDistinction {
  const { events, pairs } = { ...BOUNDS, ...bounds };
  if (a.transition === b.transition && a.profile === b.profile) return { type: "alike", reason: "same rules", seen: 0 };

  const seen = new Set<string>();
  let frontier = (["active", "passive"] as const).map((openedBy) => begin(a, b, openedBy));
  for (let length = 0; length < events && frontier.length > 0; length++) {
    const next: Pair[] = [];
    for (const pair of frontier) {
      for (const { event, at } of eventsAt(pair.a, pair.b, pair.now)) {
        const after = give(a, b, pair, event, at);
        const last = after.steps.at(-1);
        const differences = last ? differencesOf(last) : [];
        if (differences.length > 0) {
          return { type: "told apart", openedBy: pair.openedBy, steps: after.steps, differences };
        }
        const isUnchanged = after.a === pair.a && after.b === pair.b && at === pair.now;
        const key = isUnchanged ? null : keyOf(after);
        if (key === null || seen.has(key)) continue;
        if (seen.size >= pairs) return { type: "alike", reason: "too many situations", seen: seen.size };
        seen.add(key);
        next.push(after);
      }
    }
    frontier = next;
  }
  return { type: "alike", reason: "no difference within bounds", seen: seen.size };
}

function begin(a: Model, b: Model, openedBy: "active" | "passive"): Pair {
  return { openedBy, a: establishedEnd(a, openedBy), b: establishedEnd(b, openedBy), now: ESTABLISHED_AT, steps: [] };
}

function give(a: Model, b: Model, pair: Pair, event: GivenEvent, now: number): Pair {
  const inA = giveOne(a, pair.a, event, now);
  const inB = giveOne(b, pair.b, event, now);
  const step: DistinguishingStep = { at: now, event, a: inA.reaction, b: inB.reaction };
  return { ...pair, a: inA.end, b: inB.end, now, steps: [...pair.steps, step] };
}

function giveOne(model: Model, end: OneEnd, event: GivenEvent, now: number): { end: OneEnd; reaction: Reaction } {
  const isSpared = event.type === "WAIT" || (event.type === "TIMEOUT" && !isDue(end, event.timer, now));
  if (!isSpared) return react(model, end, event, now);
  return { end, reaction: { segments: [], state: end.connection.state, delivered: 0, signals: [] } };
}

function isDue({ timers }: OneEnd, timer: TimerName, now: number): boolean {
  const expiresAt = timers[timer];
  return expiresAt !== undefined && expiresAt <= now;
}

function differencesOf({ a, b }: DistinguishingStep): readonly Difference[] {
  const differs: { readonly [D in Difference]: boolean } = {
    segments: wire(a) !== wire(b),
    state: a.state !== b.state,
    delivered: a.delivered !== b.delivered,
    signals: a.signals.join() !== b.signals.join(),
  };
  return (["segments", "state", "delivered", "signals"] as const).filter((aspect) => differs[aspect]);
}

/** What a bystander would note of the segments. Window and options say nothing about closing. */
function wire({ segments }: Reaction): string {
  return segments.map(({ seq, ack, syn, fin, rst, data }) => [seq, ack, syn, fin, rst, data].join(" ")).join();
}

/**
 * Two situations with the same key count as one. Left out is bookkeeping of windows, duplicate ACKs, keep-alive
 * and of the rate of challenge ACKs: no rule of closing asks for it, and it would treble what must be looked at.
 */
function keyOf({ openedBy, a, b, now }: Pair): string {
  return JSON.stringify([openedBy, now, a.timers, b.timers, valuesOf(a), valuesOf(b)]);
}

function valuesOf({ connection }: OneEnd): readonly unknown[] {
  return Object.values({ ...connection, sndWl1: 0, sndWl2: 0, duplicateAcks: 0, heardAt: 0, challengedAt: null });
}
