import type { CallResult } from "../sockets/calls";
import { type Difference, seconds, tolerance } from "./difference";
import type { Run } from "./drive";
import type { Done } from "./programs";

/** What every call returned, and when, if it was blocking. */
export function compareCalls(run: Run): readonly Difference[] {
  return run.calls.flatMap((done): readonly Difference[] => {
    const { task, result } = done;
    const { at, text } = task.recorded;
    if (result !== null && isAsRecorded(done, result)) {
      if (isInTime(done)) return [];
      return [
        {
          about: "time",
          at,
          expected: `${told(done, at)} ${text}`,
          actual: `${seconds(done.at ?? 0)} ${task.host} ${text}`,
        },
      ];
    }
    const actual = result === null ? "still blocks" : inWords(result);
    return [
      {
        about: "call",
        at,
        expected: `${seconds(at)} ${task.host} ${text}`,
        actual: `${seconds(done.at ?? at)} ${task.host} ${actual}`,
      },
    ];
  });
}

function told({ task }: Done, at: number): string {
  return `${seconds(task.recorded.returnedAt ?? at)} ${task.host}`;
}

function isAsRecorded({ task }: Done, { value, errno }: CallResult): boolean {
  const { outcome, call } = task;
  switch (outcome?.type) {
    case undefined:
      return errno === null && (call.type !== "write" || value === call.octets);
    case "error":
      return errno === outcome.errno;
    case "gave up":
      return errno === "ETIMEDOUT";
    case "end of file":
      return errno === null && value === 0;
    case "octets":
      return errno === null && value === outcome.octets;
  }
}

/** How long a program may have waited for a processor before it could note that its call had returned. ms */
const BUSY = 50;

/** Only of calls that blocked for a time that was recorded, or until an error was there. */
function isInTime({ task, at }: Done): boolean {
  const { recorded, call } = task;
  const expected = recorded.returnedAt ?? (call.type === "poll" || call.type === "read" ? recorded.at : null);
  if (expected === null || at === null || call.type === "write") return true;
  const allowed = tolerance(expected - task.at);
  return at - expected <= allowed && expected - at <= allowed + BUSY;
}

export function inWords({ value, errno }: CallResult): string {
  return errno === null ? `-> ${value}` : `-> ${errno}`;
}
