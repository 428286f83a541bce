import type { CallResult } from "../sockets/calls";
import { type Judged, seconds, tolerance } from "./difference";
import type { Run } from "./drive";
import type { Done } from "./programs";
import type { RecordedCall } from "./recording";

/** What every call returned, and when, if it was blocking. */
export function judgeCalls({ calls }: Run): readonly Judged<RecordedCall, Done>[] {
  return calls.map((done) => ({ kernel: done.task.recorded, model: done, ...judge(done) }));
}

function judge(done: Done): Pick<Judged<RecordedCall, Done>, "allowed" | "difference"> {
  const { task, result } = done;
  const { at, text } = task.recorded;
  const expectedAt = returnOf(done);
  const allowed = expectedAt === null || done.at === null ? null : tolerance(expectedAt - task.at);
  const expected = `${seconds(at)} ${task.host} ${text}`;
  if (result === null || !isAsRecorded(done, result)) {
    const actual = `${seconds(done.at ?? at)} ${task.host} ${result === null ? "still blocks" : inWords(result)}`;
    return { allowed, difference: { about: "call", at, expected, actual } };
  }
  if (allowed === null || isInTime(done, expectedAt ?? at, allowed)) return { allowed, difference: null };
  const actual = `${seconds(done.at ?? 0)} ${task.host} ${text}`;
  return { allowed, difference: { about: "time", at, expected: `${told(done, at)} ${text}`, actual } };
}

function told({ task }: Done, at: number): string {
  return `${seconds(task.recorded.returnedAt ?? at)} ${task.host}`;
}

export function isAsRecorded({ task }: Done, { value, errno }: CallResult): boolean {
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

/** When a call returned, of calls that blocked for a time that was recorded, or until an error was there. */
function returnOf({ task }: Done): number | null {
  const { recorded, call } = task;
  if (call.type === "write") return null;
  return recorded.returnedAt ?? (call.type === "poll" || call.type === "read" ? recorded.at : null);
}

function isInTime({ at }: Done, expected: number, allowed: number): boolean {
  if (at === null) return true;
  return at - expected <= allowed && expected - at <= allowed + BUSY;
}

export function inWords({ value, errno }: CallResult): string {
  return errno === null ? `-> ${value}` : `-> ${errno}`;
}
