import { oneOf, seededRandom } from "@/lib/grading/random";
import type { Generated } from "../define";
import { fill } from "../fill";
import { candidateFor } from "./candidates";
import { type Key, keyOf } from "./key";
import { ASK_OF, explanations, KINDS, type Kind, OUTCOMES_OF, texts } from "./kinds";
import type { Prompt } from "./type";

/** More candidates than this are never needed; a seed that needs more is a mistake in the candidates. */
const MOST_CANDIDATES = 200;

/**
 * A question about one end's sequence space. Difficulty is the number of parts to be answered, the number that is
 * placed included: 5 … 9. The first candidate is taken whose segments meet at least two outcomes (three without a
 * second set of rules) and whose number stands nowhere in the prompt.
 */
export function generate(seed: number, kind: string | null): Generated<Prompt, Key> {
  const random = seededRandom(`number-line ${seed}`);
  const chosen = KINDS.find((each) => each === kind) ?? oneOf(KINDS, random);
  for (let tried = 0; tried < MOST_CANDIDATES; tried++) {
    const prompt = promptOf(chosen, candidateFor(chosen, random));
    const key = keyOf(prompt);
    if (!isGood(prompt, key)) continue;
    return {
      kind: chosen,
      prompt,
      key,
      explanation: { right: explanations[chosen], wrong: explanations[chosen] },
      targets: TARGETS[chosen],
      sources: SOURCES[chosen],
      difficulty: key.fates.length + 1,
    };
  }
  throw new Error(`Seed ${seed} gives no ${chosen} question`);
}

const TARGETS = { window: [], reset: ["M41"], "old-ack": [], "time-wait": ["M25", "M41"] } as const;

const SOURCES: { readonly [K in Kind]: readonly string[] } = {
  window: ["rfc9293#3.10.7.4"],
  reset: ["rfc9293#3.10.7.4", "rfc5961", "recording:s27a"],
  "old-ack": ["rfc9293#3.10.7.4", "rfc5961"],
  "time-wait": ["rfc9293#3.10.7.4", "recording:s11a", "recording:s12a"],
};

export function promptOf(kind: Kind, parts: Omit<Prompt, "text" | "outcomes" | "ask">): Prompt {
  const { en, "zh-CN": zh } = texts[kind];
  const text = { en: fill(en, { end: parts.end }), "zh-CN": fill(zh, { end: parts.end }) };
  return { text, ...parts, outcomes: OUTCOMES_OF[kind], ask: ASK_OF[kind] };
}

function isGood(prompt: Prompt, { fates, number }: Key): boolean {
  const outcomes = new Set(fates.map(({ outcome }) => outcome));
  const shown = [...Object.values(prompt.line), ...prompt.arrivals.flatMap(({ seq, ack }) => [seq, ack])];
  return (
    outcomes.size >= (prompt.rules.length === 1 ? 3 : 2) &&
    fates.every(({ outcome }) => prompt.outcomes.includes(outcome)) &&
    !shown.includes(number.value) &&
    number.typicalErrors.length > 0
  );
}
