import type { State } from "../state";
import type { Host } from "../trace";
import type { LogEntry } from "../world/log";
import { type Difference, type Judged, seconds, tolerance } from "./difference";
import type { Run } from "./drive";
import type { RecordedCall, RecordedState, Recording } from "./recording";

/** A state, and when it was entered, ms. */
interface Entered {
  readonly state: State;
  readonly at: number;
}

interface EnteredBy extends Entered {
  readonly host: Host;
}

/** The kernel's timers of a minute and more expire up to so much late (facts.md §2.7 L8). ms */
const LATEST = 2_100;
/** How far apart the states were looked at, under load. ms */
const SAMPLING = 60;

/** The path of states of both ends, and how long TIME-WAIT and FIN-WAIT-2 last. */
export function judgeStates(recording: Recording, run: Run): readonly Judged<RecordedState, EnteredBy>[] {
  return (["A", "B"] as const).flatMap((host) => {
    const path = pathOf(run.log, host, recording.end).map((entered) => ({ host, ...entered }));
    const recorded = changesOf(recording, host);
    const [expected, actual] = [recording.statePath[host], path.map(({ state }) => state)];
    if (expected.join(" ") === actual.join(" ")) {
      return path.map((model, index) => judge(recording, run, recorded, path, model, index));
    }
    const other: Difference = {
      about: "states",
      at: path.at(-1)?.at ?? 0,
      expected: `${host}: ${expected.join(" > ")}`,
      actual: `${host}: ${actual.join(" > ")}`,
    };
    return unlike(recorded, path, other);
  });
}

/** Another path: it is told once, where the two part. */
function unlike(recorded: readonly RecordedState[], path: readonly EnteredBy[], other: Difference) {
  const parting = Math.max(
    0,
    path.findIndex(({ state }, index) => state !== recorded[index]?.state),
  );
  return Array.from({ length: Math.max(recorded.length, path.length, 1) }, (_, index) => ({
    kernel: recorded[index] ?? null,
    model: path[index] ?? null,
    allowed: null,
    difference: index === parting ? other : null,
  }));
}

/** How many states were compared. */
export function countStates({ statePath }: Recording): number {
  return statePath.A.length + statePath.B.length;
}

/** The states of one end of the model, from LISTEN or SYN-SENT on. */
export function pathOf(log: readonly LogEntry[], host: Host, end: number): readonly Entered[] {
  const path: Entered[] = [];
  for (const [index, entry] of log.entries()) {
    if (entry.host !== host || entry.at > end) continue;
    if (entry.what === "call" && entry.call.name === "listen") path.push({ state: "LISTEN", at: entry.at });
    if (entry.what !== "state") continue;
    const between = passedThrough(path.at(-1)?.state, entry.state, causeOf(log, index));
    for (const state of [...between, entry.state]) path.push({ state, at: entry.at });
  }
  return path;
}

/** What the host received and sent in the step that ends with this entry. */
function causeOf(log: readonly LogEntry[], index: number): { readonly isReset: boolean; readonly isArrival: boolean } {
  let isReset = false;
  for (let at = index - 1; at >= 0; at--) {
    const entry = log[at];
    if (entry === undefined || entry.what === "call" || entry.what === "timeout") break;
    if (entry.what !== "sent" && entry.what !== "arrived") continue;
    isReset ||= entry.packet.segment.rst;
    if (entry.what === "arrived") return { isReset, isArrival: true };
  }
  return { isReset, isArrival: false };
}

/** One segment may lead through several states; the kernel's tracepoints show each. */
function passedThrough(before: State | undefined, state: State, cause: ReturnType<typeof causeOf>): readonly State[] {
  if (before === "FIN-WAIT-1" && state === "TIME-WAIT") return ["FIN-WAIT-2"];
  if (before === "FIN-WAIT-1" && state === "CLOSED" && cause.isArrival && !cause.isReset) return ["FIN-WAIT-2"];
  if (before === "SYN-RECEIVED" && state === "CLOSE-WAIT") return ["ESTABLISHED"];
  return [];
}

/** How long an end of a connection waited before it was CLOSED: whatever ends a state else is compared already. */
function judge(
  recording: Recording,
  run: Run,
  recorded: readonly RecordedState[],
  path: readonly EnteredBy[],
  model: EnteredBy,
  index: number,
): Judged<RecordedState, EnteredBy> {
  const { host, state, at } = model;
  const kernel = recorded.length === path.length ? (recorded[index] ?? null) : null;
  const before = path[index - 1]?.state;
  const follows = { kernel, model, allowed: null, difference: null };
  // When a connect() ended is compared as the time of the call.
  if (kernel === null || before === undefined || before === "SYN-SENT" || state !== "CLOSED") return follows;
  const lasted = kernel.at - lastRecorded(recording, host, kernel.at);
  const lastedHere = at - lastHere(run.log, host, at);
  const allowed = latest(before, lasted);
  if (lasted - lastedHere >= -earliest(before, lasted) && lasted - lastedHere <= allowed)
    return { ...follows, allowed };
  const line = (ms: number, time: number) =>
    `${seconds(time)} ${host} ${before} > ${state} after ${seconds(ms)} s of silence`;
  const [expected, actual] = [line(lasted, kernel.at), line(lastedHere, at)];
  return { ...follows, allowed, difference: { about: "time", at: kernel.at, expected, actual } };
}

/** By how much the kernel may have been later. Timers of states fire late by themselves; the time until an end gives up adds up from repetitions. ms */
function latest(state: State, kernel: number): number {
  if (kernel <= 1_000) return SAMPLING;
  return state === "TIME-WAIT" || state === "FIN-WAIT-2" ? LATEST : tolerance(kernel);
}

/** By how much it may have been earlier. ms */
function earliest(state: State, kernel: number): number {
  if (kernel <= 1_000 || state === "TIME-WAIT" || state === "FIN-WAIT-2") return SAMPLING;
  return tolerance(kernel);
}

/** What was seen twice, by a tracepoint and by sampling, counts once. */
function changesOf({ events }: Recording, host: Host): readonly RecordedState[] {
  const states = events.flatMap((event) => (event.kind === "state" && event.host === host ? [event] : []));
  return states.filter(({ state }, index) => state !== states[index - 1]?.state);
}

/** Calls that start something; the replay's own preparations are none. */
const DEED = /^(connect|write|shutdown|close)/;

function lastRecorded({ events }: Recording, host: Host, before: number): number {
  let last = 0;
  for (const event of events) {
    const isHere = event.kind === "segment" ? event.from !== host : event.kind === "call" && isDeed(event, host);
    const time = event.kind === "segment" ? event.arrivedAt : event.at;
    if (isHere && time !== null && time <= before) last = Math.max(last, time);
  }
  return last;
}

function isDeed(event: RecordedCall, host: Host): boolean {
  return event.host === host && DEED.test(event.text);
}

function lastHere(log: readonly LogEntry[], host: Host, before: number): number {
  const last = log.findLast(
    (entry) =>
      entry.host === host &&
      entry.at <= before &&
      (entry.what === "arrived" || (entry.what === "call" && DEED.test(entry.call.name))),
  );
  return last?.at ?? 0;
}
