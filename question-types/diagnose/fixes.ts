import { FALSE_FIXES } from "./false-fixes";
import type { Fix } from "./fix";
import { FIXES } from "./true-fixes";

/** Every remedy that a question may offer, by its id. */
export const FIX_CATALOGUE: Readonly<Record<FixId, Fix>> = { ...FIXES, ...FALSE_FIXES };

export type FixId = keyof typeof FIXES | keyof typeof FALSE_FIXES;
