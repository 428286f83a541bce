import type { Locale, Localized } from "@/lib/i18n/locales";
import { fill } from "../fill";
import { messages } from "./messages";
import type { Key, KeyedRun, Prompt } from "./question";

/** A statement as the picture names it: its circled number with its verdict, and the step beside which it stands. */
export interface PlacedStatement {
  readonly verdict: Localized;
  /** null: it speaks of the run as a whole. */
  readonly step: number | null;
}

/** The statements in their order, each with its place in the run. */
export function placedStatements(
  statements: Prompt["statements"],
  { errors, run }: Pick<Key, "errors"> & { readonly run: KeyedRun },
): readonly PlacedStatement[] {
  return statements.map(({ id }, index) => {
    const verdict = messages[Object.hasOwn(errors, id) ? "isWrong" : "isRight"];
    const number = circledNumber(index + 1);
    return {
      verdict: { en: fill(verdict.en, { number }), "zh-CN": fill(verdict["zh-CN"], { number }) },
      step: run.steps[id] ?? null,
    };
  });
}

/** What is written beside each step. */
export function remarksOf(
  placed: readonly PlacedStatement[],
  locale: Locale,
): Readonly<Record<number, readonly string[]>> {
  const remarks: Record<number, readonly string[]> = {};
  for (const { step, verdict } of placed) {
    if (step !== null) remarks[step] = [...(remarks[step] ?? []), verdict[locale]];
  }
  return remarks;
}

/** ① … ⑳ for 1 … 20. */
function circledNumber(number: number): string {
  return String.fromCodePoint(0x245f + number);
}
