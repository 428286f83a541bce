import { expect, type Locator } from "@playwright/test";
import { punctuation } from "@/lib/i18n/punctuation";
import { describeAction } from "@/lib/tcp/goals/network/describe-action";
import { type GoalRun, intervene, isReached, type NetworkAction, startGoal } from "@/lib/tcp/goals/network/play";
import { underWay } from "@/lib/tcp/lab/session";
import { goalInView } from "@/question-types/be-the-network/goal-in-view";
import { messages as network, verbs } from "@/question-types/be-the-network/messages";
import type { Prompt as NetworkPrompt, Response as NetworkResponse } from "@/question-types/be-the-network/question";
import { messages as program } from "@/question-types/be-the-program/messages";
import { inReadingOrder, nameOf, printed } from "@/question-types/be-the-program/program-lines";
import type { Prompt as ProgramPrompt, Response as ProgramResponse } from "@/question-types/be-the-program/question";
import type { Row } from "@/question-types/build-ladder/derive";
import { messages as ladder } from "@/question-types/build-ladder/messages";
import type { Response as LadderResponse } from "@/question-types/build-ladder/type";
import { placeId, titleOf } from "@/question-types/draw-machine/cells";
import { messages as machine } from "@/question-types/draw-machine/messages";
import type { Prompt as MachinePrompt, Response as MachineResponse } from "@/question-types/draw-machine/question";
import { fill } from "@/question-types/fill";
import type { Prompt as NumbersPrompt, Response as NumbersResponse } from "@/question-types/fill-numbers/type";
import { carriesAck } from "@/question-types/predict-state/flags";
import type { Reader } from "./answer-question";

/** Waits, and does to the segments under way what the answer says, from the beginning. */
export async function giveActions(reader: Reader, { goal, variant, par }: NetworkPrompt, answer: NetworkResponse) {
  const { place, locale, hand } = reader;
  const reset = place.getByRole("button", { name: network.reset[locale], exact: true });
  if (await reset.isEnabled()) await hand.press(reset);
  let run = startGoal(goalInView(goal), variant);
  for (const action of answer.actions) {
    await hand.press(buttonFor(reader, run, action));
    run = intervene(run, action);
    const count = fill(network.count[locale], { used: run.interventions, par });
    await expect(place.getByText(count, { exact: true })).toBeVisible();
  }
  const standing = network[isReached(run) ? "goalReached" : "goalOpen"][locale];
  await expect(place.getByText(standing, { exact: true }).first()).toBeVisible();
}

/** Two segments under way may read the same: it is the one in this place of the list. */
function buttonFor({ place, locale }: Reader, run: GoalRun, action: NetworkAction): Locator {
  if (action.type === "wait") return place.getByRole("button", { name: network.wait[locale], exact: true });
  const hold = `${run.goal.hold / 1_000} ${locale === "en" ? "s" : "秒"}`;
  const verb = fill(verbs[action.type][locale], { hold });
  return place
    .getByRole("list", { name: network.underWay[locale], exact: true })
    .getByRole("listitem")
    .nth(underWay(run.lab).findIndex(({ id }) => id === action.segment))
    .getByRole("button", { name: verb + punctuation[locale].colon + describeAction(run, action)[locale], exact: true });
}

/** Adds these lines to both programs, and takes away what was added before. No line is an answer once one is taken away. */
export async function givePrograms(reader: Reader, prompt: ProgramPrompt, answer: ProgramResponse): Promise<void> {
  const { place, locale, hand } = reader;
  const { variant, palette } = prompt;
  const added = new RegExp(`^${program.remove[locale]}: `);
  await pressAll(reader, added);
  if (answer.A.length + answer.B.length === 0) {
    const host = palette.A.length > 0 ? "A" : "B";
    await givePrograms(reader, prompt, { ...answer, [host]: palette[host].slice(0, 1) });
    await pressAll(reader, added);
  }
  for (const host of inReadingOrder(variant)) {
    const title = fill(program.add[locale], { host: nameOf(host, variant) });
    const buttons = place.getByRole("group", { name: title, exact: true });
    for (const call of answer[host]) {
      await hand.press(buttons.getByRole("button", { name: printed(call, host, variant), exact: true }));
    }
  }
}

/** Chooses both halves of each transition, from the top of the page to its end. */
export async function giveTransitions(reader: Reader, { alphabet, missing }: MachinePrompt, answer: MachineResponse) {
  const { place, locale, hand } = reader;
  const states = new Set(missing.map(({ state }) => state));
  for (const each of [...states].flatMap((state) => missing.filter((one) => one.state === state))) {
    const words = { state: each.state, event: titleOf(alphabet, each.input)[locale] };
    const { send, next } = answer.cells[placeId(each)] ?? {};
    const list = (label: string) => place.getByLabel(fill(label, words), { exact: true });
    await turnTo(reader, list(machine.nextIn[locale]));
    if (send !== undefined) await hand.choose(list(machine.sendsIn[locale]), send);
    if (next !== undefined) await hand.choose(list(machine.nextIn[locale]), next);
  }
}

/** On a narrow screen one state is shown at a time. */
async function turnTo({ place, locale, hand }: Reader, list: Locator): Promise<void> {
  for (const name of [machine.following[locale], machine.previous[locale]]) {
    const button = place.getByRole("button", { name, exact: true });
    while (!(await list.isVisible()) && (await button.getAttribute("aria-disabled")) === "false")
      await hand.press(button);
  }
}

/** Types each number into the field with its letter. */
export async function giveHiddenNumbers({ place, hand }: Reader, { asked }: NumbersPrompt, answer: NumbersResponse) {
  for (const { id } of asked) {
    const field = place.getByRole("textbox", { name: new RegExp(`^${id}[:：]`) });
    await hand.type(field, answer.values[id] ?? "");
  }
}

/** Puts the segments together one by one, and takes away those of before. */
export async function giveSegments(reader: Reader, _prompt: unknown, { rows }: LadderResponse) {
  const { place, locale, hand } = reader;
  const [before, after] = ladder.remove[locale].split("{place}");
  await pressAll(reader, new RegExp(`^${before}\\d+${after}$`));
  for (const [index, row] of rows.entries()) {
    const title = fill(ladder.row[locale], { place: index + 1 });
    await hand.press(place.getByRole("button", { name: ladder.add[locale], exact: true }));
    await giveSegment({ ...reader, place: place.getByRole("group", { name: title, exact: true }) }, title, row);
  }
}

async function giveSegment({ place, locale, hand }: Reader, title: string, row: Row): Promise<void> {
  for (const part of ["from", "flags", "seq", "ack", "len"] as const) {
    const isThere = part !== "ack" || row.flags === undefined || carriesAck(row.flags);
    if (row[part] === undefined || !isThere) continue;
    await hand.choose(
      place.getByLabel(title + punctuation[locale].colon + ladder[part][locale], { exact: true }),
      String(row[part]),
    );
  }
}

/** Presses buttons of this name until there is none. */
async function pressAll({ place, hand }: Reader, name: RegExp): Promise<void> {
  const buttons = place.getByRole("button", { name });
  for (let left = await buttons.count(); left > 0; left--) {
    await hand.press(buttons.first());
    await expect(buttons).toHaveCount(left - 1);
  }
}
