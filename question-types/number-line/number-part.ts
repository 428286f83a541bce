/** The name under which remarks on the placed number stand in a score. */
export const NUMBER = "number";
