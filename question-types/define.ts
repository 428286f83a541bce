import type { z } from "zod";
import type { MisconceptionId, Score } from "@/lib/grading/score";
import type { Locale, Localized } from "@/lib/i18n/locales";
import type { UnfinishedPlace } from "./unfinished";

/**
 * Everything the server knows about one kind of question.
 *
 * `prompt` is what the learner may see; `key` never leaves the server before the
 * rules of the attempt allow it. The two are separate objects, so showing a
 * question cannot leak its answer.
 */
export interface QuestionType<Prompt, Key, Response> {
  readonly name: string;
  /** What lists call questions of this kind. */
  readonly title: Localized;
  readonly prompt: z.ZodType<Prompt>;
  /** Keys and responses are checked against their own prompt, so neither can name a choice that is not there. */
  key(prompt: Prompt): z.ZodType<Key>;
  response(prompt: Prompt): z.ZodType<Response>;
  /** Pure: the same arguments always give the same score. */
  grade(question: { readonly prompt: Prompt; readonly key: Key }, response: Response): Score;
  /** The prompt in the order in which one learner sees it. `random` gives 0 ≤ x < 1. */
  arrange?(prompt: Prompt, random: () => number): Prompt;
  /** A right response, or a typical wrong one: proves that a key can be met, and peoples the demo. */
  respond(question: { readonly prompt: Prompt; readonly key: Key }, right: boolean, random: () => number): Response;
  /**
   * What somebody said who said nothing, if `grade` has remarks for them. A review needs it to tell
   * what was right part by part; it is never stored.
   */
  readonly blank?: Response;
  /** Present when the question is answered in stages, each final once committed. */
  readonly stages?: Stages<Prompt, Key, Response>;
  /** Present when the model makes questions of this type: a fresh one for every seed, all about as difficult. */
  readonly generate?: Generate<Prompt, Key>;
  /** Between what bounds the difficulty of everything that `generate` makes lies, whatever the kind. */
  readonly band?: Band;
  readonly samples: readonly Sample<Prompt, Key, Response>[];
}

/**
 * Makes a question from a seed (0 … 2^32 − 1): other numbers, roles, orders each time. Pure: the same seed always gives the
 * same question. `kind` chooses among the kinds of question this type can make (an incident, a goal); null: any.
 */
export type Generate<Prompt, Key> = (seed: number, kind: string | null) => Generated<Prompt, Key>;

export interface Band {
  readonly least: number;
  readonly most: number;
}

export interface Generated<Prompt = unknown, Key = unknown> {
  readonly kind: string;
  readonly prompt: Prompt;
  readonly key: Key;
  readonly explanation: Explanation;
  readonly targets: readonly MisconceptionId[];
  readonly sources: readonly string[];
  /** A measure of difficulty in this type's own unit (steps of the shortest solution, say); the type states its band. */
  readonly difficulty: number;
}

/** How a question unfolds whose later parts would give away its earlier ones. */
export interface Stages<Prompt, Key, Response> {
  /** True if `next` keeps every stage of `earlier` as it was committed and adds at least one. */
  extends(earlier: Response | null, next: Response): boolean;
  /** True when no stage is left to commit. */
  isComplete(prompt: Prompt, committed: Response): boolean;
  /** What may be shown after these stages were committed (null: none yet); JSON for this type's view. */
  reveal(question: { readonly prompt: Prompt; readonly key: Key }, committed: Response | null): unknown;
}

/** A worked example. The contract test runs every sample of every type. */
export interface Sample<Prompt, Key, Response> {
  readonly question: { readonly prompt: Prompt; readonly key: Key };
  readonly right: Response;
  readonly wrong: Response;
  /** Sent by a broken or hostile client; must be refused, not graded. */
  readonly invalid: unknown;
}

/** What is said after the answer: one text when it was fully right, one when it was not. Backticks mark code. */
export interface Explanation {
  readonly right: Localized;
  readonly wrong: Localized;
}

/** One question as it is written in `content/`. */
export interface Question<Prompt = unknown, Key = unknown> {
  /** Written once, never changed; unique in the whole content. */
  readonly id: string;
  readonly type: string;
  /** Shown inside the lesson; more of the same, beside it; or kept for graded quizzes. */
  readonly role: "exercise" | "practice" | "quiz";
  readonly prompt: Prompt;
  readonly key: Key;
  readonly explanation: Explanation;
  /** Misconceptions of `content/misconceptions.ts` that this question can uncover. */
  readonly targets: readonly MisconceptionId[];
  /** Source ids of `lib/content/sources.ts`. */
  readonly sources: readonly string[];
  /** Present when the model can make others of its kind, from seeds. `generated` writes it; so may who wrote the question. */
  readonly generator?: { readonly kind: string | null };
}

/** What the browser receives before an answer. */
export type PublicQuestion<Prompt = unknown> = Pick<Question<Prompt>, "id" | "type" | "prompt">;

export function toPublic({ id, type, prompt }: Question): PublicQuestion {
  return { id, type, prompt };
}

/** What a question of the content asks, in words: every type's prompt has them, as `views.test.tsx` makes sure. */
export function textOf({ prompt }: { readonly prompt: unknown }): Localized {
  return (prompt as { readonly text: Localized }).text;
}

/** Makes the function that content files call, so that a question is checked against its type as it is written. */
export function writes<Prompt, Key, Response>(type: QuestionType<Prompt, Key, Response>) {
  return (question: Omit<Question<Prompt, Key>, "type">): Question<Prompt, Key> => ({
    ...question,
    type: type.name,
  });
}

/** What every `view.tsx` takes. A view holds no state that matters: what was entered is its parent's. */
export interface QuestionViewProps<Prompt = unknown, Key = unknown, Response = unknown> {
  /** Prefix for element ids and radio groups, unique on the page. */
  readonly name: string;
  readonly locale: Locale;
  readonly prompt: Prompt;
  readonly response: Response | null;
  onChange(response: Response): void;
  /** For what is no response yet, see `useUnfinished`; left out, that lives as long as the view. */
  readonly unfinished?: UnfinishedPlace | undefined;
  /** Staged types only: commits the response so far; resolves when the server has taken it, rejects if it has not. */
  onCommit?(response: Response): Promise<void>;
  /** Staged types only: what `stages.reveal` gave for the committed stages; in review, too. */
  readonly revealed?: unknown;
  /** Nothing counts here, so help is offered; left out, it is not. See ADR 5 on hints. */
  readonly isPractice?: boolean;
  /** No more changes: being saved, or reviewed. */
  readonly disabled: boolean;
  /** Present in review only. */
  readonly result?: { readonly key: Key; readonly score: Score };
}
