import type { Sample } from "../define";
import { keyOf } from "./key";
import type { Kind } from "./kinds";
import type { Ask, Setup } from "./setup";
import { texts } from "./stories";
import type { Key, Prompt, Response } from "./type";

/** Linux as it is installed: one source address, one destination. */
const LINUX: Setup = {
  system: "linux",
  firstPort: 32_768,
  lastPort: 60_999,
  sources: 1,
  destinations: 1,
  timeWait: 60,
  closer: "initiator",
  demand: null,
  change: null,
};

function question(kind: Kind, setup: Partial<Setup>, asks: readonly Ask[]) {
  const prompt: Prompt = { text: texts[kind], setup: { ...LINUX, ...setup }, asks };
  return { prompt, key: keyOf(prompt) };
}

const perSecond = (value: string) => ({ value, unit: "per-second" });

export const samples: readonly Sample<Prompt, Key, Response>[] = [
  {
    question: question("limit", { demand: 700, destinations: 1 }, ["tuples", "rate", "exhausted-after"]),
    right: {
      values: {
        tuples: { value: "28,232", unit: "tuples" },
        rate: perSecond("470"),
        "exhausted-after": { value: "40.3", unit: "s" },
      },
    },
    wrong: {
      values: {
        tuples: { value: "65535", unit: "tuples" },
        rate: perSecond("1092"),
        "exhausted-after": { value: "123", unit: "s" },
      },
    },
    invalid: { values: { tuples: { value: "28,232", unit: "s" } } },
  },
  {
    question: question("change", { sources: 2, change: { type: "fin-timeout", seconds: 10 } }, [
      "tuples",
      "rate",
      "rate-after-change",
    ]),
    right: {
      values: {
        tuples: { value: "56464", unit: "tuples" },
        rate: perSecond("941"),
        "rate-after-change": perSecond("941"),
      },
    },
    wrong: { values: { tuples: { value: "56464", unit: "tuples" }, "rate-after-change": perSecond("5646") } },
    invalid: { values: { "sources-needed": { value: "1", unit: "addresses" } } },
  },
  {
    question: question("acceptor-closes", { closer: "acceptor", demand: 250 }, [
      "time-waits",
      "ports-held",
      "acceptor-ports",
    ]),
    right: {
      values: {
        "time-waits": { value: "15,000", unit: "records" },
        "ports-held": { value: "0", unit: "ports" },
        "acceptor-ports": { value: "1", unit: "ports" },
      },
    },
    wrong: {
      values: {
        "time-waits": { value: "15000", unit: "records" },
        "ports-held": { value: "15000", unit: "ports" },
        "acceptor-ports": { value: "15000", unit: "ports" },
      },
    },
    invalid: { values: { "time-waits": { value: "many", unit: "records" } } },
  },
];
