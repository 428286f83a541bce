import { parseNumber } from "../parse-number";

/** A number as it is read: grouped, with at most two decimals. A port is a name, and stays as it is. */
export function figure(value: number): string {
  return new Intl.NumberFormat("en", { maximumFractionDigits: value < 1_000 ? 2 : 0 }).format(value);
}

/** What somebody has typed, grouped as the figures beside it; nothing is rounded away. */
export function typedFigure(typed: string): string {
  const value = parseNumber(typed);
  return value === null ? typed : new Intl.NumberFormat("en", { maximumFractionDigits: 20 }).format(value);
}
