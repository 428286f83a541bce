/** How often the table is read: it costs the kernel a walk over all its sockets. Times in ms. */

/** While something may be happening; what lasts less is not seen. */
const CLOSE_UP = 5;
const NEAR = 25;
const FAR = 250;
/** While nothing but a timer of a minute runs down. */
const ASLEEP = 1_000;
/** Reading takes at most one part in so many of the time, unless a look takes longer than a quarter of a second. */
const SHARE = 5;

/** How long to wait before the next look, given how long ago something was done or seen, and how long the last look took. */
export function pauseAfter(quiet: number, took: number): number {
  const pause = quiet < 200 ? CLOSE_UP : quiet < 800 ? NEAR : quiet < 3_000 ? FAR : ASLEEP;
  return Math.min(ASLEEP, Math.max(pause, took * (SHARE - 1)));
}

/** Whether a look without news is told all the same, so that a reader sees timers run. */
export function isTellingDue(sinceTold: number): boolean {
  return sinceTold >= 1_000;
}
