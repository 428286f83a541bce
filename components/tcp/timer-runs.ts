import type { Host, TimerName, Trace } from "@/lib/tcp/trace";

/** One timer from its start to the moment it expired, was started again, or was stopped. */
export interface TimerRun {
  readonly host: Host;
  readonly name: TimerName;
  readonly startedAt: number;
  readonly expiresAt: number;
  /** When it ended; null while it runs at the end of the trace. */
  readonly endedAt: number | null;
  readonly end: "expired" | "restarted" | "stopped" | "running";
  readonly startStep: number;
  /** Number of steps when still running. */
  readonly endStep: number;
}

export const HOSTS: readonly Host[] = ["A", "B"];

/** Every run of every timer in a trace, in order of starting. */
export function timerRuns(trace: Trace): readonly TimerRun[] {
  return HOSTS.flatMap((host) => runsOf(trace, host)).sort((a, b) => a.startedAt - b.startedAt);
}

function runsOf(trace: Trace, host: Host): TimerRun[] {
  const ended: TimerRun[] = [];
  let running: TimerRun[] = trace.start[host].timers.map((timer) => open(host, timer, -1, trace.steps.length));
  for (const step of trace.steps) {
    if (step.host !== host) continue;
    const now = step.after[host].timers;
    const kept = running.filter((run) => now.some((timer) => isSame(run, timer)));
    for (const run of running) {
      if (kept.includes(run)) continue;
      const expired = step.cause.type === "timeout" && step.cause.timer === run.name;
      const again = now.some((timer) => timer.name === run.name);
      const end = expired ? "expired" : again ? "restarted" : "stopped";
      ended.push({ ...run, end, endedAt: step.at, endStep: step.index });
    }
    const started = now.filter((timer) => !running.some((run) => isSame(run, timer)));
    running = [...kept, ...started.map((timer) => open(host, timer, step.index, trace.steps.length))];
  }
  return [...ended, ...running];
}

function open(
  host: Host,
  timer: { readonly name: TimerName; readonly startedAt: number; readonly expiresAt: number },
  startStep: number,
  endStep: number,
): TimerRun {
  const { name, startedAt, expiresAt } = timer;
  return { host, name, startedAt, expiresAt, endedAt: null, end: "running", startStep, endStep };
}

function isSame(
  run: TimerRun,
  timer: { readonly name: TimerName; readonly startedAt: number; readonly expiresAt: number },
) {
  return run.name === timer.name && run.startedAt === timer.startedAt && run.expiresAt === timer.expiresAt;
}
