import { z } from "zod";
import { shuffled } from "@/lib/grading/random";
import type { Feedback, Score } from "@/lib/grading/score";
import type { Localized } from "@/lib/i18n/locales";
import { localizedText } from "@/lib/i18n/localized-text";
import { type QuestionType, writes } from "../define";
import {
  type Distractor,
  distractorOf,
  distractors,
  type Item,
  idsOf,
  item,
  misconceptionsOf,
  namesExactly,
  withUniqueIds,
} from "../schemas";
import { respond } from "./respond";
import { samples } from "./samples";

export interface Prompt {
  readonly text: Localized;
  readonly choices: readonly Item[];
}

export interface Key {
  readonly correct: readonly string[];
  /** Why each of the other choices is wrong, by its id. */
  readonly distractors: Readonly<Record<string, Distractor>>;
  /** What is said when a correct choice was not picked, by its id. */
  readonly missed?: Readonly<Record<string, Localized>>;
}

export interface Response {
  /** What was picked; none at all is an answer too. */
  readonly choices: readonly string[];
}

const prompt = z.strictObject({ text: localizedText, choices: withUniqueIds(item, 2) });

const keyFor = ({ choices }: Prompt) =>
  z
    .strictObject({
      correct: idsOf(choices).min(1),
      distractors,
      missed: z.exactOptional(z.record(z.string(), localizedText)),
    })
    .refine(
      (key) =>
        namesExactly(
          key.distractors,
          choices.map(({ id }) => id).filter((id) => !key.correct.includes(id)),
        ),
      "`distractors` must say `why` for each wrong choice, and for nothing else",
    )
    .refine(
      (key) => Object.keys(key.missed ?? {}).every((id) => key.correct.includes(id)),
      "`missed` may name only correct choices",
    );

/**
 * Each correct pick earns its share and each wrong pick costs one, never below
 * nothing: picking everything does not pay.
 */
export function grade({ key }: { readonly key: Key }, response: Response): Score {
  const right = response.choices.filter((id) => key.correct.includes(id));
  const wrong = response.choices.filter((id) => !key.correct.includes(id));
  const missed = key.correct.filter((id) => !response.choices.includes(id));
  const chosen = wrong.map((id) => ({ id, ...distractorOf(key, id) }));

  return {
    fraction: Math.max(0, (right.length - wrong.length) / key.correct.length),
    feedback: [
      ...chosen.map(({ id, why }): Feedback => ({ on: id, right: false, text: why })),
      ...missed.map((id): Feedback => ({ on: id, right: false, text: key.missed?.[id] ?? MISSED })),
    ],
    misconceptions: misconceptionsOf(chosen),
  };
}

const MISSED: Localized = {
  en: "This one belongs to the answer too.",
  "zh-CN": "这一项也应该选。",
};

const type: QuestionType<Prompt, Key, Response> = {
  name: "multiple-choice",
  title: { en: "Multiple choice", "zh-CN": "多选" },
  prompt,
  key: keyFor,
  response: ({ choices }) => z.strictObject({ choices: idsOf(choices) }),
  grade,
  arrange: (given, random) => ({ ...given, choices: shuffled(given.choices, random) }),
  respond,
  samples,
};

export default type;
export const multipleChoice = writes(type);
