import { type Leg, timeOn } from "@/lib/tcp/lab/pace";

/** Where time on the screen comes from: the browser's frames, or a test. */
export interface Ticker {
  /** Calls back at the next frame with the time, ms. Gives what cancels it. */
  next(frame: (now: number) => void): () => void;
}

export const FRAMES: Ticker = {
  next(frame) {
    const id = requestAnimationFrame(frame);
    return () => cancelAnimationFrame(id);
  },
};

/** A frame that comes later than this, as after the page was hidden, does not make the clock jump. ms */
const LONGEST_FRAME = 250;

/** Lets the clock go its way, frame by frame; `onEnd` once, when it is there. Gives what stops it. */
export function playLeg(
  leg: Leg,
  ticker: Ticker,
  { onTime, onEnd }: { readonly onTime: (time: number) => void; readonly onEnd: () => void },
): () => void {
  let elapsed = 0;
  let before: number | null = null;
  let cancel = ticker.next(draw);
  function draw(now: number) {
    elapsed += before === null ? 0 : Math.min(LONGEST_FRAME, Math.max(0, now - before));
    before = now;
    if (elapsed >= leg.lasts) {
      onEnd();
      return;
    }
    onTime(timeOn(leg, elapsed));
    cancel = ticker.next(draw);
  }
  return () => cancel();
}
