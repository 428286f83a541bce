import type { SheetQuestion } from "@/lib/wire/attempts";

/** How far a question of an attempt is answered; only staged questions can be begun and not finished. */
export type AnswerState = "open" | "begun" | "answered";

export function answerStateOf({ answer, staged }: SheetQuestion): AnswerState {
  if (answer === null) return "open";
  return staged && !staged.complete ? "begun" : "answered";
}
