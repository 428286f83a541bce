"use client";

import type { LabSetup } from "@/lib/tcp/lab/setup";
import type { LabPlace } from "./place";
import { useLab } from "./use-lab";
import { usePlay } from "./use-play";

/** A run and its clock, which stands still when another run takes its place. */
export function useBench(place: LabPlace, isShown = true) {
  const lab = useLab(place, isShown);
  const play = usePlay(lab.history.run, () => lab.act({ type: "step" }));
  return {
    lab,
    play,
    begin(setup: LabSetup) {
      play.stop();
      lab.begin(setup);
    },
    open(address: string) {
      play.stop();
      lab.open(address);
    },
  };
}
