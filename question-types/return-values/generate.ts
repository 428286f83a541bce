import { oneOf, seededRandom } from "@/lib/grading/random";
import type { MisconceptionId } from "@/lib/grading/score";
import type { Localized } from "@/lib/i18n/locales";
import type { Generated } from "../define";
import { fill } from "../fill";
import { type Key, keyOf } from "./key";
import { explanations, KINDS, type Kind, type TextId, texts } from "./kinds";
import { promptOf } from "./prompt";
import { type Story, storyFor } from "./stories";
import type { Prompt } from "./type";

/** More candidates than this are never needed; a seed that needs more is a mistake in the stories. */
const MOST_CANDIDATES = 50;

/**
 * A question about return values. Difficulty is the number of asked calls plus the number of different results
 * among them: 4 … 8. The first story is taken whose asked calls, two to four, do not all return the same.
 */
export function generate(seed: number, kind: string | null): Generated<Prompt, Key> {
  const random = seededRandom(`return-values ${seed}`);
  const chosen = KINDS.find((each) => each === kind) ?? oneOf(KINDS, random);
  for (let tried = 0; tried < MOST_CANDIDATES; tried++) {
    const story = storyFor(chosen, random);
    const prompt = promptOf(textOf(chosen, story), story.plan);
    const key = keyOf(story.plan);
    const different = new Set(key.results.map(({ code }) => code)).size;
    const isGood =
      different >= 2 && key.results.length <= 4 && key.results.every(({ code }) => prompt.choices.includes(code));
    if (!isGood) continue;
    return {
      kind: chosen,
      prompt,
      key,
      explanation: { right: explanations[chosen], wrong: explanations[chosen] },
      targets: TARGETS[chosen],
      sources: SOURCES[chosen],
      difficulty: key.results.length + different,
    };
  }
  throw new Error(`Seed ${seed} gives no ${chosen} question`);
}

export function textOf(kind: Kind, story: Story): Localized {
  const { en, "zh-CN": zh } = texts[textIdFor(kind, story)];
  const values = { end: story.end, peer: story.end === "A" ? "B" : "A" };
  return { en: fill(en, values), "zh-CN": fill(zh, values) };
}

function textIdFor(kind: Kind, { end, plan }: Story): TextId {
  const hasEnded = plan.past.some((move) => move.end === end && move.act.name === "shutdown");
  return kind === "half-close" && !hasEnded ? "about-to-close" : kind;
}

const TARGETS: { readonly [K in Kind]: readonly MisconceptionId[] } = {
  "end-of-file": ["M39"],
  reset: [],
  "half-close": ["M7"],
  "shut-read": ["M8"],
  "power-off": ["M14"],
  bind: ["M34"],
  connect: ["M25"],
};

const SOURCES: { readonly [K in Kind]: readonly string[] } = {
  "end-of-file": ["recording:s16a", "rfc9293#3.6.1"],
  reset: ["recording:s13", "recording:s14"],
  "half-close": ["recording:s03", "rfc9293#3.6"],
  "shut-read": ["kernel:net/ipv4/tcp.c"],
  "power-off": ["recording:s09a", "rfc9293#3.5.1"],
  bind: ["recording:s19", "man:socket(7)"],
  connect: ["recording:s17a", "ip-sysctl"],
};
