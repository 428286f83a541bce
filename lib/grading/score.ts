import type { Localized } from "@/lib/i18n/locales";

/** A numbered misconception of `content/misconceptions.ts`. */
export type MisconceptionId = `M${number}`;

/** What a response earned, and what it shows about the learner. */
export interface Score {
  /** 0 … 1 */
  readonly fraction: number;
  readonly feedback: readonly Feedback[];
  /** Misconceptions that the response is typical of. */
  readonly misconceptions: readonly MisconceptionId[];
}

/** One remark on one part of a response. */
export interface Feedback {
  /** Id of the part it is about (a choice, an item, a step), if it is about a part. */
  readonly on?: string;
  readonly right: boolean;
  readonly text: Localized;
}
