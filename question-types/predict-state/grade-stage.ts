import type { Localized } from "@/lib/i18n/locales";
import type { Distractor } from "../schemas";
import { beliefsIn } from "./beliefs";
import type { Answer, AskedStep } from "./derive";
import { ackNumber, type Stage } from "./response";

/** What became of one committed stage: what was right, what is so, and why. Shown as soon as it is committed. */
export interface StageOutcome {
  readonly parts: StageParts;
  readonly answer: Answer;
  readonly happened: Localized;
  readonly remarks: readonly Distractor[];
}

/** Whether each part is right; `ack` is null when no ACK number was asked for. */
export interface StageParts {
  readonly a: boolean;
  readonly b: boolean;
  readonly segment: boolean;
  readonly ack: boolean | null;
}

export function gradeStage(asked: AskedStep, predicted: Stage): StageOutcome {
  const { answer, happened } = asked;
  const parts = {
    a: predicted.a === answer.a,
    b: predicted.b === answer.b,
    segment: isSegmentRight(answer, predicted),
    ack: isAckRight(answer, predicted),
  };
  return { parts, answer, happened, remarks: shareOf(parts) === 1 ? [] : beliefsIn(asked, predicted) };
}

/** The share of right parts; every part that was asked for counts the same. */
export function shareOf({ a, b, segment, ack }: StageParts): number {
  const asked = [a, b, segment, ...(ack === null ? [] : [ack])];
  return asked.filter(Boolean).length / asked.length;
}

function isSegmentRight({ segment }: Answer, predicted: Stage): boolean {
  if (!segment) return predicted.segment.flags === "none";
  return predicted.segment.flags === segment.flags && predicted.segment.from === segment.from;
}

function isAckRight({ segment }: Answer, predicted: Stage): boolean | null {
  if (segment === null || segment.ack === null) return null;
  return ackNumber(predicted.segment.ack ?? "") === segment.ack;
}
