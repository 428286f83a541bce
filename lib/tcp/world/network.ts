import { kindOf, type SegmentKind } from "../segment";
import type { Packet } from "../sockets/calls";

/** The network between hosts: what becomes of a packet on its way in one direction. Times in ms. */

/** After how long each copy of a packet arrives: one number is the rule, none means lost, two mean duplicated. */
export type Fate = readonly number[];

/** Decides about the `nth` packet (from 1) of a direction. `random` gives fractions; use no other chance. */
export type FateRule = (packet: Packet, nth: number, now: number, random: () => number) => Fate;

/** One direction between two hosts. */
export interface Direction {
  /** Names of hosts. */
  readonly from: string;
  readonly to: string;
  readonly fate: FateRule;
  /** Nothing lives longer on its way than this (MSL; RFC 9293 §3.4.1 assumes 2 min). Exactly so long is still in time. */
  readonly msl: number;
}

/** The same as plain data, so that a world can be written down. */
export interface DirectionRules {
  readonly from: string;
  readonly to: string;
  /** One-way delay, ms. */
  readonly delay: number;
  /** Up to so much more, evenly spread: packets may overtake each other. */
  readonly jitter?: number;
  /** Share of packets that are lost, or arrive twice; 0 … 1. */
  readonly loss?: number;
  readonly duplication?: number;
  readonly msl?: number;
  readonly faults?: readonly NetworkFault[];
}

/** What happens to chosen packets of a direction; the first that fits decides. */
export interface NetworkFault {
  readonly kind: SegmentKind | "any";
  /** Which of that kind, counted from 1, repetitions included. */
  readonly nth: number | "every";
  /** `delays`: a copy arrives after each of them. */
  readonly fate: "lose" | { readonly delays: readonly number[] };
}

/** RFC 9293 §3.4.1: two minutes. ms */
export const MAXIMUM_SEGMENT_LIFETIME = 120_000;

/** A direction by its rules. It counts the packets that pass, so it belongs to one world. */
export function directionOf(rules: DirectionRules): Direction {
  const { from, to, msl = MAXIMUM_SEGMENT_LIFETIME, faults = [] } = rules;
  const seen = new Map<SegmentKind, number>();
  return {
    from,
    to,
    msl,
    fate: ({ segment }, nth, _now, random) => {
      const kind = kindOf(segment);
      const nthOfKind = (seen.get(kind) ?? 0) + 1;
      seen.set(kind, nthOfKind);
      const fault = faults.find((one) => {
        if (one.kind !== "any" && one.kind !== kind) return false;
        return one.nth === "every" || one.nth === (one.kind === "any" ? nth : nthOfKind);
      });
      if (fault !== undefined) return fault.fate === "lose" ? [] : fault.fate.delays;
      return byChance(rules, random);
    },
  };
}

/** Every packet draws the same number of times, so that one setting does not shift the luck of another. */
function byChance({ delay, jitter = 0, loss = 0, duplication = 0 }: DirectionRules, random: () => number): Fate {
  const [isLost, isTwice] = [random() < loss, random() < duplication];
  const [first, second] = [delay + random() * jitter, delay + random() * jitter];
  if (isLost) return [];
  return isTwice ? [first, second] : [first];
}
