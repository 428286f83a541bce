import { z } from "zod";
import { seededRandom, shuffled } from "@/lib/grading/random";
import type { Feedback, Score } from "@/lib/grading/score";
import type { Localized } from "@/lib/i18n/locales";
import { localizedText } from "@/lib/i18n/localized-text";
import { type Question, type QuestionType, writes } from "../define";
import {
  type Distractor,
  distractor,
  type Item,
  idOf,
  item,
  misconceptionsOf,
  someOf,
  withUniqueIds,
} from "../schemas";
import { respond } from "./respond";
import { samples } from "./samples";

export interface Prompt {
  readonly text: Localized;
  readonly left: readonly Item[];
  /** May hold entries that belong to nothing, and one entry may belong to several. */
  readonly right: readonly Item[];
}

/** Said when this pair was made. */
export interface Mistake extends Distractor {
  readonly left: string;
  readonly right: string;
}

export interface Key {
  /** What belongs to each entry at the left, by its id. */
  readonly pairs: Readonly<Record<string, string>>;
  readonly mistakes: readonly Mistake[];
}

export interface Response {
  /** The pairs made so far; an entry at the left may still be missing. */
  readonly pairs: Readonly<Record<string, string>>;
}

const prompt = z.strictObject({
  text: localizedText,
  left: withUniqueIds(item, 2),
  right: withUniqueIds(item, 2),
});

function keyFor({ left, right }: Prompt) {
  return z
    .strictObject({
      pairs: z.record(idOf(left), idOf(right)),
      mistakes: z.array(distractor.extend({ left: idOf(left), right: idOf(right) })),
    })
    .refine(
      ({ pairs, mistakes }) => mistakes.every((mistake) => pairs[mistake.left] !== mistake.right),
      "a mistake names a right pair",
    );
}

/** The share of entries at the left that were given what belongs to them. */
export function grade(
  { prompt: { left }, key }: { readonly prompt: Prompt; readonly key: Key },
  response: Response,
): Score {
  const wrong = left.filter(({ id }) => response.pairs[id] !== key.pairs[id]);
  const made = wrong.map(({ id }) => ({
    id,
    mistake: key.mistakes.find((mistake) => mistake.left === id && mistake.right === response.pairs[id]),
  }));

  return {
    fraction: (left.length - wrong.length) / left.length,
    feedback: made.map(
      ({ id, mistake }): Feedback => ({
        on: id,
        right: false,
        text: mistake?.why ?? (response.pairs[id] === undefined ? NOT_MATCHED : DOES_NOT_BELONG),
      }),
    ),
    misconceptions: misconceptionsOf(made.flatMap(({ mistake }) => mistake ?? [])),
  };
}

const NOT_MATCHED: Localized = { en: "Nothing was chosen for this one.", "zh-CN": "这一项没有作选择。" };
const DOES_NOT_BELONG: Localized = { en: "These two do not belong together.", "zh-CN": "这两项不相配。" };

function somePairs(left: readonly Item[], right: readonly Item[]) {
  const ids = left.map(({ id }) => id);
  return someOf(ids, idOf(right)).refine((pairs) => Object.keys(pairs).length > 0, "pairs nothing");
}

const type: QuestionType<Prompt, Key, Response> = {
  name: "match",
  title: { en: "Match", "zh-CN": "配对" },
  prompt,
  key: keyFor,
  response: ({ left, right }) => z.strictObject({ pairs: somePairs(left, right) }),
  grade,
  blank: { pairs: {} },
  arrange: (given, random) => ({ ...given, right: shuffled(given.right, random) }),
  respond,
  samples,
};

export default type;

const write = writes(type);

/** Writes a match question. What belongs together may be listed side by side: the right side is shuffled, always in the same way. */
export function match(question: Omit<Question<Prompt, Key>, "type">): Question<Prompt, Key> {
  const { prompt: given, id } = question;
  return write({ ...question, prompt: { ...given, right: shuffled(given.right, seededRandom(id)) } });
}
