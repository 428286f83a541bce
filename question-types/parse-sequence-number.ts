import { parseNumber } from "./parse-number";

/** Sequence numbers are counted modulo 2^32 (RFC 9293 §3.4). */
const CIRCLE = 2 ** 32;

/** The sequence or ACK number that was typed, on the circle of sequence numbers; null if it is none. */
export function parseSequenceNumber(typed: string): number | null {
  const number = parseNumber(typed);
  return number !== null && Number.isSafeInteger(number) && number >= 0 ? number % CIRCLE : null;
}
