import type { ItemStatistics } from "./item-statistics";

/** What a teacher should look at in a question. */
export type QuestionFlag = "hard" | "idle-distractor" | "negative-discrimination";

/** With fewer attempts one learner more or less would change the picture. */
const FEWEST_FOR_FACILITY = 5;
export const FEWEST_FOR_DISCRIMINATION = 20;

const HARD = 0.3;
/** A distractor that fewer than 1 in 20 pick does no work (Haladyna and Downing, 1993). */
const IDLE = 0.05;

interface JudgedQuestion {
  /** Null with too few attempts, or where nothing varies. */
  readonly discrimination: number | null;
  readonly idleDistractors: readonly string[];
  readonly flags: readonly QuestionFlag[];
}

/** What these statistics allow to say of a question; nothing that its number of attempts does not carry. */
export function judgeQuestion(statistics: ItemStatistics, distractors: readonly string[]): JudgedQuestion {
  const { n, facility, chosen } = statistics;
  const isLarge = n >= FEWEST_FOR_DISCRIMINATION;
  const discrimination = isLarge ? statistics.discrimination : null;
  const idleDistractors = isLarge ? distractors.filter((id) => (chosen[id] ?? 0) < IDLE) : [];
  const flags: QuestionFlag[] = [];
  if (n >= FEWEST_FOR_FACILITY && facility < HARD) flags.push("hard");
  if (idleDistractors.length > 0) flags.push("idle-distractor");
  if (discrimination !== null && discrimination < 0) flags.push("negative-discrimination");
  return { discrimination, idleDistractors, flags };
}
