import { expect, type Locator } from "@playwright/test";
import type { Locale, Localized } from "@/lib/i18n/locales";
import { fill } from "@/question-types/fill";
import { messages as order } from "@/question-types/order/messages";
import { messages as predict } from "@/question-types/predict-state/messages";
import { messages as trueFalse } from "@/question-types/true-false-reason/messages";
import type { QuestionFacts } from "./facts";
import { giveActions, giveHiddenNumbers, givePrograms, giveSegments, giveTransitions } from "./give-machine-answers";
import { giveDiagnosis, giveErrors, giveLine, givePorts, giveReturns } from "./give-model-answers";
import type { Hand } from "./hand";
import { exactly, plain } from "./words";

/** Where a question stands, in which language, and how its reader works. */
export interface Reader {
  /** Around the question, and around no other. */
  readonly place: Locator;
  readonly locale: Locale;
  readonly hand: Hand;
}

/** Gives an answer as a reader does: through the controls of its type. */
export async function answerQuestion(reader: Reader, { type, prompt }: QuestionFacts, answer: unknown): Promise<void> {
  const give = GIVE[type];
  if (!give) throw new Error(`The journeys cannot answer a question of type "${type}"`);
  if ((await reader.place.getAttribute("data-exercise")) !== null) await openExercise(reader.place);
  // Not there, or out of reach, until the page's script runs; a script of ours is faster than a person.
  await expect(reader.place.locator("[data-running=true]").first()).toBeAttached();
  await expect(reader.place.locator("[data-running=false]")).toHaveCount(0);
  await give(reader, prompt as never, answer as never);
}

/** Reads on until the exercise is on screen; there it opens by itself. */
export async function openExercise(place: Locator): Promise<void> {
  await place.scrollIntoViewIfNeeded();
  await expect(place).toHaveAttribute("data-open", "true");
}

interface Item {
  readonly id: string;
  readonly text: Localized;
}

const GIVE: Readonly<Record<string, (reader: Reader, prompt: never, answer: never) => Promise<void>>> = {
  "single-choice": giveChoice,
  "multiple-choice": giveChoices,
  "true-false-reason": giveJudgement,
  numeric: giveNumber,
  order: giveOrder,
  match: givePairs,
  "predict-state": givePrediction,
  "be-the-network": giveActions,
  "be-the-program": givePrograms,
  "draw-machine": giveTransitions,
  "fill-numbers": giveHiddenNumbers,
  "build-ladder": giveSegments,
  "number-line": giveLine,
  "return-values": giveReturns,
  "port-arithmetic": givePorts,
  diagnose: giveDiagnosis,
  "spot-the-error": giveErrors,
};

async function giveChoice(reader: Reader, prompt: { choices: readonly Item[] }, answer: { choice: string }) {
  await reader.hand.pick(option(reader, textOf(prompt.choices, answer.choice)));
}

async function giveChoices(reader: Reader, prompt: { choices: readonly Item[] }, answer: { choices: string[] }) {
  // In the order of the page, since the keyboard goes from top to bottom.
  const rows = await reader.place.getByRole("checkbox").all();
  const wanted = answer.choices.map((id) => exactly(textOf(prompt.choices, id)[reader.locale]));
  for (const row of rows) {
    const text = await row.locator("xpath=ancestor::label").textContent();
    await reader.hand.tick(
      row,
      wanted.some((each) => each.test(text ?? "")),
    );
  }
  await expect(reader.place.getByRole("checkbox", { checked: true })).toHaveCount(wanted.length);
}

async function giveJudgement(
  reader: Reader,
  prompt: { reasons: readonly Item[] },
  { answer, reason }: { answer: boolean; reason: string },
) {
  await reader.hand.pick(option(reader, trueFalse[answer ? "true" : "false"]));
  await reader.hand.pick(option(reader, textOf(prompt.reasons, reason)));
}

async function giveNumber({ place, hand }: Reader, { units }: { units: readonly unknown[] }, answer: NumberAnswer) {
  await hand.type(place.getByRole("textbox"), answer.value);
  if (units.length > 1) await hand.choose(place.getByRole("combobox"), answer.unit);
}

interface NumberAnswer {
  readonly value: string;
  readonly unit: string;
}

async function giveOrder({ place, locale, hand }: Reader, _prompt: unknown, answer: { order: readonly string[] }) {
  const keep = place.getByRole("button", { name: order.keep[locale] });
  const items = place.locator("[data-item]");
  const shown = () => items.evaluateAll((rows) => rows.map((row) => row.getAttribute("data-item")));
  for (const [index, id] of answer.order.entries()) {
    for (let at = (await shown()).indexOf(id); at > index; at--) {
      await hand.press(place.locator(`[data-item="${id}"] button[data-by="-1"]`));
      await expect(items.nth(at - 1)).toHaveAttribute("data-item", id);
    }
  }
  // Already in order: that has to be said.
  if (await keep.isVisible()) await hand.press(keep);
}

async function givePairs(
  { place, locale, hand }: Reader,
  prompt: { left: readonly Item[] },
  answer: { pairs: Readonly<Record<string, string>> },
) {
  for (const { id, text } of prompt.left) {
    await hand.choose(place.getByLabel(plain(text[locale]), { exact: true }), answer.pairs[id] ?? "");
  }
}

interface Stage {
  readonly a: string;
  readonly b: string;
  readonly segment: { readonly from: "A" | "B"; readonly flags: string; readonly seq?: string; readonly ack?: string };
}

/** Commits these stages, the first of them being number `from` + 1. */
async function givePrediction(
  reader: Reader,
  { steps }: { steps: number },
  { stages, from = 0 }: { stages: readonly Stage[]; from?: number },
): Promise<void> {
  const { place, locale, hand } = reader;
  for (const [index, stage] of stages.entries()) {
    const title = fill(predict.step[locale], { step: from + index + 1, count: steps });
    const form = place.getByRole("group", { name: title });
    await giveStage({ ...reader, place: form }, stage);
    await hand.press(form.getByRole("button", { name: predict.show[locale] }));
    // What happened stands where the form was.
    await expect(place.getByText(title, { exact: true })).toBeVisible();
    await expect(form.getByRole("button", { name: predict.show[locale] })).toHaveCount(0);
  }
}

async function giveStage({ place, locale, hand }: Reader, { a, b, segment }: Stage): Promise<void> {
  const stateOf = (host: string) => place.getByLabel(fill(predict.stateAfter[locale], { host }));
  await hand.choose(stateOf("A"), a);
  await hand.choose(stateOf("B"), b);
  const isSent = segment.flags !== "none";
  const said = isSent ? fill(predict.sends[locale], { host: segment.from }) : predict.nothing[locale];
  await hand.pick(place.getByLabel(said, { exact: true }));
  if (isSent) await hand.choose(place.getByLabel(predict.segment[locale], { exact: true }), segment.flags);
  if (segment.seq) await hand.type(place.getByLabel(predict.seqNumber[locale], { exact: true }), segment.seq);
  if (segment.ack) await hand.type(place.getByLabel(predict.ackNumber[locale], { exact: true }), segment.ack);
}

function option({ place, locale }: Reader, text: Localized): Locator {
  return place
    .locator("label")
    .filter({ hasText: exactly(text[locale]) })
    .getByRole("radio");
}

function textOf(items: readonly Item[], id: string): Localized {
  const found = items.find((item) => item.id === id);
  if (!found) throw new Error(`No item "${id}"`);
  return found.text;
}
