import type { Locale, Localized } from "@/lib/i18n/locales";
import { messages as network } from "@/question-types/be-the-network/messages";
import { messages as program } from "@/question-types/be-the-program/messages";
import { messages as ladder } from "@/question-types/build-ladder/messages";
import { messages as diagnose } from "@/question-types/diagnose/messages";
import { type Prompt as DiagnosePrompt, markableLines } from "@/question-types/diagnose/question";
import { messages as machine } from "@/question-types/draw-machine/messages";
import { fill } from "@/question-types/fill";
import { messages as numbers } from "@/question-types/fill-numbers/messages";
import { messages as line } from "@/question-types/number-line/messages";
import { messages as order } from "@/question-types/order/messages";
import { messages as ports } from "@/question-types/port-arithmetic/messages";
import { messages as predict } from "@/question-types/predict-state/messages";
import { messages as spot } from "@/question-types/spot-the-error/messages";
import type { QuestionFacts } from "./facts";
import { escaped } from "./words";

/**
 * What the live regions of a question say at some time while this right answer is given, for the types that say
 * something by themselves; the others are ordinary form controls, which a screen reader reads as it does any.
 */
export function expectedAnnouncement({ type, prompt }: QuestionFacts, answer: unknown, locale: Locale): RegExp | null {
  return EXPECTED[type]?.(prompt as never, answer as never, locale) ?? null;
}

const EXPECTED: Readonly<Record<string, (prompt: never, answer: never, locale: Locale) => RegExp>> = {
  "be-the-network": (_prompt, _answer, locale) => exact(network.goalReached[locale]),
  "be-the-program": (_prompt, _answer, locale) => withNumbers(program.added, locale),
  "build-ladder": (_prompt, { rows }: { rows: readonly unknown[] }, locale) =>
    exact(fill(ladder.added[locale], { place: rows.length, count: rows.length })),
  diagnose: (prompt: DiagnosePrompt, { lines }: { lines: readonly unknown[] }, locale) =>
    exact(fill(diagnose.marked[locale], { count: lines.length, all: markableLines(prompt).length })),
  "draw-machine": ({ missing }: { missing: readonly unknown[] }, { cells }: { cells: object }, locale) =>
    exact(fill(machine.filled[locale], { done: Object.keys(cells).length, all: missing.length })),
  "fill-numbers": ({ asked }: { asked: readonly unknown[] }, { values }: { values: object }, locale) =>
    exact(fill(numbers.filled[locale], { done: Object.keys(values).length, all: asked.length })),
  "number-line": (_prompt, _answer, locale) => withNumbers(line.placed, locale),
  order: (_prompt, _answer, locale) => either(withNumbers(order.moved, locale), exact(order.kept[locale])),
  "port-arithmetic": (_prompt, _answer, locale) => exact(ports.unitMissing[locale]),
  "predict-state": (_prompt, _answer, locale) => withNumbers(predict.said, locale),
  "spot-the-error": ({ statements }: { statements: readonly unknown[] }, { marks }: { marks: object }, locale) =>
    exact(fill(spot.marked[locale], { count: Object.keys(marks).length, all: statements.length })),
};

function exact(text: string): RegExp {
  return new RegExp(escaped(text));
}

/** The text with anything in the place of what is filled in. */
function withNumbers(text: Localized, locale: Locale): RegExp {
  return new RegExp(
    text[locale]
      .split(/\{\w+\}/)
      .map(escaped)
      .join(".+"),
  );
}

function either(one: RegExp, other: RegExp): RegExp {
  return new RegExp(`${one.source}|${other.source}`);
}
