import "server-only";
import { seededRandom } from "@/lib/grading/random";
import type { PublicQuestion } from "./define";
import { questionTypeOf } from "./registry";

/** The question in the order that one seed gives; the same seed always gives the same order. */
export function arrange(question: PublicQuestion, seed: string): PublicQuestion {
  const type = questionTypeOf(question);
  return type.arrange ? { ...question, prompt: type.arrange(question.prompt, seededRandom(seed)) } : question;
}
