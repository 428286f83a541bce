import type { Script } from "@/lib/tcp";
import type { Sample } from "../define";
import { derivePrompt, type Row } from "./derive";
import type { Key, Prompt, Response } from "./type";

const crossing: Script = {
  profile: "rfc9293",
  delay: 20,
  start: { type: "established", next: { A: 2100, B: 61000 } },
  calls: [
    { host: "A", call: { type: "CLOSE" }, at: 0 },
    { host: "B", call: { type: "SEND", octets: 300 }, at: 0 },
    { host: "B", call: { type: "CLOSE-SOCKET" }, at: 10 },
  ],
};

const ordinary: Script = {
  profile: "linux",
  delay: 15,
  start: { type: "established", next: { A: 7000, B: 52000 } },
  calls: [
    { host: "B", call: { type: "CLOSE-SOCKET" }, at: 0 },
    { host: "A", call: { type: "CLOSE-SOCKET" }, after: 60, entering: { host: "A", state: "CLOSE-WAIT" } },
  ],
  faults: [{ from: "B", kind: "FIN", nth: 1, fate: "lose" }],
};

const question = (script: Script, en: string, zh: string) => ({
  prompt: { text: { en, "zh-CN": zh }, ...derivePrompt({ script }) },
  key: { script },
});

const fin: Row = { from: "B", flags: "FIN,ACK", seq: 52000, ack: 7000, len: 0 };
const ackOfFin: Row = { from: "A", flags: "ACK", seq: 7000, ack: 52001, len: 0 };
const finOfA: Row = { from: "A", flags: "FIN,ACK", seq: 7000, ack: 52001, len: 0 };
const lastAck: Row = { from: "B", flags: "ACK", seq: 52001, ack: 7001, len: 0 };

/** The ends do not wait for each other at first: B's segments may as well stand before A's FIN. */
const crossed: readonly Row[] = [
  { from: "B", flags: "DATA", seq: 61000, ack: 2100, len: 300 },
  { from: "A", flags: "FIN,ACK", seq: 2100, ack: 61000, len: 0 },
  { from: "B", flags: "FIN,ACK", seq: 61300, ack: 2100, len: 0 },
  { from: "B", flags: "ACK", seq: 61301, ack: 2101, len: 0 },
  { from: "A", flags: "ACK", seq: 2101, ack: 61300, len: 0 },
  { from: "A", flags: "ACK", seq: 2101, ack: 61301, len: 0 },
];

export const samples: readonly Sample<Prompt, Key, Response>[] = [
  {
    question: question(
      ordinary,
      "A’s next sequence number is 7000, B’s is 52000. B’s program closes; B’s FIN is lost once and repeated. A’s program closes 60 ms after it has come; no ACK waits longer than 40 ms. Build the segments in the order in which they are sent.",
      "A的下一个序号是7000，B的是52000。B的程序关闭；B的FIN丢失一次，重传后到达；再过60 ms，A的程序也关闭；ACK最多等40 ms。把报文段按发出的先后拼出来。",
    ),
    right: { rows: [fin, fin, ackOfFin, finOfA, lastAck] },
    wrong: { rows: [fin, ackOfFin, fin, { ...finOfA, ack: 52000 }, lastAck] },
    invalid: { rows: [{ ...fin, seq: 1 }] },
  },
  {
    question: question(
      crossing,
      "A’s next sequence number is 2100, B’s is 61000. A’s program calls `shutdown(SHUT_WR)`; at the same moment B’s program writes 300 octets and closes 10 ms later, before anything has arrived. Build the segments in the order in which they are sent.",
      "A的下一个序号是2100，B的是61000。A的程序调用`shutdown(SHUT_WR)`；同一时刻B的程序写入300字节，10 ms后关闭，这时什么都还没有到达。把报文段按发出的先后拼出来。",
    ),
    right: { rows: crossed },
    wrong: {
      rows: [
        { from: "A", flags: "FIN,ACK", seq: 2100, ack: 61000, len: 0 },
        { from: "B", flags: "DATA", seq: 61000, ack: 2101, len: 300 },
        { from: "B", flags: "FIN", seq: 61300, len: 0 },
        { from: "A", flags: "ACK", seq: 2101, ack: 61300, len: 0 },
        { from: "A", flags: "RST", seq: 2101, len: 0 },
        {},
      ],
    },
    invalid: { rows: Array.from({ length: 41 }, () => ({})) },
  },
];
