import type { Network } from "../network";
import { begin as beginScript, type Start } from "../script";
import type { Host, ProfileName } from "../trace";
import type { TransitionLike } from "../transition";

/** How an experiment begins. Plain data: it goes into an address. Times in ms. */
export interface LabSetup {
  readonly profile: ProfileName;
  readonly start: Start;
  /** One-way delay. */
  readonly delay: number;
  /** The longest a segment lives; after it the network drops it. */
  readonly msl: number;
  /** Length of TIME-WAIT; null: the profile's. */
  readonly timeWait: number | null;
  /** The share of segments that get lost by themselves, 0 … 1, and which ones. */
  readonly loss: number;
  readonly seed: number;
  /** Whether the program of an end reads whatever arrives at once; if not, only when it is told to. */
  readonly reading: { readonly [H in Host]: boolean };
  /** Ends that live by a named wrong model instead. */
  readonly mutants: { readonly [H in Host]?: string };
}

export const DEFAULT_SETUP: LabSetup = {
  profile: "rfc9293",
  start: { type: "established", next: { A: 100, B: 300 } },
  delay: 20,
  msl: 120_000,
  timeWait: null,
  loss: 0,
  seed: 1,
  reading: { A: true, B: true },
  mutants: {},
};

/** Looks up a named wrong model. */
export type RulesById = (id: string) => TransitionLike | null;

/** Two ends and an empty network. */
export function begin(setup: LabSetup, rulesOf: RulesById = () => null): Network {
  const { profile, start, delay, timeWait, reading, mutants } = setup;
  const end = (host: Host) => ({ reading: reading[host], ...(timeWait !== null && { timeWait }) });
  const network = beginScript({ profile, start, delay, calls: [], ends: { A: end("A"), B: end("B") } });
  const rules = (host: Host) => {
    const id = mutants[host];
    const wrong = id === undefined ? null : rulesOf(id);
    return wrong === null ? {} : { rules: wrong };
  };
  return { ...network, ends: { A: { ...network.ends.A, ...rules("A") }, B: { ...network.ends.B, ...rules("B") } } };
}
