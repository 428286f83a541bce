import { oneOf, type Random, seededRandom } from "@/lib/grading/random";
import type { Localized } from "@/lib/i18n/locales";
import type { Explanation, Generated } from "../define";
import { numberFor, portsOf } from "./compute";
import { keyOf } from "./key";
import { KINDS, type Kind } from "./kinds";
import type { Ask, Change, Setup } from "./setup";
import { explanations, texts } from "./stories";
import type { Key, Prompt } from "./type";

const ASKS_OF: { readonly [K in Kind]: readonly Ask[] } = {
  limit: ["tuples", "rate", "exhausted-after"],
  change: ["tuples", "rate", "rate-after-change"],
  plan: ["tuples", "time-waits", "sources-needed"],
  "acceptor-closes": ["time-waits", "ports-held", "acceptor-ports"],
};

/**
 * A question about ports and rates. Difficulty counts the numbers of the table that must be used: 3 … 6.
 */
export function generate(seed: number, kind: string | null): Generated<Prompt, Key> {
  const random = seededRandom(`port-arithmetic ${seed}`);
  const chosen = KINDS.find((each) => each === kind) ?? oneOf(KINDS, random);
  for (;;) {
    const prompt: Prompt = { text: texts[chosen], setup: SETUPS[chosen](random, seed), asks: ASKS_OF[chosen] };
    if (givesAway(prompt)) continue;
    const key = keyOf(prompt);
    return {
      kind: chosen,
      prompt,
      key,
      explanation: explanationOf(chosen, key),
      targets: [
        ...new Set(key.answers.flatMap(({ typicalErrors }) => typicalErrors.flatMap((e) => e.misconception ?? []))),
      ],
      sources: SOURCES[chosen],
      difficulty: difficultyOf(prompt),
    };
  }
}

const SOURCES: { readonly [K in Kind]: readonly string[] } = {
  limit: ["ip-sysctl", "recording:s17a"],
  change: ["ip-sysctl", "recording:s17b"],
  plan: ["recording:s17a", "bernat"],
  "acceptor-closes": ["rfc9293#3.6", "bernat"],
};

/** Whether a number that is asked for stands in the table already. 0 and 1 stand everywhere and give nothing away. */
function givesAway({ setup, asks }: Prompt): boolean {
  const { firstPort, lastPort, sources, destinations, timeWait, demand, change } = setup;
  const shown = [firstPort, lastPort, sources, destinations, timeWait, demand, ...Object.values(change ?? {})];
  return asks.map((ask) => numberFor(ask, setup)).some((value) => value > 1 && shown.includes(value));
}

export function difficultyOf({ setup, asks }: Prompt): number {
  const { sources, destinations, change } = setup;
  return (
    asks.length +
    Number(sources > 1) +
    Number(destinations > 1) +
    Number(change !== null && sources * destinations === 1)
  );
}

function explanationOf(kind: Kind, { answers }: Key): Explanation {
  const workings: Localized = {
    en: answers.map(({ working }) => working.en).join("; "),
    "zh-CN": answers.map(({ working }) => working["zh-CN"]).join("；"),
  };
  const text = {
    en: `${explanations[kind].en} ${workings.en}.`.replace(/\.\.$/, "."),
    "zh-CN": `${explanations[kind]["zh-CN"]}${workings["zh-CN"]}。`.replace(/。。$/, "。"),
  };
  return { right: text, wrong: text };
}

const SETUPS: { readonly [K in Kind]: (random: Random, seed: number) => Setup } = {
  limit: (random, seed) => {
    const setup = base(random, seed);
    // So fast that the ports are used up before the first of them comes back.
    const share = 0.2 + 0.6 * random();
    const demand = nearest(numberFor("tuples", setup) / (setup.timeWait * share), 10);
    return { ...setup, demand };
  },
  change: (random, seed) => {
    const [firstPort, lastPort] = rangeOf(random);
    const setup: Setup = { ...base(random, seed), system: "linux", timeWait: 60, firstPort, lastPort };
    return { ...setup, change: changeFor(setup, random) };
  },
  plan: (random, seed) => {
    const setup: Setup = { ...base(random, seed), sources: 1 };
    const wanted = between(random, 1.2, 7.8);
    return { ...setup, demand: nearest((numberFor("tuples", setup) * wanted) / setup.timeWait, 10) };
  },
  "acceptor-closes": (random, seed) => ({
    ...base(random, seed),
    sources: 1,
    destinations: 1,
    closer: "acceptor",
    demand: 10 * Math.ceil(between(random, 5, 300)),
  }),
};

/** Seeds in a row take different ones of these, so that no two in a row give the same question. */
const SIZES = [
  { sources: 1, destinations: 2 },
  { sources: 2, destinations: 1 },
  { sources: 1, destinations: 3 },
  { sources: 2, destinations: 2 },
  { sources: 3, destinations: 1 },
  { sources: 4, destinations: 2 },
] as const;

function base(random: Random, seed: number): Setup {
  const system = oneOf(["linux", "linux", "macos", "standard"] as const, random);
  const [firstPort, lastPort] = system === "macos" ? [49_152, 65_535] : rangeOf(random);
  return {
    system,
    firstPort,
    lastPort,
    ...(SIZES[seed % SIZES.length] ?? SIZES[0]),
    timeWait: { linux: 60, macos: 30, standard: 240 }[system],
    closer: "initiator",
    demand: null,
    change: null,
  };
}

function rangeOf(random: Random): readonly [number, number] {
  if (random() < 0.08) return [32_768, 60_999];
  const first = 500 * Math.floor(between(random, 20, 80)) + oneOf([0, 1, 24, 268], random);
  return [first, first + 1_000 * Math.floor(between(random, 2, 20)) + oneOf([199, 499, 999], random)];
}

function changeFor(setup: Setup, random: Random): Change {
  const { firstPort, lastPort, sources, destinations } = setup;
  const possible: readonly Change[] = [
    { type: "fin-timeout", seconds: oneOf([5, 10, 15, 20, 30], random) },
    { type: "tw-reuse", timestamps: true },
    { type: "tw-reuse", timestamps: false },
    {
      type: "range",
      firstPort: Math.max(1_024, firstPort - 5_000),
      lastPort: Math.min(65_535, lastPort + portsOf(setup)),
    },
    { type: "sources", count: sources + Math.ceil(between(random, 0, 4)) },
    ...(destinations > 1 ? [{ type: "bind-first" } as const] : []),
  ];
  return oneOf(possible, random);
}

const between = (random: Random, low: number, high: number) => low + (high - low) * random();

const nearest = (value: number, step: number) => Math.max(step, Math.round(value / step) * step);
