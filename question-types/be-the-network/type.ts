import { z } from "zod";
import type { Feedback, Score } from "@/lib/grading/score";
import { localizedText } from "@/lib/i18n/localized-text";
import { NETWORK_GOALS } from "@/lib/tcp/goals/network/goals";
import {
  type GoalRun,
  intervene,
  isReached,
  MOST_ACTIONS,
  type NetworkAction,
  startGoal,
} from "@/lib/tcp/goals/network/play";
import { LabError } from "@/lib/tcp/lab/session";
import { type QuestionType, writes } from "../define";
import { fill } from "../fill";
import { generate } from "./generate";
import { messages } from "./messages";
import { goalOf, isSolvedBy, type Key, type Prompt, type Response } from "./question";
import { respond } from "./respond";
import { samples } from "./samples";

export type { Key, Prompt, Response } from "./question";

const sequenceNumber = z.int().min(1).max(0xffff_ffff);

const prompt = z.strictObject({
  text: localizedText,
  goal: z.enum(NETWORK_GOALS.map(({ id }) => id)),
  variant: z.strictObject({
    next: z.strictObject({ A: sequenceNumber, B: sequenceNumber }),
    delay: z.int().min(1).max(100),
    octets: z.int().min(1).max(1_000),
    isMirrored: z.boolean(),
  }),
  par: z.int().min(1),
  hints: z.array(localizedText),
});

/** Each takes about 0.1 ms to check. */
const action = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("wait") }),
  z.strictObject({
    type: z.enum(["deliver", "drop", "delay", "duplicate"]),
    segment: z.int().min(0).max(1_000),
  }),
]);

const keyFor = (given: Prompt) =>
  z
    .strictObject({ par: z.literal(given.par), solution: z.array(action).min(1).max(MOST_ACTIONS) })
    .refine((key) => isSolvedBy(given, key), "does not reach the goal with its par");

const responseTo = (given: Prompt) =>
  z
    .strictObject({
      actions: z.array(action).max(MOST_ACTIONS),
    })
    .refine(({ actions }) => playedUntilReached(given, actions) !== null, "has an action that cannot be done");

/** The run up to the moment when the goal is reached, or to its end; null if one of the actions cannot be done. */
function playedUntilReached({ goal, variant }: Prompt, actions: readonly NetworkAction[]): GoalRun | null {
  let run = startGoal(goalOf(goal), variant);
  try {
    for (const each of actions) {
      if (isReached(run)) break;
      run = intervene(run, each);
    }
  } catch (error) {
    if (error instanceof LabError) return null;
    throw error;
  }
  return run;
}

/** What reaching the goal earns at least. */
const LEAST_ABOVE_PAR = 0.5;

/**
 * Plays the actions. 0 if the goal is not reached. If it is: 1 with par or fewer interventions; with more, par divided
 * by their number, but at least a half. Waiting costs nothing. What is done after the goal is reached does not count.
 */
export function grade(question: { readonly prompt: Prompt; readonly key: Key }, response: Response): Score {
  const run = playedUntilReached(question.prompt, response.actions);
  if (run === null) throw new Error("The response passed no schema");
  const { par } = question.key;
  if (!isReached(run)) return { fraction: 0, feedback: [notReached(run)], misconceptions: [] };
  const used = run.interventions;
  const text = used <= par ? messages.withinPar : messages.abovePar;
  return {
    fraction: used <= par ? 1 : Math.max(LEAST_ABOVE_PAR, par / used),
    feedback: [
      { on: "goal", right: true, text: messages.reached },
      { on: "effort", right: used <= par, text: filled(text, { used, par }) },
    ],
    misconceptions: [],
  };
}

function notReached({ lab: { network } }: GoalRun): Feedback {
  const { A, B } = network.ends;
  return {
    on: "goal",
    right: false,
    text: filled(messages.notReached, { a: A.connection.state, b: B.connection.state }),
  };
}

function filled(text: (typeof messages)[keyof typeof messages], values: Record<string, string | number>) {
  return { en: fill(text.en, values), "zh-CN": fill(text["zh-CN"], values) };
}

const type: QuestionType<Prompt, Key, Response> = {
  name: "be-the-network",
  title: { en: "Be the network", "zh-CN": "扮演网络" },
  prompt,
  key: keyFor,
  response: responseTo,
  grade,
  respond,
  generate,
  band: { least: 1, most: 3 },
  samples,
};

export default type;
export const beTheNetwork = writes(type);
