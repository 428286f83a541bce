import { type LabSession, MOST_ACTIONS } from "./address";
import { act, type LabAction, LabError, type LabRun, stages, startLab } from "./session";
import type { LabSetup, RulesById } from "./setup";

/** Every so many actions a run is kept: going back repeats at most as many, and memory does not grow with the square. */
const STRIDE = 20;

/** An experiment and how it came to where it is. A value: acting makes a new one. */
export interface LabHistory extends LabSession {
  readonly run: LabRun;
  /** The run before the first action, after `STRIDE` of them, after twice as many … */
  readonly kept: readonly LabRun[];
}

export function beginHistory(setup: LabSetup, rulesOf?: RulesById): LabHistory {
  const run = startLab(setup, rulesOf);
  return { setup, actions: [], run, kept: [run] };
}

/** @throws LabError if the action cannot be done, or would be one too many */
export function actOn({ setup, actions, run, kept }: LabHistory, action: LabAction): LabHistory {
  if (actions.length >= MOST_ACTIONS) throw new LabError("too-long");
  const next = act(run, action);
  const done = [...actions, action];
  return { setup, actions: done, run: next, kept: done.length % STRIDE === 0 ? [...kept, next] : kept };
}

/**
 * A whole experiment, done again.
 * @throws LabError if one of its actions cannot be done
 */
export function redo({ setup, actions }: LabSession, rulesOf?: RulesById): LabHistory {
  if (actions.length > MOST_ACTIONS) throw new LabError("too-long");
  let run = startLab(setup, rulesOf);
  const kept = [run];
  for (const [index, action] of actions.entries()) {
    run = act(run, action);
    if ((index + 1) % STRIDE === 0) kept.push(run);
  }
  return { setup, actions, run, kept };
}

/** Before the last action; where none was done, as it is. */
export function undoLast(history: LabHistory): LabHistory {
  const { setup, actions, kept } = history;
  const last = Math.floor((actions.length - 1) / STRIDE);
  const from = kept[last];
  if (from === undefined) return history;
  const run = actions.slice(last * STRIDE, -1).reduce(act, from);
  return { setup, actions: actions.slice(0, -1), run, kept: kept.slice(0, last + 1) };
}

/** The run as it was when `position` steps had happened, until the next one: the network, both ends with their timers, the clock. */
export function lookBack({ actions, run, kept }: LabHistory, position: number): LabRun {
  if (position >= run.steps.length) return run;
  const last = kept.findLastIndex(({ steps }) => steps.length <= position);
  let then = kept[last];
  if (then === undefined) throw new RangeError("a position before the first step");
  for (const action of actions.slice(last * STRIDE)) {
    for (const stage of stages(then, action)) {
      if (stage.steps.length > position) return then;
      then = stage;
    }
  }
  return then;
}
