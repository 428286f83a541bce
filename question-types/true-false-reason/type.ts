import { z } from "zod";
import { shuffled } from "@/lib/grading/random";
import type { Feedback, Score } from "@/lib/grading/score";
import type { Localized } from "@/lib/i18n/locales";
import { localizedText } from "@/lib/i18n/localized-text";
import { type QuestionType, writes } from "../define";
import {
  type Distractor,
  distractor,
  distractorOf,
  distractors,
  type Item,
  idOf,
  item,
  misconceptionsOf,
  namesExactly,
  withUniqueIds,
} from "../schemas";
import { respond } from "./respond";
import { samples } from "./samples";

export interface Prompt {
  /** The statement to judge. */
  readonly text: Localized;
  readonly reasons: readonly Item[];
}

export interface Key {
  /** Whether the statement is true. */
  readonly answer: boolean;
  readonly reason: string;
  /** Why each of the other reasons is wrong, by its id. */
  readonly distractors: Readonly<Record<string, Distractor>>;
  /** Said when the statement itself was judged wrongly. */
  readonly ifWrongAnswer: Distractor;
}

export interface Response {
  readonly answer: boolean;
  readonly reason: string;
}

/** What remarks on the judgement are about; so no reason may be called that. */
export const JUDGEMENT = "judgement";

const prompt = z.strictObject({
  text: localizedText,
  reasons: withUniqueIds(item, 2).refine((reasons) => reasons.every(({ id }) => id !== JUDGEMENT), "id is taken"),
});

const keyFor = ({ reasons }: Prompt) =>
  z.strictObject({ answer: z.boolean(), reason: idOf(reasons), distractors, ifWrongAnswer: distractor }).refine(
    (key) =>
      namesExactly(
        key.distractors,
        reasons.map(({ id }) => id).filter((id) => id !== key.reason),
      ),
    "`distractors` must say `why` for each wrong reason, and for nothing else",
  );

/** Everything for judgement and reason, half for the judgement alone, nothing for a wrong judgement: half of those are guesses. */
export function grade({ key }: { readonly key: Key }, response: Response): Score {
  const judgedRight = response.answer === key.answer;
  const reasonRight = response.reason === key.reason;
  const wrong = [
    ...(judgedRight ? [] : [{ on: JUDGEMENT, ...key.ifWrongAnswer }]),
    ...(reasonRight ? [] : [{ on: response.reason, ...distractorOf(key, response.reason) }]),
  ];

  return {
    fraction: judgedRight ? (reasonRight ? 1 : 0.5) : 0,
    feedback: wrong.map(({ on, why }): Feedback => ({ on, right: false, text: why })),
    misconceptions: misconceptionsOf(wrong),
  };
}

const type: QuestionType<Prompt, Key, Response> = {
  name: "true-false-reason",
  title: { en: "True or false, and why", "zh-CN": "判断并说明理由" },
  prompt,
  key: keyFor,
  response: ({ reasons }) => z.strictObject({ answer: z.boolean(), reason: idOf(reasons) }),
  grade,
  arrange: (given, random) => ({ ...given, reasons: shuffled(given.reasons, random) }),
  respond,
  samples,
};

export default type;
export const trueFalseReason = writes(type);
