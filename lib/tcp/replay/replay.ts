import type { LogEntry } from "../world/log";
import { judgeCalls } from "./compare-calls";
import { judgeSegments } from "./compare-segments";
import { countStates, judgeStates } from "./compare-states";
import { judgeTimers } from "./compare-timers";
import { type Difference, differencesOf } from "./difference";
import { drive } from "./drive";
import { parseRecording } from "./parse-recording";
import type { Recording } from "./recording";
import { reasonAgainst } from "./unsupported";

/** What came of replaying a recording. */
export interface ReplayReport {
  readonly name: string;
  readonly verdict: "passed" | "failed" | "unsupported";
  /** Why it is unsupported. */
  readonly reason: string | null;
  /** In the order of time. */
  readonly differences: readonly Difference[];
  /** How many segments, states, results of calls, and starts of timers were compared. */
  readonly compared: {
    readonly segments: number;
    readonly states: number;
    readonly calls: number;
    readonly timers: number;
  };
  /** All that happened in the model. */
  readonly log: readonly LogEntry[];
}

/** Replays the text of a recording (JSON as in `content/recordings`). Throws a RecordingError if it is not one. */
export function replayFile(text: string): ReplayReport {
  return replay(parseRecording(text));
}

/** Makes the calls of a recording at their times under `linux`, with the relay's delays and losses, and compares. */
export function replay(recording: Recording): ReplayReport {
  const { name, addresses } = recording;
  const reason = reasonAgainst(recording);
  if (reason !== null || addresses === null) {
    const compared = { segments: 0, states: 0, calls: 0, timers: 0 };
    return { name, verdict: "unsupported", reason, differences: [], compared, log: [] };
  }
  const run = drive(recording, addresses);
  const differences = differencesOf([
    ...judgeSegments(recording, run),
    ...judgeStates(recording, run),
    ...judgeTimers(recording, run),
    ...judgeCalls(run),
  ]).toSorted((a, b) => a.at - b.at);
  return {
    name,
    verdict: differences.length === 0 ? "passed" : "failed",
    reason: null,
    differences,
    compared: {
      segments: run.matches.length + run.missing.length,
      states: countStates(recording),
      calls: run.calls.length,
      timers: run.timers.length,
    },
    log: run.log,
  };
}
