import type { Locator } from "@playwright/test";
import type { Locale, Localized } from "@/lib/i18n/locales";
import { messages as diagnose } from "@/question-types/diagnose/messages";
import {
  type Prompt as DiagnosePrompt,
  type Response as Diagnosis,
  markableLines,
} from "@/question-types/diagnose/question";
import { fill } from "@/question-types/fill";
import { messages as shared } from "@/question-types/messages";
import { askWords, rulesWords } from "@/question-types/number-line/messages";
import { partOf } from "@/question-types/number-line/part-of";
import type { Response as LineAnswer, Prompt as LinePrompt } from "@/question-types/number-line/type";
import { asks } from "@/question-types/port-arithmetic/messages";
import type { Response as PortAnswer, Prompt as PortPrompt } from "@/question-types/port-arithmetic/type";
import { UNITS } from "@/question-types/port-arithmetic/units";
import { callId } from "@/question-types/return-values/call-id";
import { messages as returns } from "@/question-types/return-values/messages";
import { callText } from "@/question-types/return-values/result-code";
import type { Response as ReturnAnswer, Prompt as ReturnPrompt } from "@/question-types/return-values/type";
import type { Item } from "@/question-types/schemas";
import { messages as spot } from "@/question-types/spot-the-error/messages";
import type { Response as SpotAnswer, Prompt as SpotPrompt } from "@/question-types/spot-the-error/question";
import type { Hand } from "./hand";
import { exactly } from "./words";

// Answers to the types whose right answer follows from the model. Always from top to bottom, as the keyboard goes.

interface Reader {
  readonly place: Locator;
  readonly locale: Locale;
  readonly hand: Hand;
}

/** Types the number, then says of each segment what becomes of it. */
export async function giveLine({ place, locale, hand }: Reader, prompt: LinePrompt, answer: LineAnswer): Promise<void> {
  const asked = fill(askWords[prompt.ask][locale], { rules: rulesWords[prompt.askRules][locale] });
  if (answer.number !== undefined) await hand.type(place.getByLabel(asked, { exact: true }), answer.number);
  for (const { id } of prompt.arrivals) {
    const segment = fieldset(place, new RegExp(`^\\s*${id.toUpperCase()}(?!\\d)`));
    for (const rules of prompt.rules) {
      const outcome = answer.fates[partOf(id, rules)];
      if (outcome) await hand.choose(segment.getByLabel(rulesWords[rules][locale], { exact: true }), outcome);
    }
  }
}

/** Says what each asked call returns. The same call may be asked twice. */
export async function giveReturns(
  { place, locale, hand }: Reader,
  { plan }: ReturnPrompt,
  { results }: ReturnAnswer,
): Promise<void> {
  const names = plan.next
    .filter(({ asked }) => asked)
    .map(({ act, end }) => fill(returns.returns[locale], { call: callText(act), end }));
  for (const [index, name] of names.entries()) {
    const before = names.slice(0, index).filter((each) => each === name).length;
    const code = results[callId(index + 1)];
    if (code !== undefined) await hand.choose(place.getByLabel(name, { exact: true }).nth(before), code);
  }
}

/** Types each number and chooses its unit where there are several. */
export async function givePorts(
  { place, locale, hand }: Reader,
  prompt: PortPrompt,
  { values }: PortAnswer,
): Promise<void> {
  for (const [index, ask] of prompt.asks.entries()) {
    const typed = values[ask];
    if (!typed) continue;
    const asked = fieldset(place, numbered(index + 1, asks[ask][locale]));
    await hand.type(asked.getByLabel(shared.number[locale], { exact: true }), typed.value);
    if (typed.unit && UNITS[ask].length > 1)
      await hand.choose(asked.getByLabel(shared.unit[locale], { exact: true }), typed.unit);
  }
}

/** Marks the lines that tell, then picks the cause and the fix. */
export async function giveDiagnosis(reader: Reader, prompt: DiagnosePrompt, answer: Diagnosis): Promise<void> {
  const { place, locale, hand } = reader;
  for (const [index, { id }] of markableLines(prompt).entries()) {
    const line = fill(diagnose.line[locale], { number: index + 1 });
    await hand.tick(place.getByRole("checkbox", { name: new RegExp(`^${line}[:：]`) }), answer.lines.includes(id));
  }
  await pickIn(reader, diagnose.cause, prompt.causes, answer.cause);
  await pickIn(reader, diagnose.fix, prompt.fixes, answer.fix);
}

/** Marks the wrong statements, each with its reason. */
export async function giveErrors(
  { place, locale, hand }: Reader,
  prompt: SpotPrompt,
  answer: SpotAnswer,
): Promise<void> {
  for (const [index, { id, text }] of prompt.statements.entries()) {
    const number = index + 1;
    const row = place.locator("label").filter({ hasText: numbered(number, text[locale]) });
    const reason = answer.marks[id];
    await hand.tick(row.getByRole("checkbox"), reason !== undefined);
    if (reason) await hand.choose(place.getByLabel(fill(spot.reason[locale], { number }), { exact: true }), reason);
  }
}

async function pickIn(
  { place, locale, hand }: Reader,
  legend: Localized,
  items: readonly Item[],
  picked: string | null,
): Promise<void> {
  const item = items.find(({ id }) => id === picked);
  if (!item) return;
  const rows = fieldset(place, exactly(legend[locale])).locator("label");
  await hand.pick(rows.filter({ hasText: exactly(item.text[locale]) }).getByRole("radio"));
}

/** The group of controls with this legend. */
function fieldset(place: Locator, legend: RegExp): Locator {
  return place.locator("legend").filter({ hasText: legend }).locator("xpath=..");
}

/** Matches a text with its number before it. */
function numbered(number: number, text: string): RegExp {
  return new RegExp(exactly(text).source.replace("^", `^\\s*${number}`));
}
