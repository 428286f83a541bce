import type { Sample } from "../define";
import { derivePrompt, type Key } from "./derive";
import type { Prompt, Response } from "./type";

const finWithData: Key = {
  script: {
    profile: "rfc9293",
    delay: 20,
    start: { type: "established", next: { A: 4200, B: 17500 } },
    calls: [
      { host: "A", call: { type: "SEND", octets: 200 }, at: 0 },
      { host: "A", call: { type: "SEND", octets: 120 }, at: 10 },
      { host: "A", call: { type: "CLOSE-SOCKET" }, at: 24 },
      { host: "B", call: { type: "CLOSE-SOCKET" }, after: 40, entering: { host: "B", state: "CLOSE-WAIT" } },
    ],
  },
  hidden: [
    { segment: 1, field: "ack" },
    { segment: 2, field: "seq" },
    { segment: 2, field: "len" },
    { segment: 3, field: "ack" },
    { segment: 5, field: "seq" },
    { segment: 5, field: "ack" },
  ],
};

const lastAckLost: Key = {
  script: {
    profile: "linux",
    delay: 15,
    start: { type: "established", next: { A: 812, B: 5000 } },
    calls: [
      { host: "B", call: { type: "SEND", octets: 640 }, at: 0 },
      { host: "B", call: { type: "CLOSE-SOCKET" }, at: 50 },
      { host: "A", call: { type: "CLOSE-SOCKET" }, after: 30, entering: { host: "A", state: "CLOSE-WAIT" } },
    ],
    faults: [{ from: "B", kind: "ACK", nth: 1, fate: "lose" }],
  },
  hidden: [
    { segment: 2, field: "seq" },
    { segment: 4, field: "ack" },
    { segment: 5, field: "ack" },
    { segment: 6, field: "seq" },
  ],
};

const question = (key: Key, en: string, zh: string) => ({
  prompt: { text: { en, "zh-CN": zh }, ...derivePrompt(key) },
  key,
});

export const samples: readonly Sample<Prompt, Key, Response>[] = [
  {
    question: question(
      finWithData,
      "A’s next sequence number is 4200, B’s is 17500. A’s program writes 200 octets, then 120, and closes; the last octets leave with the FIN. Fill in the numbers.",
      "A的下一个序号是4200，B的是17500。A的程序先写200字节，再写120字节，然后关闭；最后的字节和FIN一起发出。把数字填上。",
    ),
    right: { values: { a: "4400", b: "4400", c: "120", d: "4521", e: "4521", f: "17501" } },
    wrong: { values: { a: "4400", b: "4520", c: "121", d: "4520", e: "4521" } },
    invalid: { values: { a: "4400", z: "1" } },
  },
  {
    question: question(
      lastAckLost,
      "B’s next sequence number is 5000, A’s is 812. B’s program writes 640 octets and closes later; B’s last ACK is lost once. Fill in the numbers.",
      "B的下一个序号是5000，A的是812。B的程序写入640字节，后来关闭；B的最后一个ACK丢失一次。把数字填上。",
    ),
    right: { values: { a: "5640", b: "813", c: "5641", d: "5641" } },
    wrong: { values: { a: "5640", b: "812", c: "5641", d: "5642" } },
    invalid: { values: { a: "many" } },
  },
];
