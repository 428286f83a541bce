import type { Tally } from "./report";
export function exploreQuestion(_args: readonly string[]): Tally {
  throw new Error("not yet");
}
