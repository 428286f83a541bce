import { type Judged, seconds } from "./difference";
import type { Run, TimerStart } from "./drive";
import type { RecordedTimer, Recording } from "./recording";

/** How exactly a deadline is known: it was sampled, and the kernel counts in ticks of 4 ms. ms */
const EXACTNESS = 60;

/**
 * Every recorded start of a TIME-WAIT or FIN-WAIT-2 timer: the model must set the same deadline. And it must not
 * start one where the kernel did not.
 */
export function judgeTimers(recording: Recording, run: Run): readonly Judged<RecordedTimer, TimerStart>[] {
  const recorded = recording.events.filter((event) => event.kind === "timer");
  // A recording that shows no timer at all was not watched for them.
  if (recorded.length === 0) return [];
  const ofKernel = recorded.map((kernel): Judged<RecordedTimer, TimerStart> => {
    const model = run.timers.find(
      ({ host, timer, deadline }) =>
        host === kernel.host && timer === kernel.timer && isSame(recording, kernel, deadline),
    );
    const isWatched = run.timers.some(({ timer }) => timer === kernel.timer);
    const missing = { about: "timer", at: kernel.at, expected: lineOf(kernel), actual: null } as const;
    const allowed = slackOf(recording, kernel);
    return { kernel, model: model ?? null, allowed, difference: model || !isWatched ? null : missing };
  });
  const ofModel = run.timers.flatMap((model): readonly Judged<RecordedTimer, TimerStart>[] => {
    const { host, timer, at, deadline } = model;
    const known = recorded.filter((event) => event.host === host && event.timer === timer);
    if (at >= recording.end || known.length === 0) return [];
    if (known.some((event) => isSame(recording, event, deadline))) return [];
    const extra = { about: "timer", at, expected: null, actual: line(at, host, timer, deadline) } as const;
    return [{ kernel: null, model, allowed: null, difference: extra }];
  });
  return [...ofKernel, ...ofModel];
}

function isSame(recording: Recording, event: RecordedTimer, deadline: number): boolean {
  return Math.abs(event.at + event.expiresIn - deadline) <= slackOf(recording, event);
}

/** A restart by a segment that came late in the model is as late. */
function slackOf({ events }: Recording, event: RecordedTimer): number {
  const before = events.findLast(({ at, kind }) => kind === "segment" && at < event.at - EXACTNESS);
  return Math.max(EXACTNESS, (event.at - (before?.at ?? event.at)) / 4);
}

function lineOf({ at, host, timer, expiresIn }: RecordedTimer): string {
  return line(at, host, timer, at + expiresIn);
}

function line(at: number, host: string, timer: string, deadline: number): string {
  return `${seconds(at)} ${host} ${timer} timer until ${seconds(deadline)}`;
}
