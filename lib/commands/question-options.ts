import "server-only";
import { z } from "zod";
import type { QuestionVersion } from "@/lib/data/questions";
import type { Localized } from "@/lib/i18n/locales";
import { item } from "@/question-types/schemas";

/** What can be picked in a question, and which of it is wrong. */
interface QuestionOptions {
  readonly options: readonly { readonly id: string; readonly text: Localized }[];
  readonly distractors: readonly string[];
}

// Every question type that offers choices, or reasons to choose from, writes them in these words.
const items = z.array(z.object(item.shape));
const prompt = z.union([
  z.object({ choices: items }).transform(({ choices }) => choices),
  z.object({ reasons: items }).transform(({ reasons }) => reasons),
]);
const key = z.object({ distractors: z.record(z.string(), z.unknown()) });
const answer = z.union([
  z.object({ choice: z.string() }).transform(({ choice }) => [choice]),
  z.object({ choices: z.array(z.string()) }).transform(({ choices }) => choices),
  z.object({ reason: z.string() }).transform(({ reason }) => [reason]),
]);

/** The options of a question; none for one that is not answered by picking. */
export function optionsOf({ content }: QuestionVersion): QuestionOptions {
  const options = prompt.safeParse(content.prompt);
  const keyed = key.safeParse(content.key);
  if (!options.success || !keyed.success) return { options: [], distractors: [] };
  return { options: options.data, distractors: Object.keys(keyed.data.distractors) };
}

/** The options that an answer picked. */
export function pickedIn(given: unknown): readonly string[] {
  const picked = answer.safeParse(given);
  return picked.success ? picked.data : [];
}

const asked = z.object({ text: z.object({ en: z.string(), "zh-CN": z.string() }) });

/** What a question asks, in both languages; its id if it asks without words. */
export function questionText({
  questionId,
  content,
}: {
  readonly questionId: string;
  readonly content: { readonly prompt: unknown };
}): Localized {
  const found = asked.safeParse(content.prompt);
  return found.success ? found.data.text : { en: questionId, "zh-CN": questionId };
}
