import { z } from "zod";
import { seededRandom, shuffled } from "@/lib/grading/random";
import type { Feedback, Score } from "@/lib/grading/score";
import type { Localized } from "@/lib/i18n/locales";
import { localizedText } from "@/lib/i18n/localized-text";
import { type Question, type QuestionType, writes } from "../define";
import { type Distractor, distractor, type Item, idOf, idsOf, item, misconceptionsOf, withUniqueIds } from "../schemas";
import { respond } from "./respond";
import { samples } from "./samples";

export interface Prompt {
  readonly text: Localized;
  readonly items: readonly Item[];
}

/** Said when `second` stands before `first`. */
export interface WrongPair extends Distractor {
  readonly first: string;
  readonly second: string;
}

export interface Key {
  /** Every item once, in the right order. */
  readonly order: readonly string[];
  readonly pairs?: readonly WrongPair[];
}

export interface Response {
  readonly order: readonly string[];
}

const prompt = z.strictObject({ text: localizedText, items: withUniqueIds(item, 3) });

const everyItemOnce = ({ items }: Prompt) => idsOf(items).length(items.length);

function keyFor(given: Prompt) {
  const id = idOf(given.items);
  return z
    .strictObject({
      order: everyItemOnce(given),
      pairs: z.exactOptional(z.array(distractor.extend({ first: id, second: id }))),
    })
    .refine(
      ({ order, pairs = [] }) => pairs.every(({ first, second }) => order.indexOf(first) < order.indexOf(second)),
      "a pair does not stand in the right order",
    );
}

/**
 * Credit for every pair of items that stands in the keyed order. Of the n(n-1)/2
 * pairs each earns the same, so one swapped neighbour costs little and a reversed
 * list earns nothing.
 */
export function grade({ key }: { readonly key: Key }, response: Response): Score {
  const place = new Map(response.order.map((id, index) => [id, index]));
  const stands = (first: string, second: string) => (place.get(first) ?? 0) < (place.get(second) ?? 0);
  const pairs = key.order.flatMap((first, index) => key.order.slice(index + 1).map((second) => ({ first, second })));
  const kept = pairs.filter(({ first, second }) => stands(first, second)).length;
  const swapped = (key.pairs ?? []).filter(({ first, second }) => !stands(first, second));

  return {
    fraction: kept / pairs.length,
    feedback: [
      ...(kept === pairs.length ? [] : [{ right: false, text: pairsKept(kept, pairs.length) }]),
      ...swapped.map(({ first, why }): Feedback => ({ on: first, right: false, text: why })),
    ],
    misconceptions: misconceptionsOf(swapped),
  };
}

const pairsKept = (kept: number, all: number): Localized => ({
  en: `Of ${all} pairs of events, ${kept} stand in the right order.`,
  "zh-CN": `${all}对先后关系里，有${kept}对排对了。`,
});

const type: QuestionType<Prompt, Key, Response> = {
  name: "order",
  title: { en: "Put in order", "zh-CN": "排序" },
  prompt,
  key: keyFor,
  response: (given) => z.strictObject({ order: everyItemOnce(given) }),
  grade,
  arrange: (given, random) => ({ ...given, items: shuffled(given.items, random) }),
  respond,
  samples,
};

export default type;

const write = writes(type);

/** Writes an order question. Its items may be listed in the right order: they are shuffled, always in the same way. */
export function order(question: Omit<Question<Prompt, Key>, "type">): Question<Prompt, Key> {
  return write({ ...question, prompt: outOfOrder(question.prompt, question.key, question.id) });
}

function outOfOrder(given: Prompt, key: Key, seed: string): Prompt {
  const items = shuffled(given.items, seededRandom(seed));
  const isGivenAway = items.every(({ id }, index) => key.order[index] === id);
  return { ...given, items: isGivenAway ? items.toReversed() : items };
}
