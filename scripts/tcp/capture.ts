import type { Tally } from "./report";
export function capture(_args: readonly string[]): Tally { throw new Error("not yet"); }
