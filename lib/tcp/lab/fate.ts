import type { SentSegment } from "../trace";
import type { LabSetup } from "./setup";

/** What the network of the laboratory does by itself: it loses some segments, and drops what is older than MSL. */

/** The fate that a segment gets when it is sent. The same setup gives the same fates. */
export function fateAtRandom(setup: LabSetup, sent: SentSegment): SentSegment {
  const isLost = setup.loss > 0 && fraction(setup.seed, sent.id) < setup.loss;
  return isLost ? { ...sent, fate: { type: "lost", at: sent.sentAt + setup.delay / 2 } } : sent;
}

/** Arrives at `at`, or is gone when its MSL is over. */
export function cutAt({ msl, delay }: LabSetup, { sentAt }: SentSegment, at: number): SentSegment["fate"] {
  if (at > sentAt + msl) return { type: "lost", at: sentAt + msl };
  return { type: "arrives", at, delayed: at !== sentAt + delay };
}

/** A fraction, 0 … 1, that depends on a seed and a number, and looks like chance (a step of mulberry32). */
function fraction(seed: number, number: number): number {
  let mixed = (seed * 0x9e3779b1 + (number + 1) * 0x6d2b79f5) | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
}
