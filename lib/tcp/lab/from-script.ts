import { run as runScript, type Script } from "../script";
import type { Trace, TraceStep } from "../trace";
import type { LabSession } from "./address";
import { act, type LabAction, LabError, type LabRun, startLab, traceOf } from "./session";
import { DEFAULT_SETUP, type LabSetup } from "./setup";

/**
 * The same run as actions of the laboratory, so that it can be taken up and changed there. Null for a script that
 * asks for more than the laboratory's setup can say: strays, or ends with settings of their own.
 */
export function sessionOf(script: Script): LabSession | null {
  const setup = setupOf(script);
  if (setup === null) return null;
  const trace = runScript(script);
  try {
    const { run, actions } = follow(setup, trace);
    return isSame(trace, traceOf(run)) ? { setup, actions } : null;
  } catch (error) {
    if (error instanceof LabError) return null;
    throw error;
  }
}

function setupOf({ profile, delay, start, ends = {}, strays = [] }: Script): LabSetup | null {
  const timeWaits = [ends.A?.timeWait, ends.B?.timeWait];
  const others = [ends.A, ends.B].some((end) => end && Object.keys(end).some((name) => name !== "timeWait"));
  const isEqual = timeWaits[0] === timeWaits[1];
  if (others || strays.length > 0 || !isEqual) return null;
  return { ...DEFAULT_SETUP, profile, delay, start, timeWait: timeWaits[0] ?? null };
}

interface Progress {
  readonly run: LabRun;
  readonly actions: readonly LabAction[];
}

/** Calls are made when the script made them; what the network did to a segment is done as soon as it is sent. */
function follow(setup: LabSetup, trace: Trace): Progress {
  let progress: Progress = { run: startLab(setup), actions: [] };
  for (const step of trace.steps) {
    for (const action of leadingTo(step, progress.run)) progress = done(progress, action);
    for (const { id, fate, sentAt } of step.sent) {
      if (fate.type === "lost") progress = done(progress, { type: "drop", segment: id });
      else if (fate.delayed)
        progress = done(progress, { type: "delay", segment: id, by: fate.at - sentAt - setup.delay });
    }
  }
  return progress;
}

function done({ run, actions }: Progress, action: LabAction): Progress {
  return { run: act(run, action), actions: [...actions, action] };
}

function leadingTo({ at, host, cause }: TraceStep, { now }: LabRun): readonly LabAction[] {
  if (cause.type !== "call") return [{ type: "step" }];
  const wait: readonly LabAction[] = at > now ? [{ type: "wait", for: at - now }] : [];
  return [...wait, { type: "call", host, call: cause.call }];
}

/** Whether both ends went the same way: same moments, causes and states. */
function isSame(one: Trace, other: Trace): boolean {
  const story = ({ steps }: Trace) =>
    JSON.stringify(steps.map(({ at, host, cause, after }) => [at, host, cause.type, after.A.state, after.B.state]));
  return story(one) === story(other);
}
