import { expect, test } from "vitest";
import type { WorldEvent } from "@/lib/tcp/explore/steps";
import { describeEvent } from "./step-words";

const FIN = { seq: 300, ack: 101, syn: false, fin: true, rst: false, data: 0, window: 1_000 };

test.each<[WorldEvent, string, string]>([
  [
    { type: "call", host: "B", call: { type: "OPEN", mode: "passive" } },
    "B’s program calls OPEN (passive).",
    "B的程序调用OPEN（被动）。",
  ],
  [{ type: "timeout", host: "A", timer: "TIME-WAIT" }, "A’s TIME-WAIT timer expires.", "A的TIME-WAIT 定时器到期。"],
  [{ type: "timeout", host: "B", timer: "USER" }, "B gives up.", "B放弃。"],
  [
    { type: "arrival", host: "A", segment: FIN, incarnation: 0, age: 2 },
    "B’s FIN (seq 300, ack 101), 2 ticks old, reaches A.",
    "B的FIN（seq 300，ack 101）发出2拍之后到达A。",
  ],
  [
    { type: "arrival", host: "A", segment: FIN, incarnation: 1, age: 0 },
    "B’s FIN (seq 300, ack 101) of the new connection reaches A.",
    "B的新连接的FIN（seq 300，ack 101）到达A。",
  ],
  [
    { type: "loss", host: "B", segment: { ...FIN, fin: false, seq: 101, ack: 301 }, incarnation: 0, age: 0 },
    "A’s ACK (seq 101, ack 301) is lost.",
    "A的ACK（seq 101，ack 301）丢失。",
  ],
])("%o", (event, en, zh) => {
  expect(describeEvent(event)).toEqual({ en, "zh-CN": zh });
});
