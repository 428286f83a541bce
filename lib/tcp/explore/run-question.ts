import { GOALS, type Goal, type GoalReached, reach } from "./questions/goals";
import { type Pairs, pairs } from "./questions/pairs";
import { type TransitionsCovered, transitionsCovered } from "./questions/transitions";
import { type TwoMslOptions, type TwoMslTable, twoMsl } from "./questions/two-msl/two-msl";
import type { UntimedOptions } from "./worlds/untimed";

export const QUESTIONS = ["pairs", "transitions", "goals", "two-msl"] as const;

export type Question = (typeof QUESTIONS)[number];

/** What may be asked, as plain data: it can be posted to a worker, and so can the answer. */
export interface QuestionOptions {
  readonly pairs: { readonly world?: UntimedOptions; readonly states?: number };
  readonly transitions: { readonly world?: UntimedOptions; readonly states?: number };
  readonly goals: { readonly goals?: readonly Goal[] };
  readonly "two-msl": Omit<TwoMslOptions, "now">;
}

export interface Answers {
  readonly pairs: Pairs;
  readonly transitions: TransitionsCovered;
  readonly goals: readonly GoalReached[];
  readonly "two-msl": TwoMslTable;
}

const ASK: {
  readonly [Q in Question]: (options: QuestionOptions[Q], now: (() => number) | undefined) => Answers[Q];
} = {
  pairs: (options) => pairs(options),
  transitions: (options) => transitionsCovered(options),
  goals: ({ goals = GOALS }) => goals.map((goal) => reach(goal)),
  "two-msl": (options, now) => twoMsl({ ...options, ...(now && { now }) }),
};

/**
 * One of the ready-made questions.
 * @param now milliseconds on some clock, for the times in the answer; without it they are 0
 */
export function runQuestion<Q extends Question>(
  question: Q,
  options: QuestionOptions[Q],
  now?: () => number,
): Answers[Q] {
  return ASK[question](options, now);
}
