import { oneOf, type Random, seededRandom, shuffled } from "@/lib/grading/random";
import type { Localized } from "@/lib/i18n/locales";
import type { AlphabetId } from "@/lib/tcp/machines/alphabet";
import { ALPHABETS } from "@/lib/tcp/machines/alphabets";
import { cellsOf } from "@/lib/tcp/machines/compare-machines";
import type { Generated } from "../define";
import { misconceptionsOf } from "../schemas";
import { type Place, placeId } from "./cells";
import { referenceFor, suspectsFor, TABLE_PROFILES, type TableProfile } from "./model";
import { type Key, type Prompt, promptAndKey } from "./question";
import { isDeviation } from "./recognise";

/** How much of which table is missing. */
export const KINDS = ["closing-few", "closing-rows", "closing-most", "opening-few", "opening-most"] as const;

export type Kind = (typeof KINDS)[number];

/** Cells that are missing: the measure of difficulty, the same for every seed of a kind. */
export const CELLS: { readonly [K in Kind]: number } = {
  "closing-few": 6,
  "closing-rows": 12,
  "closing-most": 52,
  "opening-few": 6,
  "opening-most": 22,
};

/** Without a kind: those that take minutes, not the evening. */
const USUAL: readonly Kind[] = ["closing-few", "closing-rows", "opening-few"];

/**
 * A table of closing or opening with cells missing. "few": cells that wrong models have otherwise, and two more;
 * "rows": six cells each of two states; "most": everything but one example in each state. Which cells, and whether by
 * RFC 9293 or Linux, the seed decides; where the two differ, that cell is asked under Linux.
 * Difficulty: the number of missing cells, exactly `CELLS` of the kind.
 */
export function generate(seed: number, kind: string | null): Generated<Prompt, Key> {
  const random = seededRandom(`draw-machine ${seed} ${kind}`);
  const chosen = KINDS.find((each) => each === kind) ?? oneOf(USUAL, random);
  const profile = oneOf(TABLE_PROFILES, random);
  const alphabet: AlphabetId = chosen.startsWith("closing") ? "closing" : "opening";
  const missing = inOrder(profile, alphabet, choose(chosen, profile, random));
  return {
    kind: chosen,
    ...promptAndKey({ text: textFor(profile, alphabet), profile, alphabet, missing }),
    explanation: { right: AFTERWARDS[alphabet], wrong: AFTERWARDS[alphabet] },
    targets: misconceptionsOf(
      suspectsFor(profile, alphabet)
        .filter((suspect) => missing.some((place) => isDeviation(suspect, place, referenceFor(profile, alphabet))))
        .flatMap(({ mutant }) => mutant.misconceptions.map((misconception) => ({ misconception }))),
    ),
    sources: ["rfc9293#3.3.2", "rfc9293#3.10.7.4", ...(profile === "linux" ? ["kernel:net/ipv4/tcp_minisocks.c"] : [])],
    difficulty: missing.length,
  };
}

function choose(kind: Kind, profile: TableProfile, random: Random): readonly Place[] {
  const alphabet = kind.startsWith("closing") ? "closing" : "opening";
  // What a connection that is gone answers is no part of how it goes; it is given.
  const askable = placesOf(profile, alphabet).filter(({ state }) => alphabet === "opening" || state !== "CLOSED");
  const byState = (state: string) => askable.filter((place) => place.state === state);
  const states = [...new Set(askable.map(({ state }) => state))];
  switch (kind) {
    case "closing-few":
    case "opening-few":
      return fewOf(askable, kind, profile, alphabet, random);
    case "closing-rows":
      return shuffled(states, random)
        .slice(0, 2)
        .flatMap((state) => shuffled(byState(state), random).slice(0, CELLS[kind] / 2));
    case "closing-most":
    case "opening-most":
      return states.flatMap((state) => shuffled(byState(state), random).slice(1));
  }
}

/** Four cells that four wrong models have otherwise, and enough others. */
function fewOf(
  askable: readonly Place[],
  kind: Kind,
  profile: TableProfile,
  alphabet: AlphabetId,
  random: Random,
): readonly Place[] {
  const reference = referenceFor(profile, alphabet);
  const picked = new Map<string, Place>();
  if (profile === "linux") for (const place of askable.filter(isOtherwise)) picked.set(placeId(place), place);
  for (const suspect of shuffled(suspectsFor(profile, alphabet), random)) {
    const traps = askable.filter((place) => !picked.has(placeId(place)) && isDeviation(suspect, place, reference));
    if (picked.size >= 4 || traps.length === 0) continue;
    const trap = oneOf(traps, random);
    picked.set(placeId(trap), trap);
  }
  const others = shuffled(
    askable.filter((place) => !picked.has(placeId(place))),
    random,
  );
  return [...picked.values(), ...others.slice(0, CELLS[kind] - picked.size)];
}

/** Whether RFC 9293 and Linux part here. */
function isOtherwise({ state, input }: Place): boolean {
  return state === "TIME-WAIT" && input === "RST in window";
}

function placesOf(profile: TableProfile, alphabet: AlphabetId): readonly Place[] {
  return cellsOf(referenceFor(profile, alphabet)).map(({ state, input }) => ({ state, input }));
}

/** State by state, as the table has them. */
function inOrder(profile: TableProfile, alphabet: AlphabetId, places: readonly Place[]): readonly Place[] {
  const ids = new Set(places.map(placeId));
  const { states, inputs } = ALPHABETS[alphabet];
  const order = states.flatMap((state) => inputs.map((input) => placeId({ state, input: input.id })));
  return placesOf(profile, alphabet)
    .filter((place) => ids.has(placeId(place)))
    .toSorted((one, other) => order.indexOf(placeId(one)) - order.indexOf(placeId(other)));
}

function textFor(profile: TableProfile, alphabet: AlphabetId): Localized {
  const whose = { rfc9293: { en: "RFC 9293", zh: "RFC 9293" }, linux: { en: "Linux", zh: "Linux" } }[profile];
  return alphabet === "closing"
    ? {
        en: `How does one end of an established connection come to its end under the rules of ${whose.en}? Fill in what is missing: what it sends at once, and its state afterwards.`,
        "zh-CN": `按${whose.zh}的规则，一条已建立的连接的一端怎样走到结束？把缺的填上：它立刻发出什么，之后处于什么状态。`,
      }
    : {
        en: `How does one end open a connection under the rules of ${whose.en}? Fill in what is missing: what it sends at once, and its state afterwards.`,
        "zh-CN": `按${whose.zh}的规则，一端怎样打开连接？把缺的填上：它立刻发出什么，之后处于什么状态。`,
      };
}

const AFTERWARDS: { readonly [A in AlphabetId]: Localized } = {
  closing: {
    en: "Each state of closing stands for three facts: our FIN sent, our FIN acknowledged, the peer’s FIN received. An event changes at most two of them, and that gives the next state; what takes a sequence number is acknowledged at once.",
    "zh-CN":
      "关闭过程的每个状态代表三件事：自己的FIN发了没有，自己的FIN得到确认没有，对端的FIN收到没有。一个事件最多改变其中两件，下一个状态就由此得出；占用序号的内容一到就确认。",
  },
  opening: {
    en: "A SYN is answered in every state that waits for one, and repeated until it is acknowledged; whoever has both sent a SYN and had it acknowledged, and received the peer’s, is in `ESTABLISHED`.",
    "zh-CN":
      "每个等待SYN的状态都会回应SYN；自己的SYN会一直重传到得到确认。自己的SYN得到确认、也收到了对端的SYN，就进入`ESTABLISHED`。",
  },
};
