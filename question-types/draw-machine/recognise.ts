import { cellsOf, compareMachines } from "@/lib/tcp/machines/compare-machines";
import { cellAt, type Machine, sameCell } from "@/lib/tcp/machines/machine";
import { nearestMutant, type Suspect } from "@/lib/tcp/machines/nearest-mutant";
import type { Mutant } from "@/lib/tcp/mutants/mutant";
import { machineWith, type Place, restrictTo } from "./cells";
import { suspectsFor, type TableProfile } from "./model";

/** A wrong model that the learner's cells follow. */
export interface Recognised {
  readonly mutant: Mutant;
  /** Every cell that was asked for is as the wrong model has it. */
  readonly isExact: boolean;
  /** How many wrong cells it explains. */
  readonly explains: number;
}

/** More beliefs than this are not told at once. */
const MOST = 3;

/**
 * The wrong models behind a learner's wrong cells, the one that explains most first. Only the cells that
 * were asked for count: the others were given, so nobody has drawn them.
 */
export function recognise(
  asked: { readonly profile: TableProfile; readonly missing: readonly Place[] },
  learner: Machine,
  reference: Machine,
): readonly Recognised[] {
  const { missing } = asked;
  const right = restrictTo(reference, missing);
  const suspects = suspectsFor(asked.profile, reference.alphabet).map(
    ({ mutant, machine }): Suspect => ({ mutant, machine: restrictTo(machine, missing) }),
  );
  const found: Recognised[] = [];
  let drawn = restrictTo(learner, missing);
  while (found.length < MOST) {
    const nearest = nearestMutant(drawn, suspects, right);
    if (nearest === null) break;
    const isExact = found.length === 0 && nearest.share === 1;
    found.push({ mutant: nearest.mutant, isExact, explains: nearest.explains.length });
    if (isExact) break;
    drawn = corrected(drawn, right, nearest.explains);
  }
  return found;
}

/** Whether a wrong model has this cell otherwise than the reference. One that never comes there has none. */
export function isDeviation({ machine }: Suspect, { state, input }: Place, reference: Machine): boolean {
  const theirs = cellAt(machine, state, input);
  return theirs !== null && !sameCell(theirs, cellAt(reference, state, input));
}

/** The learner's cells with these put right, so that what else is wrong can be seen. */
function corrected(drawn: Machine, right: Machine, places: readonly Place[]): Machine {
  const { wrong } = compareMachines(drawn, right);
  const isExplained = (place: Place) =>
    places.some(({ state, input }) => state === place.state && input === place.input);
  const still = wrong.filter((place) => !isExplained(place));
  return machineWith({ alphabet: right.alphabet, given: {}, missing: cellsOf(right) }, ({ state, input }) =>
    still.some((place) => place.state === state && place.input === input)
      ? cellAt(drawn, state, input)
      : cellAt(right, state, input),
  );
}
