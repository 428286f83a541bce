import { createEmptyCard, type Card as FsrsCard, fsrs, generatorParameters, Rating, State } from "ts-fsrs";

/** How well an answer went; the four grades of FSRS. */
export type ReviewRating = 1 | 2 | 3 | 4;

/** What is remembered about one question in one person; the field names are those of FSRS. */
export interface ReviewCard {
  readonly due: Date;
  /** Days after which recall has fallen to 90 %. */
  readonly stability: number;
  /** 1 … 10 */
  readonly difficulty: number;
  readonly elapsedDays: number;
  readonly scheduledDays: number;
  readonly learningSteps: number;
  readonly reps: number;
  readonly lapses: number;
  readonly state: number;
  readonly lastReview: Date | null;
}

const scheduler = fsrs(
  generatorParameters({
    // The same reviews give the same dates, on every device and in every test.
    enable_fuzz: false,
    request_retention: 0.9,
    // An interview answer takes minutes, not seconds: what did not go well comes back
    // once in the same sitting, what went well does not.
    learning_steps: ["10m"],
    relearning_steps: ["10m"],
  }),
);

/** The card after a review; `null` stands for a question never reviewed before. FSRS-6 with its default parameters. */
export function review(card: ReviewCard | null, rating: ReviewRating, now: Date): ReviewCard {
  return fromFsrs(scheduler.next(card ? toFsrs(card) : createEmptyCard(now), now, GRADES[rating]).card);
}

/** When the card would be due after each rating, so that the learner can be told before choosing. */
export function preview(card: ReviewCard | null, now: Date): { readonly [R in ReviewRating]: Date } {
  const at = (rating: ReviewRating) => review(card, rating, now).due;
  return { 1: at(1), 2: at(2), 3: at(3), 4: at(4) };
}

/** Probability 0 … 1 that the question would be recalled now. */
export function retrievability(card: ReviewCard, now: Date): number {
  return card.state === State.New ? 0 : scheduler.get_retrievability(toFsrs(card), now, false);
}

const GRADES = { 1: Rating.Again, 2: Rating.Hard, 3: Rating.Good, 4: Rating.Easy } as const;

function toFsrs(card: ReviewCard): FsrsCard {
  return {
    due: card.due,
    stability: card.stability,
    difficulty: card.difficulty,
    elapsed_days: card.elapsedDays,
    scheduled_days: card.scheduledDays,
    learning_steps: card.learningSteps,
    reps: card.reps,
    lapses: card.lapses,
    state: card.state,
    ...(card.lastReview ? { last_review: card.lastReview } : {}),
  };
}

function fromFsrs(card: FsrsCard): ReviewCard {
  return {
    due: card.due,
    stability: card.stability,
    difficulty: card.difficulty,
    elapsedDays: card.elapsed_days,
    scheduledDays: card.scheduled_days,
    learningSteps: card.learning_steps,
    reps: card.reps,
    lapses: card.lapses,
    state: card.state,
    lastReview: card.last_review ?? null,
  };
}
