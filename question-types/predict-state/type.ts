import { z } from "zod";
import type { Feedback, Score } from "@/lib/grading/score";
import type { Localized } from "@/lib/i18n/locales";
import { localizedText } from "@/lib/i18n/localized-text";
import type { Scenario, Trace } from "@/lib/tcp";
import type { Question, QuestionType } from "../define";
import { leadingTo, runnable } from "../derived";
import { misconceptionsOf } from "../schemas";
import { askedSteps, type Derived, derivePrompt, type Key } from "./derive";
import { BAND, generate } from "./generate";
import { gradeStage } from "./grade-stage";
import { shareOf } from "./outcome";
import { respond } from "./respond";
import { extendsResponse, type Response, responseTo } from "./response";
import { reveal } from "./reveal";
import { samples } from "./samples";

export type { Key } from "./derive";
export type { Response } from "./response";

export interface Prompt extends Derived {
  readonly text: Localized;
}

const prompt = z.strictObject({
  text: localizedText,
  profile: z.enum(["rfc9293", "linux"]),
  start: runnable<Trace>("trace"),
  stimulus: localizedText,
  steps: z.int().min(1),
});

/** A key is right if the model, run from it, gives exactly what its prompt shows. */
const keyFor = (given: Prompt): z.ZodType<Key> =>
  leadingTo(
    given,
    derivePrompt,
    z.strictObject({
      scenario: runnable<Scenario>("scenario"),
      from: z.int().min(0),
      steps: z.int().min(1),
    }),
  );

/**
 * Runs the model and compares each stage with it: both states, the segment with its
 * sender, and its ACK number if it has one count the same. The mean over all stages;
 * a stage that was not answered earns nothing.
 */
export function grade({ key }: { readonly key: Key }, response: Response): Score {
  const outcomes = askedSteps(key).map((asked, index) => {
    const stage = response.stages[index];
    return { on: String(index + 1), asked, outcome: stage ? gradeStage(asked, stage) : null };
  });
  const shares = outcomes.map(({ outcome }) => (outcome ? shareOf(outcome.parts) : 0));

  return {
    fraction: shares.reduce((sum, share) => sum + share, 0) / shares.length,
    feedback: outcomes.flatMap(({ on, asked, outcome }, index): Feedback[] => [
      { on, right: shares[index] === 1, text: asked.happened },
      ...(outcome?.remarks ?? []).map(({ why }) => ({ on, right: false, text: why })),
    ]),
    misconceptions: misconceptionsOf(outcomes.flatMap(({ outcome }) => outcome?.remarks ?? [])),
  };
}

const type: QuestionType<Prompt, Key, Response> = {
  name: "predict-state",
  title: { en: "Predict", "zh-CN": "预测" },
  prompt,
  key: keyFor,
  response: responseTo,
  grade,
  blank: { stages: [] },
  stages: {
    extends: extendsResponse,
    isComplete: ({ steps }, committed) => committed.stages.length === steps,
    reveal,
  },
  respond,
  generate,
  band: BAND,
  samples,
};

export default type;

/**
 * Writes a predict-state question: `from` steps of the scenario are shown, then the next
 * `steps` are asked. The model is run here, so the prompt holds nothing that comes later.
 */
export function predictState(
  question: Omit<Question, "type" | "prompt" | "key"> & Key & { readonly text: Localized },
): Question<Prompt, Key> {
  const { scenario, from, steps, text, ...rest } = question;
  const key: Key = { scenario, from, steps };
  return { ...rest, type: type.name, prompt: { text, ...derivePrompt(key) }, key };
}
