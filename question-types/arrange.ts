import "server-only";
import { seededRandom } from "@/lib/grading/random";
import type { PublicQuestion } from "./define";
import { questionTypeOf } from "./registry";

/**
 * The question in the order in which it is shown where `seed` says: the same seed gives
 * the same order. Everything that shows a question must pass here, since authors list
 * the right choice where they like.
 */
export function arrange(question: PublicQuestion, seed: string): PublicQuestion {
  const { arrange: arrangePrompt } = questionTypeOf(question);
  return arrangePrompt ? { ...question, prompt: arrangePrompt(question.prompt, seededRandom(seed)) } : question;
}
