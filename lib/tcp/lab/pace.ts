/** How fast the laboratory plays: from event to event, short waits to scale, long ones cut short. */

/** Times the usual pace. */
export const SPEEDS = [0.5, 1, 2, 4] as const;
export type Speed = (typeof SPEEDS)[number];

/** At the usual pace 1 ms of the experiment takes so many ms on the screen: 20 ms on the wire last a second. */
const STRETCH = 50;
/** Nothing is shown for less, everything there is to read must be read. ms on the screen */
const SHORTEST = 700;
/** TIME-WAIT is not sat out. ms on the screen */
const LONGEST = 2_800;
/** With reduced motion nothing moves between events, which come at one calm pace. ms on the screen */
export const CALM = 2_200;

/** How long the way to an event is on the screen, ms, if it happens `gap` ms later in the experiment. */
export function screenTime(gap: number, speed: Speed): number {
  return Math.min(LONGEST, Math.max(SHORTEST, gap * STRETCH)) / speed;
}

/** A way of the clock from one time of the experiment to another, ms, in `lasts` ms on the screen. */
export interface Leg {
  readonly from: number;
  readonly to: number;
  readonly lasts: number;
}

/** The clock of the experiment so many ms on the screen after it has set out; never beyond the end of the way. */
export function timeOn({ from, to, lasts }: Leg, elapsed: number): number {
  return elapsed >= lasts ? to : from + (to - from) * Math.max(0, elapsed / lasts);
}
