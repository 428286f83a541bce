import type { MisconceptionId } from "@/lib/grading/score";
import type { Localized } from "@/lib/i18n/locales";
import { add } from "@/lib/tcp/sequence";
import type { Distractor } from "../schemas";
import { ackReach, judge, type Outcome } from "./judge";
import type { Arrival, Line, Rules } from "./line";
import { numberWhys } from "./number-whys";

/** The one number that is to be placed. */
export const ASKS = ["window-end", "last-reset", "oldest-ack", "reopening-syn"] as const;

export type Ask = (typeof ASKS)[number];

export interface NumberKey {
  readonly value: number;
  readonly typicalErrors: readonly TypicalNumber[];
}

export interface TypicalNumber extends Distractor {
  readonly value: number;
}

/** A segment to try a number with, and whether the outcome is the wanted one. */
interface Border {
  readonly value: number;
  readonly arrivalAt: (value: number) => Partial<Arrival>;
  readonly isInside: (outcome: Outcome) => boolean;
  /** The value is the last inside (−1: the first beyond), or the first inside. */
  readonly insideAt: 0 | -1;
  readonly outsideAt: -1 | 0 | 1;
}

const BARE: Arrival = { id: "s1", seq: 0, ack: null, syn: false, fin: false, rst: false, data: 0, old: false };

/** The right number, held against the model on both sides. Throws if the model sees the border elsewhere. */
export function askedNumber(ask: Ask, line: Line, rules: Rules): number {
  const { value, arrivalAt, isInside, insideAt, outsideAt } = borderOf(ask, line, rules);
  const outcomeAt = (shift: number) => judge(line, { ...BARE, ...arrivalAt(add(value, shift)) }, rules);
  if (!isInside(outcomeAt(insideAt)) || isInside(outcomeAt(outsideAt))) {
    throw new Error(`The model does not see the border of ${ask} at ${value}`);
  }
  return value;
}

function borderOf(ask: Ask, line: Line, rules: Rules): Border {
  const { rcvNxt, rcvWnd, sndUna, sndNxt } = line;
  const isAccepted = (outcome: Outcome) => outcome === "taken" || outcome === "kept";
  switch (ask) {
    case "window-end": {
      const arrivalAt = (seq: number) => ({ seq, ack: sndNxt, data: 1 });
      return { value: add(rcvNxt, rcvWnd), arrivalAt, isInside: isAccepted, insideAt: -1, outsideAt: 0 };
    }
    case "last-reset": {
      const arrivalAt = (seq: number) => ({ seq, rst: true });
      const isInside = (outcome: Outcome) => outcome === "reset";
      return { value: add(rcvNxt, rcvWnd - 1), arrivalAt, isInside, insideAt: 0, outsideAt: 1 };
    }
    case "oldest-ack": {
      const arrivalAt = (ack: number) => ({ seq: rcvNxt, ack, data: 1 });
      const value = add(sndUna, -(ackReach(line, rules) ?? 0));
      return { value, arrivalAt, isInside: isAccepted, insideAt: 0, outsideAt: -1 };
    }
    case "reopening-syn": {
      const arrivalAt = (seq: number) => ({ seq, syn: true });
      const isInside = (outcome: Outcome) => outcome === "reopened";
      return { value: add(rcvNxt, 1), arrivalAt, isInside, insideAt: 0, outsideAt: -1 };
    }
  }
}

/** The right number and the typical wrong ones. */
export function numberKey(ask: Ask, line: Line, rules: Rules): NumberKey {
  const value = askedNumber(ask, line, rules);
  const typicalErrors: TypicalNumber[] = [];
  for (const error of ERRORS[ask](line, rules)) {
    const taken = [value, ...typicalErrors.map((other) => other.value)];
    if (error.value >= 0 && !taken.includes(error.value)) typicalErrors.push(error);
  }
  return { value, typicalErrors };
}

function error(value: number, why: Localized, misconception?: MisconceptionId): TypicalNumber {
  return { value, why, ...(misconception && { misconception }) };
}

const ERRORS: { readonly [A in Ask]: (line: Line, rules: Rules) => readonly TypicalNumber[] } = {
  "window-end": ({ rcvNxt, rcvWnd }) => [
    error(add(rcvNxt, rcvWnd - 1), numberWhys.lastInside),
    error(add(rcvNxt, rcvWnd + 1), numberWhys.oneTooFar),
    error(rcvNxt + rcvWnd, numberWhys.doesWrap),
  ],
  "last-reset": ({ rcvNxt, rcvWnd }) => [
    error(add(rcvNxt, rcvWnd), numberWhys.firstBeyond),
    error(rcvNxt, numberWhys.onlyExactToday),
    error(rcvNxt + rcvWnd - 1, numberWhys.doesWrap),
  ],
  "oldest-ack": ({ sndUna, sndNxt, maxSndWnd }, rules) => [
    error(sndUna, numberWhys.notSndUna),
    error(add(sndUna, 1), numberWhys.notSndUna),
    error(add(sndNxt, -maxSndWnd), numberWhys.fromSndUna),
    ...(rules === "linux" ? [error(add(sndUna, -maxSndWnd), numberWhys.linuxReach)] : []),
  ],
  "reopening-syn": ({ rcvNxt, rcvWnd }) => [
    error(rcvNxt, numberWhys.mustBeAbove),
    error(add(rcvNxt, rcvWnd), numberWhys.windowPlaysNoPart),
  ],
};
