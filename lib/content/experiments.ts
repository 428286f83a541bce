import type { Locale } from "@/lib/i18n/locales";
import type { Scenario } from "@/lib/tcp";
import { toAddress } from "@/lib/tcp/lab/address";
import { sessionOf } from "@/lib/tcp/lab/from-script";
import { REPLAYED_RECORDINGS, recordingId } from "./recordings";
import { requireScenario, scenarios } from "./scenarios";

/** What the laboratory begins with. */
interface Experiment {
  /** Of its scenario. */
  readonly id: string;
  readonly title: string;
  /** Its run, as an address holds it. */
  readonly address: string;
}

/** What the laboratory offers to begin with: every scenario of the figures that it can take up, with its address. */
export function listExperiments(locale: Locale): readonly Experiment[] {
  return [...scenarios.values()].flatMap((scenario) => experimentOf(scenario, locale) ?? []);
}

/** @throws Error if the laboratory offers none of this id */
export function requireExperiment(id: string, locale: Locale): Experiment {
  const found = experimentOf(requireScenario(id), locale);
  if (!found) throw new Error(`the laboratory cannot take up "${id}"`);
  return found;
}

function experimentOf(scenario: Scenario, locale: Locale): Experiment | null {
  const session = sessionOf(scenario);
  return session && { id: scenario.id, title: scenario.title[locale], address: toAddress(session) };
}

/** Where the laboratory takes up this scenario, without language; null if it cannot. */
export function labPath(scenario: Scenario): string | null {
  const session = sessionOf(scenario);
  return session && `/lab#run=${toAddress(session)}`;
}

/** The recordings of a real kernel that the laboratory replays beside the model. */
export function listRecordings(locale: Locale): readonly { readonly id: string; readonly title: string }[] {
  return REPLAYED_RECORDINGS.map(({ name, shows }) => ({ id: recordingId(name), title: shows[locale] }));
}
