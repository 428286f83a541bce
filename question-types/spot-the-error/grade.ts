import type { Feedback, Score } from "@/lib/grading/score";
import type { Localized } from "@/lib/i18n/locales";
import { misconceptionsOf } from "../schemas";
import type { Key, Prompt, Response, WrongStatement } from "./question";

/** Of the share of a wrong statement, what finding it earns; its reason earns the rest. */
export const FOUND = 0.5;

/**
 * Each wrong statement earns its share: half for marking it, half for the reason. Each right one that was marked
 * costs half a share, never below nothing: marking everything does not pay.
 */
export function grade({ prompt, key }: { readonly prompt: Prompt; readonly key: Key }, { marks }: Response): Score {
  const judged = prompt.statements.map(({ id }) => ({
    id,
    error: own(key.errors, id),
    truth: own(key.truths, id),
    isMarked: Object.hasOwn(marks, id),
    reason: own(marks, id) ?? null,
  }));
  const share = (one: (typeof judged)[number]) => {
    if (!one.isMarked) return 0;
    if (!one.error) return -FOUND;
    return FOUND + (one.reason !== null && one.error.reasons.includes(one.reason) ? 1 - FOUND : 0);
  };
  const missed = judged.flatMap(({ error, isMarked }) => (error && !isMarked ? [error] : []));

  return {
    fraction: Math.max(0, judged.reduce((sum, one) => sum + share(one), 0) / Object.keys(key.errors).length),
    feedback: judged.flatMap(({ id, error, truth, isMarked, reason }): readonly Feedback[] => {
      if (error) return remarksOnError(id, error, isMarked, reason);
      return isMarked && truth ? [{ on: id, right: false, text: truth }] : [];
    }),
    // Who lets a false belief pass holds it; who marks it, whatever the reason, does not.
    misconceptions: misconceptionsOf(missed),
  };
}

function remarksOnError(
  id: string,
  error: WrongStatement,
  isMarked: boolean,
  reason: string | null,
): readonly Feedback[] {
  if (isMarked && reason !== null && error.reasons.includes(reason)) return [];
  return [{ on: id, right: false, text: isMarked ? withPrefix(error.why) : error.why }];
}

const withPrefix = (why: Localized): Localized => ({
  en: `It is wrong, but for another reason. ${why.en}`,
  "zh-CN": `这里确实有错，但错的不是这一点。${why["zh-CN"]}`,
});

function own<T>(record: Readonly<Record<string, T>>, id: string): T | undefined {
  return Object.hasOwn(record, id) ? record[id] : undefined;
}
