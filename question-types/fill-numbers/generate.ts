import { oneOf, type Random, seededRandom, shuffled } from "@/lib/grading/random";
import type { Localized } from "@/lib/i18n/locales";
import { run, type Script, segmentsOf } from "@/lib/tcp";
import type { Generated } from "../define";
import { misconceptionsOf } from "../schemas";
import { derivePrompt, type Hidden, type Key, type Sum, sumOf } from "./derive";
import { typicalErrors } from "./errors";
import { KINDS, tell } from "./stories";
import type { Prompt } from "./type";

/** How many numbers are hidden. */
const HIDDEN = 5;

/** The least and most that `difficulty` can be. */
export const BAND = { least: 6, most: 8 } as const;

/** Choices of numbers that are tried before the last one is taken as it is. */
const TRIES = 60;

/**
 * A run of one of the stories with five numbers hidden: never two of one field of one segment, at most two in a
 * segment, both seq and ack among them, and at least one that a FIN has moved on.
 * Difficulty: the things that have to be counted, over all five (octets, FIN, a length by itself), and one more if the
 * numbers go past 4,294,967,295, which they do with every fourth seed; 6 to 8.
 */
export function generate(seed: number, kind: string | null): Generated<Prompt, Key> {
  const random = seededRandom(`fill-numbers ${seed} ${kind}`);
  const chosen = KINDS.find((each) => each === kind) ?? oneOf(KINDS, random);
  const { script, text } = tell(chosen, random);
  const key: Key = { script, hidden: hide(script, random) };
  const trace = run(script);
  const sums = key.hidden.map((hidden) => sumOf(script, trace, hidden));
  return {
    kind: chosen,
    prompt: { text: asking(text), ...derivePrompt(key) },
    key,
    explanation: { right: AFTERWARDS, wrong: AFTERWARDS },
    targets: misconceptionsOf(sums.flatMap((sum) => typicalErrors(trace, sum))),
    sources: ["rfc9293#3.4", "rfc9293#3.6"],
    difficulty: difficultyOf(sums),
  };
}

/** The first choice in a random order that is neither too easy nor too hard. */
function hide(script: Script, random: Random): readonly Hidden[] {
  const trace = run(script);
  const all = segmentsOf(trace).flatMap(({ id, segment }): readonly Hidden[] => [
    { segment: id, field: "seq" },
    ...(segment.ack === null ? [] : [{ segment: id, field: "ack" } as const]),
    // The octets of other segments stand in the story.
    ...(segment.fin ? [{ segment: id, field: "len" } as const] : []),
  ]);
  const doesWrap = all.some((hidden) => sumOf(script, trace, hidden).wraps);
  let choice: readonly Hidden[] = [];
  for (let tried = 0; tried < TRIES; tried += 1) {
    choice = inOrder(choose(shuffled(all, random)));
    const sums = choice.map((hidden) => sumOf(script, trace, hidden));
    if (isFit(choice, sums, doesWrap)) return choice;
  }
  throw new Error(`No ${HIDDEN} numbers of this run are fit to be asked`);
}

function choose(candidates: readonly Hidden[]): readonly Hidden[] {
  const chosen: Hidden[] = [];
  for (const one of candidates) {
    const inSegment = chosen.filter(({ segment }) => segment === one.segment).length;
    const isSecondLength = one.field === "len" && chosen.some(({ field }) => field === "len");
    if (chosen.length < HIDDEN && inSegment < 2 && !isSecondLength) chosen.push(one);
  }
  return chosen;
}

function isFit(choice: readonly Hidden[], sums: readonly Sum[], doesWrap: boolean): boolean {
  const difficulty = difficultyOf(sums);
  const counts = (field: Hidden["field"]) => choice.filter((hidden) => hidden.field === field).length;
  return (
    difficulty >= BAND.least &&
    difficulty <= BAND.most &&
    counts("seq") > 0 &&
    counts("ack") > 1 &&
    sums.some(({ fin }) => fin === 1) &&
    sums.some(({ wraps }) => wraps) === doesWrap
  );
}

function difficultyOf(sums: readonly Sum[]): number {
  const counted = sums.map(({ octets, fin, field }) => (field === "len" || octets > 0 ? 1 : 0) + 2 * fin);
  return counted.reduce((total, one) => total + one, 0) + Number(sums.some(({ wraps }) => wraps));
}

/** By the time at which they are sent: the order of ids; within a segment as it is read. */
function inOrder(choice: readonly Hidden[]): readonly Hidden[] {
  const place = { seq: 0, ack: 1, len: 2 };
  return choice.toSorted((one, other) => one.segment - other.segment || place[one.field] - place[other.field]);
}

const asking = (text: Localized): Localized => ({
  en: `${text.en} Which numbers stand where the letters are?`,
  "zh-CN": `${text["zh-CN"]}字母处各是什么数？`,
});

const AFTERWARDS: Localized = {
  en: "Each octet takes one sequence number, a FIN takes one, an ACK none. A seq names the first that is new in its segment, an ack the next that its sender expects. A copy bears the number of the first one.",
  "zh-CN":
    "每个字节占一个序号，FIN占一个，ACK不占。seq是报文段里第一个新内容的序号，ack是发送方期待的下一个序号。重传的报文段沿用原来的序号。",
};
