import { type LabAction, type LabRun, stages } from "./session";

/**
 * The run as it was when `position` steps had happened: the network, both ends with their timers, the clock.
 * `runs` are the run at first and after each of the `actions`.
 */
export function lookBack(runs: readonly LabRun[], actions: readonly LabAction[], position: number): LabRun {
  const index = runs.findLastIndex(({ steps }) => steps.length <= position);
  const [run, action] = [runs[index], actions[index]];
  if (run === undefined) throw new RangeError("no run, or a position before its first step");
  if (run.steps.length === position || action === undefined) return run;
  for (const stage of stages(run, action)) if (stage.steps.length === position) return stage;
  return run;
}
