/** What a fraction is called. */
export type Verdict = "right" | "partly" | "wrong";

/** Shares such as 3 × ⅓ may fall short of 1 by the last bit of a floating-point number. */
const ROUNDING = 1e-9;

export function verdictOf(fraction: number): Verdict {
  if (fraction >= 1 - ROUNDING) return "right";
  return fraction > ROUNDING ? "partly" : "wrong";
}
