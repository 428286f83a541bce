import type { Sample } from "../define";
import { textOf } from "./generate";
import { keyOf } from "./key";
import type { Kind } from "./kinds";
import type { Move, Plan } from "./plan";
import { promptOf } from "./prompt";
import type { Key, Prompt, Response } from "./type";

const ISNS = { A: 1_000, B: 5_000 };

/** B listens on port 80, A has connected. */
const CONNECTED: readonly Move[] = [
  { end: "B", wait: 10, act: { name: "socket", as: "listener" } },
  { end: "B", wait: 10, act: { name: "bind", on: "listener", port: 80 } },
  { end: "B", wait: 10, act: { name: "listen", on: "listener" } },
  { end: "A", wait: 10, act: { name: "socket", as: "fd" } },
  { end: "A", wait: 10, act: { name: "connect", on: "fd", port: 80 } },
  { end: "B", wait: 100, act: { name: "accept", on: "listener", as: "conn" } },
];

function question(kind: Kind, end: "A" | "B", plan: Omit<Plan, "isns">) {
  const whole: Plan = { isns: ISNS, ...plan };
  return { prompt: promptOf(textOf(kind, { end, plan: whole }), whole), key: keyOf(whole) };
}

export const samples: readonly Sample<Prompt, Key, Response>[] = [
  {
    question: question("end-of-file", "B", {
      setup: CONNECTED,
      past: [
        { end: "A", wait: 20, act: { name: "write", on: "fd", octets: 300 } },
        { end: "A", wait: 40, act: { name: "close", on: "fd" } },
      ],
      next: [
        { end: "B", wait: 100, act: { name: "read", on: "conn", octets: 1_000 }, asked: true },
        { end: "B", wait: 100, act: { name: "read", on: "conn", octets: 1_000 }, asked: true },
        { end: "B", wait: 100, act: { name: "write", on: "conn", octets: 50 }, asked: true },
        { end: "B", wait: 100, act: { name: "write", on: "conn", octets: 50 }, asked: true },
      ],
    }),
    right: { results: { c1: "300", c2: "0", c3: "50", c4: "EPIPE" } },
    wrong: { results: { c1: "300", c2: "waits", c3: "EPIPE" } },
    invalid: { results: { c5: "0" } },
  },
  {
    question: question("bind", "B", {
      setup: CONNECTED,
      past: [
        { end: "B", wait: 20, act: { name: "close", on: "conn" } },
        { end: "A", wait: 80, act: { name: "close", on: "fd" } },
        { end: "B", wait: 60, act: { name: "close", on: "listener" } },
      ],
      next: [
        { end: "B", wait: 100, act: { name: "socket", as: "again" }, asked: false },
        { end: "B", wait: 10, act: { name: "reuse-address", on: "again" }, asked: false },
        { end: "B", wait: 10, act: { name: "bind", on: "again", port: 80 }, asked: true },
        { end: "B", wait: 10, act: { name: "bind", on: "again", port: 8_080 }, asked: true },
      ],
    }),
    right: { results: { c1: "EADDRINUSE", c2: "0" } },
    wrong: { results: { c1: "0", c2: "0" } },
    invalid: { results: { c1: "EIO" } },
  },
];
