import type { Host } from "../trace";
import { optionsBehind } from "./habits";
import { type Outcome, outcomeOf, type ProgramCall, readCall } from "./program-call";
import type { RecordedCall, RecordedSegment, Recording } from "./recording";

/** A recorded call, and when the replay begins it. */
export interface Task {
  readonly recorded: RecordedCall;
  readonly host: Host;
  readonly call: ProgramCall;
  readonly outcome: Outcome | null;
  /** ms */
  readonly at: number;
  /** A program that sits in read() takes all that comes, until this call's outcome is there. */
  readonly readsOn: boolean;
}

/**
 * What the programs do. A recording says when a call returned; where the program had been waiting in it for
 * longer, as one that sits in read() or poll() does, it begins when the program's call before has returned.
 */
export function tasksOf(recording: Recording): readonly Task[] {
  const calls = recording.events.filter((event) => event.kind === "call");
  const tasks: Task[] = [];
  for (const recorded of calls) {
    const call = readCall(recorded.text);
    if (call === null || call.type === "remark") continue;
    const index = calls.indexOf(recorded);
    const before = calls.findLast((other) => other.host === recorded.host && calls.indexOf(other) < index);
    // One program drives both hosts: it reads "in all" when its call before, wherever that was, has returned.
    const last = /\bin all\b/.test(recorded.text) ? calls[index - 1] : before;
    tasks.push(...tasksFor(recording, recorded, call, last?.returnedAt ?? last?.at ?? 0));
  }
  return withHabits(recording, tasks).toSorted((a, b) => a.at - b.at);
}

/** The words that no program of ours knows, if any. */
export function unknownCall(recording: Recording): string | null {
  const unknown = recording.events.find((event) => event.kind === "call" && readCall(event.text) === null);
  return unknown?.kind === "call" ? unknown.text : null;
}

function tasksFor(recording: Recording, recorded: RecordedCall, call: ProgramCall, freeSince: number): readonly Task[] {
  const { host, at, text } = recorded;
  const outcome = outcomeOf(text);
  const task: Task = { recorded, host, call, outcome, at, readsOn: false };
  switch (call.type) {
    case "poll":
      return [{ ...task, at: freeSince }];
    case "read": {
      const isAll = outcome?.type === "octets" && outcome.inAll;
      const isEnd = outcome?.type === "end of file";
      const hasUnread = arrivals(recording, host, freeSince, at).some(({ length }) => length > 0);
      return isAll || (isEnd && hasUnread) ? [{ ...task, at: freeSince, readsOn: true }] : [task];
    }
    case "write":
      if (call.times === 1) return [task];
      return timesOfWrites(recording, host, call.octets, call.times, freeSince, at).map((one) => ({
        ...task,
        call: { ...call, times: 1 },
        at: one,
      }));
    case "connect":
      return hasGivenUp(outcome) ? [task, giveUp(recording, task)] : [task];
    default:
      return [task];
  }
}

function hasGivenUp(outcome: Outcome | null): boolean {
  return outcome?.type === "gave up" || (outcome?.type === "error" && outcome.errno === "ETIMEDOUT");
}

function giveUp({ end, statePath }: Recording, task: Task): Task {
  const closes = statePath[task.host].at(-1) === "CLOSED";
  return { ...task, at: task.recorded.returnedAt ?? end, call: { type: "give up", closes } };
}

function segments(recording: Recording): readonly RecordedSegment[] {
  return recording.events.filter((event) => event.kind === "segment");
}

function arrivals(recording: Recording, host: Host, after: number, until: number): readonly RecordedSegment[] {
  return segments(recording).filter(
    ({ from, arrivedAt }) => from !== host && arrivedAt !== null && arrivedAt > after && arrivedAt <= until,
  );
}

/** Writes that are recorded as one line: each when its segment left, or else evenly spread. */
function timesOfWrites(recording: Recording, host: Host, octets: number, times: number, from: number, until: number) {
  const sent = segments(recording).filter(
    (one) => one.from === host && !one.isInjected && one.length === octets && one.at >= from && one.at <= until,
  );
  const seen = new Set<number>();
  const first = sent.filter(({ seq }) => !seen.has(seq) && seen.add(seq));
  if (first.length === times) return first.map(({ at }) => at);
  return Array.from({ length: times }, (_, index) => from + ((until - from) * index) / times);
}

/** Options that no call sets, but the segments show: before the program first writes. */
function withHabits(recording: Recording, tasks: readonly Task[]): readonly Task[] {
  return (["A", "B"] as const).reduce((all, host) => {
    const options = optionsBehind(recording, host);
    const first = all.find((task) => task.host === host && task.call.type === "write");
    if (options.length === 0 || first === undefined) return all;
    return all.toSpliced(all.indexOf(first), 0, { ...first, call: { type: "set", options }, outcome: null });
  }, tasks);
}
