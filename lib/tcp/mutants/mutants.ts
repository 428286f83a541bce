import { PROFILES, type Profile } from "../profiles";
import { HALF_CLOSED } from "./half-closed";
import { type Mutant, reference } from "./mutant";
import { NUMBERS } from "./numbers";
import type { Model } from "./one-end";
import { RESETS } from "./resets";
import { TIME_WAIT } from "./time-wait";
import { WHO_CLOSES } from "./who-closes";

/** All wrong models. */
export const MUTANTS: readonly Mutant[] = [...WHO_CLOSES, ...HALF_CLOSED, ...TIME_WAIT, ...RESETS, ...NUMBERS];

/** The reference under a profile, as something to compare with. */
export function modelOfProfile(profile: Profile): Model {
  return { id: profile.name, profile, transition: reference };
}

/** A wrong model that deviates from the reference under the given profile. */
export function modelOfMutant({ id, transition }: Mutant, profile: Profile = PROFILES.rfc9293): Model {
  return { id, profile, transition };
}

/** Every model that can be named: the reference under each profile, then the mutants of `rfc9293`. */
export function listModels(): readonly Model[] {
  return [...Object.values(PROFILES).map(modelOfProfile), ...MUTANTS.map((mutant) => modelOfMutant(mutant))];
}

/** The model with this name: a profile's or a mutant's. */
export function findModel(id: string): Model | null {
  return listModels().find((model) => model.id === id) ?? null;
}
