/** A number as it is read: grouped, with at most two decimals. */
export function figure(value: number): string {
  return new Intl.NumberFormat("en", { maximumFractionDigits: value < 1_000 ? 2 : 0 }).format(value);
}
