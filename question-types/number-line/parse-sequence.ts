import { parseNumber } from "../parse-number";

/** The sequence number that somebody typed, or null if it is none. A sum that was not taken modulo 2^32 is still read. */
export function parseSequence(typed: string): number | null {
  const value = parseNumber(typed);
  return value !== null && Number.isInteger(value) && value >= 0 && value < 2 ** 33 ? value : null;
}
