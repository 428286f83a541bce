import { type Scenario, scenario } from "@/lib/tcp";
import type { Sample } from "../define";
import { derivePrompt } from "./derive";
import type { Response, Stage } from "./response";
import type { Key, Prompt } from "./type";

const ordinaryClose: Scenario = scenario({
  id: "sample-ordinary-close",
  title: { en: "The ordinary close", "zh-CN": "正常关闭" },
  story: { en: "A closes first, B 40 ms after A’s FIN.", "zh-CN": "A先关闭，A的FIN到达40 ms后B关闭。" },
  profile: "rfc9293",
  delay: 20,
  start: { type: "established", next: { A: 100, B: 300 } },
  calls: [
    { host: "A", call: { type: "CLOSE-SOCKET" }, at: 0 },
    { host: "B", call: { type: "CLOSE-SOCKET" }, after: 40, entering: { host: "B", state: "CLOSE-WAIT" } },
  ],
  endsIn: { A: "CLOSED", B: "CLOSED" },
});

const lastAckLost: Scenario = scenario({
  ...ordinaryClose,
  id: "sample-last-ack-lost",
  title: { en: "The last ACK is lost", "zh-CN": "最后一个ACK丢失" },
  story: { en: "A’s ACK of B’s FIN is lost once.", "zh-CN": "A对B的FIN的ACK丢失一次。" },
  faults: [{ from: "A", kind: "ACK", nth: 1, fate: "lose" }],
});

const none = { from: "A", flags: "none" } as const;

export const samples: readonly Sample<Prompt, Key, Response>[] = [
  {
    question: question({ scenario: ordinaryClose, from: 1, steps: 4 }),
    right: {
      stages: [
        { a: "FIN-WAIT-1", b: "CLOSE-WAIT", segment: { from: "B", flags: "ACK", seq: "300", ack: "101" } },
        { a: "FIN-WAIT-2", b: "CLOSE-WAIT", segment: none },
        { a: "FIN-WAIT-2", b: "LAST-ACK", segment: { from: "B", flags: "FIN,ACK", seq: "300", ack: "101" } },
        { a: "TIME-WAIT", b: "LAST-ACK", segment: { from: "A", flags: "ACK", seq: "101", ack: "301" } },
      ],
    },
    wrong: {
      stages: [{ a: "FIN-WAIT-1", b: "LAST-ACK", segment: { from: "B", flags: "FIN,ACK", seq: "300", ack: "100" } }],
    },
    invalid: { stages: [{ a: "FIN_WAIT1", b: "CLOSE-WAIT", segment: none }] },
  },
  {
    question: question({ scenario: lastAckLost, from: 5, steps: 2 }),
    right: {
      stages: [
        { a: "TIME-WAIT", b: "LAST-ACK", segment: { from: "B", flags: "FIN,ACK", seq: "300", ack: "101" } },
        { a: "TIME-WAIT", b: "LAST-ACK", segment: { from: "A", flags: "ACK", seq: "101", ack: "301" } },
      ],
    },
    wrong: {
      stages: [
        { a: "TIME-WAIT", b: "CLOSED", segment: none },
        { a: "CLOSED", b: "CLOSED", segment: { from: "A", flags: "RST" } },
      ],
    },
    invalid: { stages: Array.from({ length: 3 }, (): Stage => ({ a: "CLOSED", b: "CLOSED", segment: none })) },
  },
];

function question(key: Key): { readonly prompt: Prompt; readonly key: Key } {
  const text = {
    en: "Say what the next steps of this close lead to, one after the other.",
    "zh-CN": "这次关闭接下来会怎样？请一步一步说出来。",
  };
  return { key, prompt: { text, ...derivePrompt(key) } };
}
