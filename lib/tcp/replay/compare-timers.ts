import { type Difference, seconds } from "./difference";
import type { Run } from "./drive";
import type { RecordedTimer, Recording } from "./recording";

/** How exactly a deadline is known: it was sampled, and the kernel counts in ticks of 4 ms. ms */
const EXACTNESS = 60;

/**
 * Every recorded start of a TIME-WAIT or FIN-WAIT-2 timer: the model must set the same deadline. And it must not
 * start one where the kernel did not.
 */
export function compareTimers(recording: Recording, run: Run): readonly Difference[] {
  const recorded = recording.events.filter((event) => event.kind === "timer");
  // A recording that shows no timer at all was not watched for them.
  if (recorded.length === 0) return [];
  const missing = recorded.flatMap((event): readonly Difference[] => {
    const isKept = run.timers.some((start) => start.host === event.host && isSame(recording, event, start.deadline));
    if (isKept || !run.timers.some(({ timer }) => timer === event.timer)) return [];
    return [{ about: "timer", at: event.at, expected: lineOf(event), actual: null }];
  });
  const extra = run.timers.flatMap((start): readonly Difference[] => {
    const { host, timer, at, deadline } = start;
    const known = recorded.filter((event) => event.host === host && event.timer === timer);
    if (at >= recording.end || known.length === 0) return [];
    if (known.some((event) => isSame(recording, event, deadline))) return [];
    return [{ about: "timer", at, expected: null, actual: line(at, host, timer, deadline) }];
  });
  return [...missing, ...extra];
}

/** A restart by a segment that came late in the model is as late. */
function isSame(recording: Recording, event: RecordedTimer, deadline: number): boolean {
  const before = recording.events.findLast(({ at, kind }) => kind === "segment" && at < event.at - EXACTNESS);
  const slack = Math.max(EXACTNESS, (event.at - (before?.at ?? event.at)) / 4);
  return Math.abs(event.at + event.expiresIn - deadline) <= slack;
}

function lineOf({ at, host, timer, expiresIn }: RecordedTimer): string {
  return line(at, host, timer, at + expiresIn);
}

function line(at: number, host: string, timer: string, deadline: number): string {
  return `${seconds(at)} ${host} ${timer} timer until ${seconds(deadline)}`;
}
