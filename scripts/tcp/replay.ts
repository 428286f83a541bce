import type { Tally } from "./report";
export function replayRecordings(_args: readonly string[]): Tally {
  throw new Error("not yet");
}
