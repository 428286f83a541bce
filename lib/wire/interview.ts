import type { Localized } from "@/lib/i18n/locales";

/** What travels between interview practice in the browser and the endpoints under `api/interview`. */

/** What one person remembers of one question. */
export interface Standing {
  /** Probability 0 … 1 that it will be recalled tomorrow: right after reading the answer, today's says nothing. */
  readonly memory: number;
  readonly due: string;
  readonly reviews: number;
  /** How often it was forgotten after it had been learnt. */
  readonly lapses: number;
}

/** All questions as one person stands to them. */
export interface Deck {
  readonly kind: "nobody" | "guest" | "member";
  /** Whose deck this is: reviews that could not be sent are kept under it. Null for nobody. */
  readonly owner: string | null;
  /** The server's clock; due dates are compared with it, not with the browser's. */
  readonly now: string;
  /** By question id; a question that was never reviewed is absent. */
  readonly standings: Readonly<Record<string, Standing>>;
  readonly queue: ReviewQueue;
  /** How many new questions are offered within 24 hours. */
  readonly newPerDay: number;
}

/** What to ask now. */
export interface ReviewQueue {
  readonly due: readonly string[];
  readonly fresh: readonly string[];
}

/** What is shown once the learner has answered, and not before. */
export interface RevealedAnswer {
  readonly keyPoints: readonly RevealedKeyPoint[];
  readonly modelAnswer: Localized;
  readonly followUps: Localized<readonly string[]>;
  readonly sources: readonly { readonly label: Localized; readonly id: string; readonly url: string | null }[];
  readonly misconceptions: readonly { readonly id: string; readonly claim: Localized; readonly truth: Localized }[];
  /** When the question would be asked again after each rating. */
  readonly preview: { readonly [rating in "1" | "2" | "3" | "4"]: string };
  readonly now: string;
  /** Who asked, as in `Deck`: a review that cannot be sent is kept under it. */
  readonly owner: string | null;
}

export interface RevealedKeyPoint {
  readonly id: string;
  readonly text: Localized;
  readonly essential: boolean;
}

/** What one stored review came to. */
export interface ReviewOutcome {
  readonly questionId: string;
  readonly due: string;
  readonly now: string;
  readonly queue: ReviewQueue;
  /** Whose review it is, as in `Deck`: the first one makes a guest. */
  readonly owner: string;
}

/** What the reviews of one person tell. */
export interface ReviewProgress extends Deck {
  /** Times of the reviews of the last weeks, oldest first; days are made where the reader's time zone is known. */
  readonly recent: readonly string[];
  /** Key points named in the latest review of each question, by level. */
  readonly levels: readonly LevelProgress[];
  /** By question id: key points named in its latest review. */
  readonly named: Readonly<Record<string, { readonly named: number; readonly of: number }>>;
}

export interface LevelProgress {
  readonly level: "junior" | "mid" | "senior" | "sre";
  /** Questions of the level that were reviewed at least once. */
  readonly reviewed: number;
  readonly questions: number;
  readonly named: number;
  readonly of: number;
}
