import { FALSE_CAUSES, type FalseCause } from "./false-causes";
import { FINDINGS, type Finding } from "./findings";
import type { Report } from "./report";
import { CAUSES, type Cause } from "./true-causes";

/** Every cause that a question may offer, by its id. */
export const CATALOGUE: Readonly<Record<CauseId, Cause | FalseCause>> = { ...CAUSES, ...FALSE_CAUSES };

export type CauseId = keyof typeof CAUSES | keyof typeof FALSE_CAUSES;

/** Whether the report has every sign of this cause; a false belief fits nothing. */
export function fits(id: CauseId, report: Report): boolean {
  const cause = CATALOGUE[id];
  if (!("shows" in cause)) return false;
  const isSeen = (finding: Finding) => FINDINGS[finding](report);
  return cause.shows.every(isSeen) && !(cause.lacks ?? []).some(isSeen);
}
