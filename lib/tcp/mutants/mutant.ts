import type { Localized } from "../../i18n/locales";
import { transition } from "../transition";
import type { TransitionLike } from "./one-end";

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
