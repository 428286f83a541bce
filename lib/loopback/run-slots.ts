import "server-only";

/** Who has a run now. */
export interface RunSlots {
  /** A function that gives the place back, or why there is none. Giving it back twice is as good as once. */
  take(userId: string): (() => void) | "own run" | "all taken";
}

/** One run for each user, and `places` in all. They are kept in this process and end with it. */
export function createRunSlots(places: number): RunSlots {
  const running = new Set<string>();
  return {
    take(userId) {
      if (running.has(userId)) return "own run";
      if (running.size >= places) return "all taken";
      running.add(userId);
      let isHeld = true;
      return () => {
        if (isHeld) running.delete(userId);
        isHeld = false;
      };
    },
  };
}

/** Next loads a module more than once in one process; the slots are kept outside of them. */
const kept = globalThis as { fourWavesRuns?: RunSlots };

/** The places of this process: 4 runs at once are up to 16 connections. */
export function runSlots(): RunSlots {
  kept.fourWavesRuns ??= createRunSlots(4);
  return kept.fourWavesRuns;
}
