import { z } from "zod";
import type { Feedback, Score } from "@/lib/grading/score";
import type { Localized } from "@/lib/i18n/locales";
import { localizedText } from "@/lib/i18n/localized-text";
import type { Blame } from "@/lib/tcp/goals/programs/blame";
import { CALLS, type Call, MOST_CALLS, type Outcome } from "@/lib/tcp/goals/programs/goal";
import { PROGRAM_GOALS } from "@/lib/tcp/goals/programs/goals";
import { runGoal } from "@/lib/tcp/goals/programs/solve";
import { type QuestionType, writes } from "../define";
import { fill } from "../fill";
import { isSameJson } from "../same-json";
import { itemId, misconceptionsOf } from "../schemas";
import { wordsOfBlame } from "./blame-words";
import { generate } from "./generate";
import { messages } from "./messages";
import { goalOf, isSolvedBy, type Key, named, type Prompt, questionOf, type Response } from "./question";
import { respond } from "./respond";
import { samples } from "./samples";

export type { Key, Prompt, Response } from "./question";

const sequenceNumber = z.int().min(1).max(0xffff_ffff);
const octets = z.int().min(1).max(10_000);
const lines = z.array(z.enum(CALLS));

const prompt = z
  .strictObject({
    text: localizedText,
    goal: z.enum(PROGRAM_GOALS.map(({ id }) => id)),
    variant: z.strictObject({
      next: z.strictObject({ A: sequenceNumber, B: sequenceNumber }),
      delay: z.int().min(1).max(100),
      octets: z.strictObject({ A: octets, B: octets }),
      isMirrored: z.boolean(),
    }),
    given: z.strictObject({ A: lines, B: lines }),
    palette: z.strictObject({ A: lines, B: lines }),
    conditions: z.array(z.strictObject({ id: itemId, text: localizedText })),
    par: z.int().min(1),
    hints: z.array(localizedText),
  })
  .refine(({ goal, variant, given, palette }) => {
    const { prompt: right } = questionOf(goal, variant);
    return isSameJson({ given, palette }, { given: right.given, palette: right.palette });
  }, "does not show the programs of its goal");

const addedTo = (palette: readonly Call[]) =>
  z
    .array(z.enum(CALLS).refine((call) => palette.includes(call), "is not among the calls to choose from"))
    .max(palette.length === 0 ? 0 : MOST_CALLS);

const responseTo = ({ palette }: Prompt) => z.strictObject({ A: addedTo(palette.A), B: addedTo(palette.B) });

const keyFor = (given: Prompt) =>
  z
    .strictObject({ par: z.literal(given.par), solution: responseTo(given) })
    .refine(
      ({ par, solution }) => solution.A.length + solution.B.length === par && isSolvedBy(given, solution),
      "does not reach the goal with its par",
    );

const LEAST_ABOVE_PAR = 0.5;

/**
 * Runs both programs on two Linux hosts of the model. 0 unless every condition of the goal holds. If all do: 1 with par
 * or fewer added lines; with more, par divided by their number, but at least a half.
 */
export function grade(question: { readonly prompt: Prompt; readonly key: Key }, response: Response): Score {
  const { goal, variant } = question.prompt;
  const { par } = question.key;
  const outcome = runGoal(goalOf(goal), variant, response);
  const judged = goalOf(goal).conditions.map((condition) => ({ ...condition, isFulfilled: condition.isMet(outcome) }));
  const used = response.A.length + response.B.length;
  const isReached = judged.every(({ isFulfilled }) => isFulfilled);
  const effort: Feedback = {
    on: "effort",
    right: used <= par,
    text: {
      en: fill(messages[used <= par ? "withinPar" : "abovePar"].en, { used, par }),
      "zh-CN": fill(messages[used <= par ? "withinPar" : "abovePar"]["zh-CN"], { used, par }),
    },
  };
  return {
    fraction: isReached ? (used <= par ? 1 : Math.max(LEAST_ABOVE_PAR, par / used)) : 0,
    feedback: [
      ...judged.map(
        ({ id, isFulfilled, met, unmet, blame }): Feedback => ({
          on: id,
          right: isFulfilled,
          text: isFulfilled ? named(met, variant) : withBlame(named(unmet, variant), blame?.(outcome) ?? null, outcome),
        }),
      ),
      ...(isReached ? [effort] : []),
    ],
    misconceptions: misconceptionsOf(judged.filter(({ isFulfilled }) => !isFulfilled)),
  };
}

function withBlame(unmet: Localized, blame: Blame | null, outcome: Outcome): Localized {
  if (!blame) return unmet;
  const line = wordsOfBlame(blame, outcome);
  return { en: `${unmet.en} ${line.en}`, "zh-CN": `${unmet["zh-CN"]}${line["zh-CN"]}` };
}

const type: QuestionType<Prompt, Key, Response> = {
  name: "be-the-program",
  title: { en: "Be the program", "zh-CN": "扮演程序" },
  prompt,
  key: keyFor,
  response: responseTo,
  grade,
  blank: { A: [], B: [] },
  respond,
  generate,
  band: { least: 1, most: 3 },
  samples,
};

export default type;
export const beTheProgram = writes(type);
