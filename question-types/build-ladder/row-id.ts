/** Where remarks on segments stand that no row is for. */
export const MISSING = "missing";

/** The name of a row in remarks. */
export const rowId = (index: number): string => `row-${index + 1}`;
