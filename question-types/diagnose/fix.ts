import type { MisconceptionId } from "@/lib/grading/score";
import type { Localized } from "@/lib/i18n/locales";
import type { CauseId } from "./causes";

/** A remedy: which causes it cures, and what is said when it was chosen for another. */
export interface Fix {
  readonly text: Localized;
  readonly cures: readonly CauseId[];
  readonly why: Localized;
  readonly belief?: MisconceptionId;
}
