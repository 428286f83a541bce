import type { Alphabet, AlphabetId } from "./alphabet";
import { CLOSING } from "./closing";
import { OPENING } from "./opening";

/** The two tables that a learner may draw. */
export const ALPHABETS: { readonly [A in AlphabetId]: Alphabet } = { closing: CLOSING, opening: OPENING };
