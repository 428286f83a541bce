import type { Tally } from "./report";
export function exportScenario(_args: readonly string[]): Tally { throw new Error("not yet"); }
