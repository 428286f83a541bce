/** What `Math.random` gives in the site under test, see `few-seeds.mjs`. */
export const NUMBERS: readonly number[] = Array.from({ length: 8 }, (_, index) => index / 8);
