import type { AlphabetId } from "@/lib/tcp/machines/alphabet";
import { ALPHABETS } from "@/lib/tcp/machines/alphabets";
import { deriveMachine } from "@/lib/tcp/machines/derive-machine";
import type { Machine } from "@/lib/tcp/machines/machine";
import { type Suspect, suspectsIn } from "@/lib/tcp/machines/nearest-mutant";
import { PROFILES } from "@/lib/tcp/profiles";
import { transition } from "@/lib/tcp/transition";

/** Whose rules a table can follow. */
export const TABLE_PROFILES = ["rfc9293", "linux"] as const;

export type TableProfile = (typeof TABLE_PROFILES)[number];

/** The right table, found by running the model; kept, since the same arguments always give the same one. */
export const referenceFor = kept(
  (profile: TableProfile, alphabet: AlphabetId): Machine =>
    deriveMachine(transition, PROFILES[profile], ALPHABETS[alphabet]),
);

/** The wrong models that this table can show. Drawing them all takes a moment: kept, too. */
export const suspectsFor = kept((profile: TableProfile, alphabet: AlphabetId): readonly Suspect[] =>
  suspectsIn(ALPHABETS[alphabet], PROFILES[profile]),
);

function kept<T>(make: (profile: TableProfile, alphabet: AlphabetId) => T) {
  const made = new Map<string, T>();
  return (profile: TableProfile, alphabet: AlphabetId): T => {
    const name = `${profile} ${alphabet}`;
    const known = made.get(name);
    if (known !== undefined) return known;
    const one = make(profile, alphabet);
    made.set(name, one);
    return one;
  };
}
