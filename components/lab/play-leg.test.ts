import { expect, test } from "vitest";
import { playLeg, type Ticker } from "./play-leg";

/** Frames that come when the test says. */
class Hand implements Ticker {
  private waiting: ((now: number) => void) | null = null;

  next(frame: (now: number) => void) {
    this.waiting = frame;
    return () => {
      this.waiting = null;
    };
  }

  at(...times: readonly number[]) {
    for (const time of times) {
      const frame = this.waiting;
      this.waiting = null;
      frame?.(time);
    }
  }

  get isIdle() {
    return this.waiting === null;
  }
}

function leg(from: number, to: number, lasts: number) {
  const hand = new Hand();
  const seen: (number | "end")[] = [];
  const stop = playLeg({ from, to, lasts }, hand, { onTime: (time) => seen.push(time), onEnd: () => seen.push("end") });
  return { hand, seen, stop };
}

test("the clock goes with the frames, and the event happens once", () => {
  const { hand, seen } = leg(0, 20, 1_000);
  hand.at(5_000, 5_200, 5_400, 5_600, 5_800, 6_000, 6_100);

  expect(seen).toEqual([0, 4, 8, 12, 16, "end"]);
  expect(hand.isIdle).toBe(true);
});

test("stopped, nothing happens any more", () => {
  const { hand, seen, stop } = leg(0, 20, 1_000);
  hand.at(0, 100);
  stop();
  hand.at(1_500);

  expect(seen).toEqual([0, 2]);
});

test("a page that was hidden for a minute goes on where it was", () => {
  const { hand, seen } = leg(0, 20, 1_000);
  hand.at(0, 60_000);

  expect(seen).toEqual([0, 5]);
});
