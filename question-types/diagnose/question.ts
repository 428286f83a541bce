import type { Localized } from "@/lib/i18n/locales";
import type { Distractor, Item } from "../schemas";

/** A host in trouble: what its tools print. Why, which lines tell, and what helps? */
export interface Prompt {
  /** What is noticed, and by whom. */
  readonly text: Localized;
  readonly listings: readonly Listing[];
  readonly causes: readonly Item[];
  readonly fixes: readonly Item[];
}

/** What one command printed, or an excerpt of it. */
export interface Listing {
  readonly id: string;
  readonly command: string;
  /** Where and when it was run, and what was left out. */
  readonly caption: Localized;
  readonly lines: readonly Line[];
}

export interface Line {
  /** Unique in the whole question. */
  readonly id: string;
  readonly text: string;
  /** A heading cannot be marked. */
  readonly isHeading: boolean;
}

/** What some lines of a kind say. */
export interface LineRemark extends Distractor {
  readonly lines: readonly string[];
  /** "neutral" lines fit the cause but do not tell it: marking them neither earns nor costs. */
  readonly role: "tells" | "neutral" | "innocent";
}

export interface Key {
  readonly cause: string;
  /** Why each of the other causes is not it. */
  readonly causes: Readonly<Record<string, Distractor>>;
  /** Every line that can be marked stands in exactly one of them. */
  readonly remarks: readonly LineRemark[];
  readonly fix: string;
  readonly fixes: Readonly<Record<string, Distractor>>;
}

export interface Response {
  readonly cause: string | null;
  readonly lines: readonly string[];
  readonly fix: string | null;
}

/** The lines that can be marked, in the order in which they stand. */
export function markableLines({ listings }: Pick<Prompt, "listings">): readonly Line[] {
  return listings.flatMap(({ lines }) => lines.filter(({ isHeading }) => !isHeading));
}
