import { z } from "zod";
import { shuffled } from "@/lib/grading/random";
import type { Score } from "@/lib/grading/score";
import type { Localized } from "@/lib/i18n/locales";
import { localizedText } from "@/lib/i18n/localized-text";
import { STATES, type State } from "@/lib/tcp/state";
import { type QuestionType, writes } from "../define";
import {
  type Distractor,
  distractorOf,
  distractors,
  idOf,
  itemId,
  misconceptionsOf,
  namesExactly,
  withUniqueIds,
} from "../schemas";
import { respond } from "./respond";
import { samples } from "./samples";

export interface Choice {
  readonly id: string;
  readonly text: Localized;
  /** Draws the glyph of this state beside the text. */
  readonly state?: State;
}

export interface Prompt {
  readonly text: Localized;
  readonly choices: readonly Choice[];
  /** Name of a scenario of `content/scenarios/` that the page draws beside the question. */
  readonly scenario?: string;
}

export interface Key {
  readonly choice: string;
  /** Why each of the other choices is wrong, by its id. */
  readonly distractors: Readonly<Record<string, Distractor>>;
}

export interface Response {
  readonly choice: string;
}

const choice = z.strictObject({ id: itemId, text: localizedText, state: z.exactOptional(z.enum(STATES)) });

const prompt = z.strictObject({
  text: localizedText,
  choices: withUniqueIds(choice, 2),
  scenario: z.exactOptional(z.string().min(1)),
});

const keyFor = ({ choices }: Prompt) =>
  z
    .strictObject({ choice: idOf(choices), distractors })
    .refine(
      (key) => namesExactly(key.distractors, idsWithout(choices, key.choice)),
      "`distractors` must say `why` for each wrong choice, and for nothing else",
    );

/** All or nothing; a wrong choice is told why it is wrong, never which one is right. */
export function grade({ key }: { readonly key: Key }, response: Response): Score {
  if (response.choice === key.choice) return { fraction: 1, feedback: [], misconceptions: [] };

  const chosen = distractorOf(key, response.choice);
  return {
    fraction: 0,
    feedback: [{ on: response.choice, right: false, text: chosen.why }],
    misconceptions: misconceptionsOf([chosen]),
  };
}

function idsWithout(choices: readonly Choice[], right: string): string[] {
  return choices.map(({ id }) => id).filter((id) => id !== right);
}

const type: QuestionType<Prompt, Key, Response> = {
  name: "single-choice",
  title: { en: "Single choice", "zh-CN": "单选" },
  prompt,
  key: keyFor,
  response: ({ choices }) => z.strictObject({ choice: idOf(choices) }),
  grade,
  arrange: (given, random) => ({ ...given, choices: shuffled(given.choices, random) }),
  respond,
  samples,
};

export default type;
export const singleChoice = writes(type);
