import { parseSequenceNumber } from "../parse-sequence-number";
import { beliefsIn } from "./beliefs";
import type { Answer, AskedStep } from "./derive";
import type { Flags } from "./flags";
import { type StageOutcome, shareOf } from "./outcome";
import type { Stage } from "./response";

export function gradeStage(asked: AskedStep, predicted: Stage): StageOutcome {
  const { answer, happened } = asked;
  const parts = {
    a: predicted.a === answer.a,
    b: predicted.b === answer.b,
    segment: isSegmentRight(answer, predicted),
    seq: isNumberRight(answer.segment?.seq ?? null, predicted.segment.seq),
    ack: isNumberRight(answer.segment?.ack ?? null, predicted.segment.ack),
  };
  return { parts, answer, happened, remarks: shareOf(parts) === 1 ? [] : beliefsIn(asked, predicted) };
}

function isSegmentRight({ segment }: Answer, predicted: Stage): boolean {
  if (!segment) return predicted.segment.flags === "none";
  return isSameKind(predicted.segment.flags, segment.flags) && predicted.segment.from === segment.from;
}

/** Whether a RST carries ACK depends on what it answers; saying RST is enough. */
function isSameKind(one: Flags, other: Flags): boolean {
  return one === other || (one.startsWith("RST") && other.startsWith("RST"));
}

/** Null where no number was asked for. */
function isNumberRight(right: number | null, typed = ""): boolean | null {
  return right === null ? null : parseSequenceNumber(typed) === right;
}
