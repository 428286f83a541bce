import type { Tally } from "./report";
export function distinguishModels(_args: readonly string[]): Tally { throw new Error("not yet"); }
