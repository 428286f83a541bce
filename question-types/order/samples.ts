import type { Sample } from "../define";
import type { Key, Prompt, Response } from "./type";

export const samples: readonly Sample<Prompt, Key, Response>[] = [
  {
    question: {
      prompt: {
        text: {
          en: "A’s program closes first, B’s program some time later. Nothing is lost. Put the segments in the order in which they are sent.",
          "zh-CN": "A的程序先关闭，B的程序过一会儿才关闭，没有丢失。按发出的先后排列这些报文段。",
        },
        items: [
          { id: "ack-of-b", text: { en: "A’s ACK of B’s FIN", "zh-CN": "A对B的FIN的ACK" } },
          { id: "fin-of-a", text: { en: "A’s FIN", "zh-CN": "A的FIN" } },
          { id: "fin-of-b", text: { en: "B’s FIN", "zh-CN": "B的FIN" } },
          { id: "ack-of-a", text: { en: "B’s ACK of A’s FIN", "zh-CN": "B对A的FIN的ACK" } },
        ],
      },
      key: {
        order: ["fin-of-a", "ack-of-a", "fin-of-b", "ack-of-b"],
        pairs: [
          {
            first: "ack-of-a",
            second: "fin-of-b",
            why: {
              en: "B’s TCP acknowledges A’s FIN at once. B’s own FIN waits until B’s program closes.",
              "zh-CN": "B的TCP立刻确认A的FIN；B自己的FIN要等B的程序关闭才发。",
            },
          },
        ],
      },
    },
    right: { order: ["fin-of-a", "ack-of-a", "fin-of-b", "ack-of-b"] },
    wrong: { order: ["fin-of-a", "fin-of-b", "ack-of-a", "ack-of-b"] },
    invalid: { order: ["fin-of-a", "fin-of-a", "ack-of-a", "ack-of-b"] },
  },
];
