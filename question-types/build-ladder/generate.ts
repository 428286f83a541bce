import { oneOf, seededRandom } from "@/lib/grading/random";
import type { Localized } from "@/lib/i18n/locales";
import { run } from "@/lib/tcp";
import type { Generated } from "../define";
import { KINDS, tell } from "../fill-numbers/stories";
import { derivePrompt, expectedOf, type Key } from "./derive";
import type { Prompt } from "./type";

/** The least and most that `difficulty` can be. */
export const BAND = { least: 5, most: 8 } as const;

/**
 * A story of closing, told in words, to be built: one kind for each of `KINDS`, with other roles, numbers and sizes
 * for each seed. Difficulty: the number of segments, 5 to 8.
 */
export function generate(seed: number, kind: string | null): Generated<Prompt, Key> {
  const random = seededRandom(`build-ladder ${seed} ${kind}`);
  const chosen = KINDS.find((each) => each === kind) ?? oneOf(KINDS, random);
  const { script, text } = tell(chosen, random);
  const key: Key = { script };
  return {
    kind: chosen,
    prompt: { text: asking(text), ...derivePrompt(key) },
    key,
    explanation: { right: AFTERWARDS, wrong: AFTERWARDS },
    targets: ["M3", "M4", "M5", "M17"],
    sources: ["rfc9293#3.4", "rfc9293#3.6"],
    difficulty: expectedOf(run(script)).length,
  };
}

const asking = (text: Localized): Localized => ({
  en: `${text.en} Build the segments in the order in which they are sent, until both ends are closed.`,
  "zh-CN": `${text["zh-CN"]}把报文段按发出的先后拼出来，直到两端都关闭。`,
});

const AFTERWARDS: Localized = {
  en: "Whatever takes sequence numbers is sent again until it is acknowledged, and what has arrived is acknowledged at once, unless the ACK can travel with something else. Segments of the two ends that do not wait for each other may stand in either order.",
  "zh-CN":
    "占用序号的内容会一直重传到得到确认；到达的内容立刻确认，除非ACK正好可以随别的报文段一起走。两端各自发出、互不等待的报文段，先后可以互换。",
};
