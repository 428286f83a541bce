import { expect, test } from "vitest";
import { describeSegment, describeStep } from "./describe-step";
import { segment } from "./fixtures";
import { play, traceOf } from "./lab/session";
import { DEFAULT_SETUP } from "./lab/setup";
import { run, type Script } from "./script";

function sentences(script: Partial<Script>) {
  const trace = run({
    profile: "rfc9293",
    delay: 20,
    start: { type: "established", next: { A: 100, B: 300 } },
    calls: [{ host: "A", call: { type: "CLOSE-SOCKET" }, at: 0 }],
    ...script,
  });
  return trace.steps.map((step) => describeStep(trace, step));
}

test("a call, an arrival and a move are told in one sentence", () => {
  expect(sentences({}).slice(0, 2)).toEqual([
    {
      en: "A’s program calls close(): A sends FIN (seq 100, ack 300) and enters FIN-WAIT-1.",
      "zh-CN": "A的程序调用close()：A发出FIN（seq 100，ack 300），进入FIN-WAIT-1。",
    },
    {
      en: "A’s FIN (seq 100, ack 300) arrives at B: B sends ACK (seq 300, ack 101), enters CLOSE-WAIT and tells its program: the peer has no more data.",
      "zh-CN":
        "A的FIN（seq 100，ack 300）到达B：B发出ACK（seq 300，ack 101），进入CLOSE-WAIT，通知程序：对端不再发送数据。",
    },
  ]);
});

test("a repetition, its arrival and a timer set back are named", () => {
  const told = sentences({
    calls: [
      { host: "A", call: { type: "CLOSE-SOCKET" }, at: 0 },
      { host: "B", call: { type: "CLOSE-SOCKET" }, after: 40, entering: { host: "B", state: "CLOSE-WAIT" } },
    ],
    faults: [{ from: "A", kind: "ACK", nth: 1, fate: "lose" }],
  });
  expect(told.slice(5, 7)).toEqual([
    {
      en: "B’s retransmission timer expires: B sends FIN (seq 300, ack 101) again.",
      "zh-CN": "B的重传定时器到期：B重传FIN（seq 300，ack 101）。",
    },
    {
      en: "B’s repeated FIN (seq 300, ack 101) arrives at A: A sends ACK (seq 101, ack 301) and starts its TIME-WAIT timer afresh.",
      "zh-CN": "B重传的FIN（seq 300，ack 101）到达A：A发出ACK（seq 101，ack 301），重新开始TIME-WAIT计时。",
    },
  ]);
});

test("a stray is told as a segment of an earlier incarnation", () => {
  const [told] = sentences({
    calls: [],
    strays: [{ from: "B", arrivesAt: 5, segment: { seq: 300, ack: 4_100, data: 9 } }],
  });
  expect(told?.en).toBe(
    "A segment of an earlier incarnation, data (9 octets, seq 300, ack 4100), arrives at A: A drops it and sends ACK (seq 100, ack 300).",
  );
  expect(told?.["zh-CN"]).toBe(
    "早先化身的报文段，数据（9字节，seq 300，ack 4100），到达A：A丢弃它，发出ACK（seq 100，ack 300）。",
  );
});

test("a copy is made by the network, and the host has sent the segment once", () => {
  const close = { type: "call", host: "A", call: { type: "CLOSE-SOCKET" } } as const;
  const copied = { type: "duplicate", segment: 0, by: 60 } as const;
  const trace = traceOf(play(DEFAULT_SETUP, [close, copied, { type: "wait", for: 100 }]));
  const told = trace.steps.map((step) => describeStep(trace, step));

  expect(told[0]).toEqual({
    en: "A’s program calls close(): A sends FIN (seq 100, ack 300) and enters FIN-WAIT-1; the network makes a copy of A’s FIN.",
    "zh-CN": "A的程序调用close()：A发出FIN（seq 100，ack 300），进入FIN-WAIT-1；网络把A的FIN复制了一份。",
  });
  expect(told[3]).toEqual({
    en: "The network’s copy of A’s FIN (seq 100, ack 300) arrives at B: B drops it and sends ACK (seq 300, ack 101).",
    "zh-CN": "网络复制的A的FIN（seq 100，ack 300）到达B：B丢弃它，发出ACK（seq 300，ack 101）。",
  });
});

test("segments are called by what they are for", () => {
  expect(describeSegment(segment({ seq: 1, ack: 2, fin: true, data: 7 })).en).toBe(
    "FIN with data (7 octets, seq 1, ack 2)",
  );
  expect(describeSegment(segment({ seq: 1, ack: null, syn: true }))["zh-CN"]).toBe("SYN（seq 1）");
});
