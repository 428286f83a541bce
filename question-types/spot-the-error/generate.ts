import { oneOf, seededRandom } from "@/lib/grading/random";
import type { Generate } from "../define";
import { CAPTURES, captureOf } from "./capture";
import { paragraphOf } from "./paragraph";
import type { Key, Prompt } from "./question";
import { STORIES } from "./stories";

/** What can be asked for: a story told in sentences, or a capture. */
export const KINDS: readonly string[] = [...STORIES.map(({ kind }) => kind), ...CAPTURES];

/**
 * Statements about a fresh run, two or three of them made wrong. Difficulty is the number of statements that have to be
 * judged, 6 to 9.
 */
export const generate: Generate<Prompt, Key> = (seed, kind) => {
  const random = seededRandom(`spot-the-error ${kind ?? "any"} ${seed}`);
  const chosen = kind ?? oneOf(KINDS, random);
  const capture = CAPTURES.find((one) => one === chosen);
  const story = STORIES.find((one) => one.kind === chosen);
  if (!capture && !story) throw new Error(`No story "${chosen}" in spot-the-error/stories.ts`);
  const question = capture ? captureOf(capture, random) : story && paragraphOf(story, random);
  if (!question) throw new Error(`"${chosen}" makes no question`);
  return { ...question, difficulty: question.prompt.statements.length };
};
