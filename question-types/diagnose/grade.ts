import type { Feedback, Score } from "@/lib/grading/score";
import type { Localized } from "@/lib/i18n/locales";
import { type Distractor, distractorOf, misconceptionsOf } from "../schemas";
import type { Key, LineRemark, Prompt, Response } from "./question";

/** What each part is worth; a cause that is found is worth most. */
export const WORTH = { cause: 0.4, lines: 0.3, fix: 0.3 } as const;

const NOT_CHOSEN: Localized = { en: "Nothing was chosen here.", "zh-CN": "这里没有作选择。" };

/**
 * Cause and fix earn all or nothing. The lines earn the harmonic mean of precision and recall: marking
 * everything does not pay, and neither does marking one line of many.
 */
export function grade({ key }: { readonly prompt: Prompt; readonly key: Key }, response: Response): Score {
  const marked = judgeLines(key, response.lines);
  const cause = judgeChoice(key.cause, key.causes, response.cause);
  const fix = judgeChoice(key.fix, key.fixes, response.fix);
  const shares = [cause === null ? WORTH.cause : 0, WORTH.lines * marked.fraction, fix === null ? WORTH.fix : 0];
  const wrongMarks = marked.wrong.filter(({ isMarked }) => isMarked).map(({ remark }) => remark);

  return {
    // Rounded, so that the parts of a right answer add up to 1.
    fraction: Math.round(shares.reduce((sum, share) => sum + share, 0) * 1e6) / 1e6,
    feedback: [
      ...(cause ? [remarkOn("cause", cause)] : []),
      ...marked.wrong.map(({ line, remark }) => remarkOn(line, remark)),
      ...(fix ? [remarkOn("fix", fix)] : []),
    ],
    misconceptions: misconceptionsOf([...(cause ? [cause] : []), ...wrongMarks, ...(fix ? [fix] : [])]),
  };
}

const remarkOn = (on: string, { why }: Distractor): Feedback => ({ on, right: false, text: why });

/** Null if the choice is right, else why it is not. */
function judgeChoice(right: string, others: Key["causes"], chosen: string | null): Distractor | null {
  if (chosen === right) return null;
  return chosen === null ? { why: NOT_CHOSEN } : distractorOf({ distractors: others }, chosen);
}

interface WrongLine {
  readonly line: string;
  readonly isMarked: boolean;
  readonly remark: LineRemark;
}

function judgeLines({ remarks }: Key, marked: readonly string[]) {
  const isMarked = new Set(marked);
  const linesOf = (role: LineRemark["role"]) =>
    remarks.filter((remark) => remark.role === role).flatMap(({ lines }) => lines);
  const telling = linesOf("tells");
  const found = telling.filter((id) => isMarked.has(id)).length;
  const counted = found + linesOf("innocent").filter((id) => isMarked.has(id)).length;
  const wrong = remarks.flatMap((remark) =>
    remark.lines
      .filter((id) => (remark.role === "tells" ? !isMarked.has(id) : remark.role === "innocent" && isMarked.has(id)))
      .map((line): WrongLine => ({ line, isMarked: isMarked.has(line), remark })),
  );
  // 2PR / (P + R), with P = found / counted and R = found / telling.
  return { fraction: (2 * found) / (counted + telling.length), wrong };
}
