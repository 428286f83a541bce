import type { Localized } from "../i18n/locales";
import type { Script } from "./script";
import type { State } from "./state";
import type { Host } from "./trace";

/** A script with a name and a story: what a figure shows, or an exercise asks about. */
export interface Scenario extends Script {
  /** The file name; written once, never changed. */
  readonly id: string;
  readonly title: Localized;
  /** One sentence that tells what happens; it stands for the figure where the figure cannot be seen. */
  readonly story: Localized;
  /** Checked by a test, so that a change of the model cannot change the story unnoticed. */
  readonly endsIn: { readonly [H in Host]: State };
}

export const scenario = (definition: Scenario): Scenario => definition;
