/** What can happen in the world, as a number: the kind of event, the host it happens at, and one word about it. */
export const KINDS = ["tick", "arrival", "call", "timeout", "loss", "duplication"] as const;

export type Kind = (typeof KINDS)[number];

export interface Label {
  readonly kind: Kind;
  readonly host: "A" | "B";
  /** The word of the segment under way, the position of the call, or the position of the timer. */
  readonly word: number;
}

export function encodeLabel(kind: number, host: number, word: number): number {
  return (kind * 2 + host) * 65_536 + word;
}

export function decodeLabel(label: number): Label {
  const rest = Math.floor(label / 65_536);
  return { kind: KINDS[rest >> 1] ?? "tick", host: rest & 1 ? "B" : "A", word: label & 0xffff };
}

export const TICK = 0;
export const ARRIVAL = 1;
export const CALL = 2;
export const TIMEOUT = 3;
export const LOSS = 4;
export const DUPLICATION = 5;
