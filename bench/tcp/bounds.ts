import type { Rate } from "./measure";

/** How large the world is in which two ends close: the macros of close.pml, and the same for our explorer. Times in ticks. */
export interface CloseBounds {
  /** How long a segment lives. */
  readonly MSL: number;
  /** Length of TIME-WAIT. */
  readonly T: number;
  /** Time until a FIN is sent again. */
  readonly R: number;
  /** Segments that the network may lose, and copy, in all. */
  readonly L: number;
  readonly D: number;
  /** How often an end sends its FIN again. */
  readonly REPEAT: number;
}

/** What one exhaustive search came to. */
export interface SearchFigures {
  readonly states: number;
  readonly transitions: number;
  readonly statesPerSecond: Rate;
  /** Memory for the states that were found, hash table included where it grows with them. */
  readonly octetsPerState: number;
}

/** … and states with both ends CLOSED and a segment of theirs still under way. */
export interface ClosingFigures extends SearchFigures {
  readonly violations: number;
}

/**
 * Growing worlds. With T = 2·MSL an expiring TIME-WAIT may come before the last segment in the same tick, so
 * there are violations; one tick more and there are none, unless a second loss keeps the peer in LAST-ACK
 * for longer than that.
 */
export const BOUNDS: readonly CloseBounds[] = [
  { MSL: 1, T: 2, R: 1, L: 1, D: 1, REPEAT: 2 },
  { MSL: 1, T: 3, R: 1, L: 1, D: 1, REPEAT: 2 },
  { MSL: 2, T: 4, R: 2, L: 1, D: 1, REPEAT: 2 },
  { MSL: 2, T: 5, R: 2, L: 1, D: 1, REPEAT: 2 },
  { MSL: 3, T: 7, R: 3, L: 1, D: 1, REPEAT: 2 },
  { MSL: 3, T: 7, R: 3, L: 2, D: 1, REPEAT: 2 },
  { MSL: 4, T: 9, R: 4, L: 1, D: 1, REPEAT: 2 },
];

/** More than this under way at once stops the search with an error: CAPACITY of close.pml. */
export const CAPACITY = 8;
