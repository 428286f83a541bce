import type { Rules } from "./line";

/** Name of one choice among the parts of a response. */
export const partOf = (id: string, rules: Rules): string => `${id}-${rules}`;
