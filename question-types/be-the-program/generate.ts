import { oneOf, seededRandom } from "@/lib/grading/random";
import { PROGRAM_GOALS } from "@/lib/tcp/goals/programs/goals";
import type { Generated } from "../define";
import { isSolvedBy, type Key, named, type Prompt, questionOf, solutionOf, variantAtRandom } from "./question";

/** More candidates than this are not needed: the first has always been good. */
const MOST_CANDIDATES = 20;

const NOTHING = { A: [], B: [] };

/**
 * One of the goals (`kind`: its id) with fresh sequence numbers, sizes, delays, and A and B as the story has them or
 * exchanged. Only numbers with which the known shortest programs reach the goal, and doing nothing does not, are
 * taken. Difficulty: the fewest lines with which it can be reached, 1 to 3; the same for every seed of a goal.
 */
export function generate(seed: number, kind: string | null): Generated<Prompt, Key> {
  const random = seededRandom(`be-the-program ${kind ?? "any"} ${seed}`);
  const id = kind ?? oneOf(PROGRAM_GOALS, random).id;
  for (let candidate = 0; candidate < MOST_CANDIDATES; candidate += 1) {
    const variant = variantAtRandom(random);
    const question = questionOf(id, variant);
    if (!isSolvedBy(question.prompt, question.key.solution) || isSolvedBy(question.prompt, NOTHING)) continue;
    const { why, targets, sources, par } = solutionOf(id);
    const text = named(why, variant);
    return { kind: id, ...question, explanation: { right: text, wrong: text }, targets, sources, difficulty: par };
  }
  throw new Error(`No numbers of ${MOST_CANDIDATES} fit the goal "${id}"`);
}
