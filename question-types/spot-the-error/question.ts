import type { Localized } from "@/lib/i18n/locales";
import type { Script } from "@/lib/tcp";
import type { Distractor, Item } from "../schemas";

/** Statements about one run, of which two or three are wrong. Which, and what about them? */
export interface Prompt {
  readonly text: Localized;
  /** What is known of the run. */
  readonly setting: Localized;
  /** Sentences, or lines of a capture, which are the same in both languages. */
  readonly form: "paragraph" | "capture";
  readonly statements: readonly Item[];
  /** What can be wrong about a statement: the same list in every question. */
  readonly reasons: readonly Item[];
}

/** A wrong statement. */
export interface WrongStatement extends Distractor {
  /** What is wrong about it; each of them is right to say. */
  readonly reasons: readonly string[];
}

export interface Key {
  readonly errors: Readonly<Record<string, WrongStatement>>;
  /** Why each of the others is right. */
  readonly truths: Readonly<Record<string, Localized>>;
  /** What the picture in review is drawn from. Questions that were stored before there was one have none. */
  readonly run?: KeyedRun;
}

/** The run that the statements are about. */
export interface KeyedRun {
  readonly script: Script;
  /** For each statement the index of the step that it speaks of; null: the run as a whole. */
  readonly steps: Readonly<Record<string, number | null>>;
}

export interface Response {
  /** The statements that were marked, each with a reason once one is chosen. */
  readonly marks: Readonly<Record<string, string | null>>;
}
