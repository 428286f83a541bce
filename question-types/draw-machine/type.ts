import { z } from "zod";
import type { Feedback, Score } from "@/lib/grading/score";
import { localizedText } from "@/lib/i18n/localized-text";
import { ALPHABET_IDS, INPUTS } from "@/lib/tcp/machines/alphabet";
import { cellsOf, compareMachines } from "@/lib/tcp/machines/compare-machines";
import { cellAt } from "@/lib/tcp/machines/machine";
import { machineSchema } from "@/lib/tcp/machines/parse-machine";
import { STATES } from "@/lib/tcp/state";
import { type Question, type QuestionType, writes } from "../define";
import { isSameJson } from "../same-json";
import { misconceptionsOf, someOf } from "../schemas";
import { cellOf, machineWith, OFFERED, type Place, placeId, type SaidCell, SENDS } from "./cells";
import { explainCell, explainCounterexample, explainResemblance } from "./explain";
import { CELLS, generate } from "./generate";
import { referenceFor, TABLE_PROFILES } from "./model";
import { type Key, type Prompt, promptAndKey, type Response, rightCells } from "./question";
import { recognise } from "./recognise";
import { respond } from "./respond";
import { samples } from "./samples";

export type { Key, Prompt, Response } from "./question";

const place = z.strictObject({ state: z.enum(STATES), input: z.enum(INPUTS) });

/** Given and missing cells together are the places of the model's table, and the given ones are the model's. */
function isItsTable({ profile, alphabet, given, missing }: Omit<Prompt, "text">): boolean {
  const whole = machineWith({ alphabet, given, missing }, ({ state, input }) =>
    cellAt(referenceFor(profile, alphabet), state, input),
  );
  const shown = missing.some(({ state, input }) => given[state]?.[input] !== undefined);
  const isTwice = new Set(missing.map(placeId)).size !== missing.length;
  return !shown && !isTwice && isSameJson(cellsOf(whole), cellsOf(referenceFor(profile, alphabet)));
}

const prompt: z.ZodType<Prompt> = z
  .strictObject({
    text: localizedText,
    profile: z.enum(TABLE_PROFILES),
    alphabet: z.enum(ALPHABET_IDS),
    given: machineSchema.in.shape.rows,
    missing: z.array(place).min(1),
  })
  .refine(isItsTable, "is not the model’s table");

const keyFor = (given: Prompt): z.ZodType<Key> =>
  z
    .strictObject({ cells: z.array(place.extend({ send: z.enum(SENDS), next: z.enum(STATES) })) })
    .refine(({ cells }) => isSameJson(cells, rightCells(given)), "is not what the model does");

function responseTo({ missing, alphabet }: Prompt): z.ZodType<Response> {
  const { sends, next } = OFFERED[alphabet];
  const cell = z.strictObject({ send: z.exactOptional(z.enum(sends)), next: z.exactOptional(z.enum(next)) });
  return z.strictObject({ cells: someOf(missing.map(placeId), cell) });
}

/**
 * The share of missing cells that are right in both halves. The whole table is then run beside the model's on the
 * same events: the shortest run that tells them apart is told, and the wrong models that the wrong cells follow.
 */
export function grade(question: { readonly prompt: Prompt; readonly key: Key }, response: Response): Score {
  const { profile, alphabet, missing } = question.prompt;
  const right = new Map(question.key.cells.map((cell) => [placeId(cell), cell]));
  const said = (at: Place): SaidCell => response.cells[placeId(at)] ?? {};
  const wrong = question.key.cells.filter((cell) => said(cell).send !== cell.send || said(cell).next !== cell.next);
  const reference = machineWith(question.prompt, (at) => cellOf(right.get(placeId(at)) ?? {}));
  const learner = machineWith(question.prompt, (at) => cellOf(said(at)));
  const difference = explainCounterexample(profile, alphabet, compareMachines(learner, reference));
  const recognised = wrong.length === 0 ? [] : recognise({ profile, missing }, learner, reference);

  return {
    fraction: 1 - wrong.length / missing.length,
    feedback: [
      ...recognised.map((one): Feedback => ({ right: false, text: explainResemblance(one) })),
      ...(difference ? [{ right: false, text: difference }] : []),
      ...wrong.map(
        (cell): Feedback => ({ on: placeId(cell), right: false, text: explainCell(profile, alphabet, cell) }),
      ),
    ],
    misconceptions: misconceptionsOf(
      recognised.flatMap(({ mutant }) => mutant.misconceptions.map((misconception) => ({ misconception }))),
    ),
  };
}

const type: QuestionType<Prompt, Key, Response> = {
  name: "draw-machine",
  title: { en: "Complete the state machine", "zh-CN": "补全状态机" },
  prompt,
  key: keyFor,
  response: responseTo,
  grade,
  blank: { cells: {} },
  respond,
  generate,
  band: { least: CELLS["closing-few"], most: CELLS["closing-most"] },
  samples,
};

export default type;

const write = writes(type);

/** Writes a draw-machine question: the model fills in what is given and what is right. */
export function drawMachine(
  question: Omit<Question, "type" | "prompt" | "key"> & Omit<Prompt, "given">,
): Question<Prompt, Key> {
  const { text, profile, alphabet, missing, ...rest } = question;
  return write({ ...rest, ...promptAndKey({ text, profile, alphabet, missing }) });
}
