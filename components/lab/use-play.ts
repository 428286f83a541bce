import { useEffect, useEffectEvent, useMemo, useState, useSyncExternalStore } from "react";
import { CALM, type Speed, screenTime } from "@/lib/tcp/lab/pace";
import { act, type LabAction, LabError, type LabRun } from "@/lib/tcp/lab/session";
import { useReducedMotion } from "../tcp/use-reduced-motion";
import { FRAMES, playLeg, type Ticker } from "./play-leg";

/** The clock between two events. It changes with every frame, so only what shows it listens. */
export class PlayClock {
  private run: LabRun | null = null;
  private time = 0;
  private readonly listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** What time it is in a run, ms. */
  in(run: LabRun): number {
    return this.run === run ? this.time : run.now;
  }

  set(run: LabRun, time: number): void {
    [this.run, this.time] = [run, time];
    for (const listener of this.listeners) listener();
  }
}

export function usePlayClock(clock: PlayClock, run: LabRun): number {
  return useSyncExternalStore(
    clock.subscribe,
    () => clock.in(run),
    () => run.now,
  );
}

export interface Play {
  readonly isPlaying: boolean;
  readonly speed: Speed;
  /** The reader has asked for less motion: events come one after the other, and nothing moves between them. */
  readonly isStill: boolean;
  readonly clock: PlayClock;
  setSpeed(speed: Speed): void;
  start(): void;
  /** Stops the clock. Gives what has to be done so that it stands where it was seen to stand. */
  stop(): readonly LabAction[];
}

/** Lets the clock of a run go on, event by event, until nothing is left to happen or it is stopped. `onStep`: false if it cannot be done. */
export function usePlay(run: LabRun, onStep: () => boolean, ticker: Ticker = FRAMES): Play {
  const [isPlaying, setPlaying] = useState(false);
  const [speed, setSpeed] = useState<Speed>(1);
  const isStill = useReducedMotion() === true;
  const clock = useMemo(() => new PlayClock(), []);
  const step = useEffectEvent(() => {
    if (!onStep()) setPlaying(false);
  });

  useEffect(() => {
    if (!isPlaying) return;
    const next = timeOfNext(run);
    if (next === null) {
      // Trying it says why.
      step();
      return;
    }
    const from = clock.in(run);
    const left = next > run.now ? (next - from) / (next - run.now) : 1;
    const lasts = isStill ? CALM : left * screenTime(next - run.now, speed);
    return playLeg({ from, to: next, lasts }, ticker, {
      onTime: (time) => !isStill && clock.set(run, time),
      onEnd: () => step(),
    });
  }, [isPlaying, run, speed, isStill, clock, ticker]);

  return {
    isPlaying,
    speed,
    isStill,
    clock,
    setSpeed,
    start: () => setPlaying(true),
    stop() {
      setPlaying(false);
      const passed = isPlaying ? Math.floor(clock.in(run) - run.now) : 0;
      return passed > 0 ? [{ type: "wait", for: passed }] : [];
    },
  };
}

/** When the next thing happens, ms; null if nothing does. */
function timeOfNext(run: LabRun): number | null {
  try {
    return act(run, { type: "step" }).now;
  } catch (error) {
    if (!(error instanceof LabError)) throw error;
    return null;
  }
}
