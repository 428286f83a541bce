/**
 * Sequence numbers live on a circle of 2^32 (RFC 9293 §3.4): "less" and "greater" mean
 * "behind" and "ahead by less than half the circle".
 */

/** The number `octets` further on; negative goes back. */
export function add(seq: number, octets: number): number {
  return (seq + octets) >>> 0;
}

/** How far `a` is ahead of `b`: −2^31 … 2^31 − 1. */
export function diff(a: number, b: number): number {
  return (a - b) | 0;
}

export function lt(a: number, b: number): boolean {
  return diff(a, b) < 0;
}

export function le(a: number, b: number): boolean {
  return diff(a, b) <= 0;
}

/** Whether `seq` is one of the `size` numbers from `start` on. */
export function isInWindow(seq: number, start: number, size: number): boolean {
  return (seq - start) >>> 0 < size;
}
