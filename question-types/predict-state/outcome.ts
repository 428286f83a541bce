import type { Localized } from "@/lib/i18n/locales";
import type { Distractor } from "../schemas";
import type { Answer } from "./derive";

/** What became of one committed stage: what was right, what is so, and why. Shown as soon as it is committed. */
export interface StageOutcome {
  readonly parts: StageParts;
  readonly answer: Answer;
  readonly happened: Localized;
  readonly remarks: readonly Distractor[];
}

/** Whether each part is right; `seq` and `ack` are null when no such number was asked for. */
export interface StageParts {
  readonly a: boolean;
  readonly b: boolean;
  readonly segment: boolean;
  readonly seq: boolean | null;
  readonly ack: boolean | null;
}

/** The share of right parts; every part that was asked for counts the same. */
export function shareOf({ a, b, segment, seq, ack }: StageParts): number {
  const asked = [a, b, segment, seq, ack].filter((part) => part !== null);
  return asked.filter(Boolean).length / asked.length;
}
