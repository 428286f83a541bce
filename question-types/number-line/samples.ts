import type { Sample } from "../define";
import { promptOf } from "./generate";
import { keyOf } from "./key";
import type { Arrival } from "./line";
import type { Key, Prompt, Response } from "./type";

const PLAIN = { ack: null, syn: false, fin: false, rst: false, data: 0, old: false };
const arrival = (id: string, parts: Partial<Arrival> & { readonly seq: number }): Arrival => ({
  id,
  ...PLAIN,
  ...parts,
});

const question = (prompt: Prompt) => ({ prompt, key: keyOf(prompt) });

/** The window reaches over the end of the ring: from 4,294,960,000 on come 7,296 numbers, then 0. */
const overTheEnd = question(
  promptOf("window", {
    end: "B",
    line: {
      state: "ESTABLISHED",
      iss: 700_000,
      sndUna: 760_000,
      sndNxt: 760_400,
      maxSndWnd: 30_000,
      rcvNxt: 4_294_960_000,
      rcvWnd: 20_000,
    },
    rules: ["linux"],
    askRules: "linux",
    arrivals: [
      arrival("s1", { seq: 4_294_960_000, data: 500, ack: 760_400 }),
      arrival("s2", { seq: 4_000, data: 1_000, ack: 760_000, old: true }),
      arrival("s3", { seq: 20_000, data: 100, ack: 760_400 }),
      arrival("s4", { seq: 4_294_958_000, data: 1_000, ack: 760_400, old: true }),
    ],
  }),
);

const inTimeWait = question(
  promptOf("time-wait", {
    end: "A",
    line: {
      state: "TIME-WAIT",
      iss: 50_000,
      sndUna: 61_001,
      sndNxt: 61_001,
      maxSndWnd: 30_000,
      rcvNxt: 90_301,
      rcvWnd: 30_000,
    },
    rules: ["rfc9293", "linux"],
    askRules: "rfc9293",
    arrivals: [
      arrival("s1", { seq: 3_000_000, syn: true }),
      arrival("s2", { seq: 90_301, rst: true, old: true }),
      arrival("s3", { seq: 90_301, ack: 61_001 }),
    ],
  }),
);

/** The sequence numbers all fit; Linux takes no ACK number below ISS + 1, RFC 5961 would take 10,000 more. */
const oldAcks = question(
  promptOf("old-ack", {
    end: "A",
    line: {
      state: "ESTABLISHED",
      iss: 6_000_000,
      sndUna: 6_020_001,
      sndNxt: 6_020_501,
      maxSndWnd: 30_000,
      rcvNxt: 500_000,
      rcvWnd: 40_000,
    },
    rules: ["linux"],
    askRules: "linux",
    arrivals: [
      arrival("s1", { seq: 500_000, data: 100, ack: 6_020_501 }),
      arrival("s2", { seq: 510_000, data: 200, ack: 6_010_000, old: true }),
      arrival("s3", { seq: 500_000, data: 100, ack: 5_995_000, old: true }),
    ],
  }),
);

export const samples: readonly Sample<Prompt, Key, Response>[] = [
  {
    question: overTheEnd,
    right: {
      fates: { "s1-linux": "taken", "s2-linux": "kept", "s3-linux": "ack", "s4-linux": "ack" },
      number: "12,704",
    },
    wrong: {
      fates: { "s1-linux": "taken", "s2-linux": "silent", "s3-linux": "kept", "s4-linux": "ack" },
      number: "4294980000",
    },
    invalid: { fates: { "s1-rfc793": "taken" }, number: "12704" },
  },
  {
    question: inTimeWait,
    right: {
      fates: {
        "s1-rfc9293": "reopened",
        "s1-linux": "reopened",
        "s2-rfc9293": "reset",
        "s2-linux": "reset",
        "s3-linux": "restart",
      },
      number: "90302",
    },
    wrong: {
      fates: { "s1-rfc9293": "ack", "s1-linux": "reopened", "s2-rfc9293": "reset", "s3-linux": "restart" },
      number: "90301",
    },
    invalid: { fates: { "s1-linux": "taken" } },
  },
  {
    question: oldAcks,
    right: { fates: { "s1-linux": "taken", "s2-linux": "kept", "s3-linux": "challenge" }, number: "6,000,001" },
    wrong: { fates: { "s1-linux": "taken", "s2-linux": "challenge", "s3-linux": "challenge" }, number: "5990001" },
    invalid: { fates: {}, number: "6000001.5" },
  },
];
