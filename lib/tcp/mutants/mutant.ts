import type { Localized } from "../../i18n/locales";
import type { TransitionLike } from "../transition";
import { transition } from "../transition";

/** A wrong model: the reference with one small deviation, as somebody with a misconception would draw it. */
export interface Mutant {
  /** Written once, never changed. */
  readonly id: string;
  /** Numbers of the false beliefs that it stands for, as in the course's list of misconceptions. */
  readonly misconceptions: readonly `M${number}`[];
  readonly title: Localized;
  /** One sentence: what this model does that TCP does not. */
  readonly deviation: Localized;
  readonly transition: TransitionLike;
}

/** What a wrong model deviates from. */
export const reference: TransitionLike = transition;
