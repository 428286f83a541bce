import type { Tally } from "./report";
export function states(_args: readonly string[]): Tally { throw new Error("not yet"); }
