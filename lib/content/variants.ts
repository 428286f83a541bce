import "server-only";
import type { Random } from "@/lib/grading/random";
import { seedFrom, withSeed } from "@/question-types/generated";
import { questionTypeOf } from "@/question-types/registry";
import type { FoundQuestion } from "./load";
import { hashQuestion } from "./question-hash";

/** How many seeds are tried for a variant that is not known yet. */
const TRIES = 32;

/**
 * The question as the model makes it from this seed, with a hash of its own; a question that
 * somebody wrote is its only variant. Takes milliseconds, and nothing has to be made twice:
 * whatever was asked is kept as a version.
 */
export function variantOf(found: FoundQuestion, seed: number): FoundQuestion {
  const { id, role, generator } = found.question;
  if (!generator) return found;
  const question = withSeed(questionTypeOf(found.question), { id, role, generator }, seed);
  return { ...found, question, hash: hashQuestion(question) };
}

/**
 * A random variant whose hash is not among the `known` ones. Null when the first seeds tried gave
 * only those: as good as every variant is known.
 */
export function drawVariant(found: FoundQuestion, random: Random, known: ReadonlySet<string>): FoundQuestion | null {
  for (let tries = 0; tries < TRIES; tries++) {
    const variant = variantOf(found, seedFrom(random));
    if (!known.has(variant.hash)) return variant;
  }
  return null;
}
