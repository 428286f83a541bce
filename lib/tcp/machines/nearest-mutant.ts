import { type Mutant, reference as transition } from "../mutants/mutant";
import { MUTANTS } from "../mutants/mutants";
import { PROFILES, type Profile } from "../profiles";
import type { Alphabet } from "./alphabet";
import { ALPHABETS } from "./alphabets";
import { cellsOf, compareMachines, type WrongTransition } from "./compare-machines";
import { deriveMachine, NotATable } from "./derive-machine";
import { cellAt, type Machine, sameCell } from "./machine";

/** A wrong model that a learner's table resembles more than it resembles the reference. */
export interface Resemblance {
  readonly mutant: Mutant;
  /** Both behave alike, whatever happens. */
  readonly isExact: boolean;
  /** Share of the wrong model's transitions that the learner has drawn likewise, 0 … 1. */
  readonly share: number;
  /** The learner's wrong transitions that are just what the wrong model does. */
  readonly explains: readonly WrongTransition[];
}

/** A wrong model as a table, ready to be compared with many. */
export interface Suspect {
  readonly mutant: Mutant;
  readonly machine: Machine;
}

/** The wrong models that can be seen in a table of this alphabet. Worth keeping: each one is run to be drawn. */
export function suspectsIn(alphabet: Alphabet, profile: Profile = PROFILES.rfc9293): readonly Suspect[] {
  const right = deriveMachine(transition, profile, alphabet);
  return MUTANTS.flatMap((mutant): readonly Suspect[] => {
    const machine = tableOf(mutant, profile, alphabet);
    return machine === null || isSameTable(machine, right) ? [] : [{ mutant, machine }];
  });
}

/**
 * Which wrong model a learner's table is: the one that explains most of what is wrong in it, less what it would
 * make wrong that is right. Null if no wrong model explains more than it spoils.
 */
export function nearestMutant(
  learner: Machine,
  suspects: readonly Suspect[] = suspectsIn(ALPHABETS[learner.alphabet]),
  reference: Machine = deriveMachine(transition, PROFILES.rfc9293, ALPHABETS[learner.alphabet]),
): Resemblance | null {
  const { wrong } = compareMachines(learner, reference);
  let nearest: Suspect | null = null;
  let most = 0;
  for (const suspect of suspects) {
    const gain = explainedBy(suspect, wrong).length - spoiltBy(suspect, learner, reference);
    if (gain <= most) continue;
    nearest = suspect;
    most = gain;
  }
  if (nearest === null) return null;
  const { equivalent, shareRight } = compareMachines(learner, nearest.machine);
  const explains = explainedBy(nearest, wrong);
  return { mutant: nearest.mutant, isExact: equivalent, share: shareRight, explains };
}

function explainedBy({ machine }: Suspect, wrong: readonly WrongTransition[]): readonly WrongTransition[] {
  return wrong.filter(({ state, input, actual }) => actual && sameCell(actual, cellAt(machine, state, input)));
}

/** In how many transitions the learner agrees with the reference and the wrong model does not. */
function spoiltBy({ machine }: Suspect, learner: Machine, reference: Machine): number {
  return cellsOf(machine).filter(({ state, input, cell }) => {
    const right = cellAt(reference, state, input);
    return right && !sameCell(cell, right) && sameCell(cellAt(learner, state, input), right);
  }).length;
}

function tableOf({ transition: deviating }: Mutant, profile: Profile, alphabet: Alphabet): Machine | null {
  try {
    return deriveMachine(deviating, profile, alphabet);
  } catch (error) {
    // Such a model depends on more than the state, on who opened the connection for instance: nobody can draw it here.
    if (error instanceof NotATable) return null;
    throw error;
  }
}

function isSameTable(one: Machine, other: Machine): boolean {
  return cellsOf(other).every(({ state, input, cell }) => sameCell(cell, cellAt(one, state, input)));
}
