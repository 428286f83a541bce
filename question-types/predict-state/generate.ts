import { oneOf, seededRandom } from "@/lib/grading/random";
import type { Generated } from "../define";
import { type Answer, askedSteps, derivePrompt, type Key } from "./derive";
import { castAtRandom, KINDS, targetsOf, tell } from "./stories";
import type { Prompt } from "./type";

/** The least and most that `difficulty` can be. */
export const BAND = { least: 15, most: 18 } as const;

/**
 * Four steps of a run that a story tells, with other roles, numbers and times for each seed. Difficulty: how many
 * things are to be said over all four (states, segments, their numbers); 15 to 18, and one number per kind.
 */
export function generate(seed: number, kind: string | null): Generated<Prompt, Key> {
  const random = seededRandom(`predict-state ${seed} ${kind}`);
  const chosen = KINDS.find((each) => each === kind) ?? oneOf(KINDS, random);
  const { text, because, ...key } = tell(chosen, castAtRandom(random));
  return {
    kind: chosen,
    prompt: { text, ...derivePrompt(key) },
    key,
    explanation: { right: because, wrong: because },
    targets: targetsOf(chosen),
    sources: ["rfc9293#3.6", "rfc9293#3.10.7.4"],
    difficulty: askedSteps(key).reduce((sum, { answer }) => sum + partsOf(answer), 0),
  };
}

/** Two states and a segment, and of a segment its numbers. */
function partsOf({ segment }: Answer): number {
  return 3 + (segment?.seq == null ? 0 : 1) + (segment?.ack == null ? 0 : 1);
}
