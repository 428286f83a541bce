import type { Sample } from "../define";
import type { Key, Prompt, Response } from "./type";

export const samples: readonly Sample<Prompt, Key, Response>[] = [
  {
    question: {
      prompt: {
        text: { en: "What does each state wait for?", "zh-CN": "每个状态在等什么？" },
        left: [
          { id: "close-wait", text: { en: "`CLOSE-WAIT`", "zh-CN": "`CLOSE-WAIT`" } },
          { id: "fin-wait-2", text: { en: "`FIN-WAIT-2`", "zh-CN": "`FIN-WAIT-2`" } },
          { id: "last-ack", text: { en: "`LAST-ACK`", "zh-CN": "`LAST-ACK`" } },
          { id: "time-wait", text: { en: "`TIME-WAIT`", "zh-CN": "`TIME-WAIT`" } },
        ],
        right: [
          { id: "clock", text: { en: "the clock", "zh-CN": "时钟" } },
          { id: "fin", text: { en: "the peer’s FIN", "zh-CN": "对方的FIN" } },
          { id: "program", text: { en: "its own program’s close", "zh-CN": "本端程序关闭" } },
          { id: "ack", text: { en: "the ACK of its FIN", "zh-CN": "对自己FIN的ACK" } },
          { id: "data", text: { en: "a full receive buffer", "zh-CN": "接收缓冲区变满" } },
        ],
      },
      key: {
        pairs: { "close-wait": "program", "fin-wait-2": "fin", "last-ack": "ack", "time-wait": "clock" },
        mistakes: [
          {
            left: "close-wait",
            right: "clock",
            misconception: "M11",
            why: { en: "No clock ends `CLOSE-WAIT`.", "zh-CN": "`CLOSE-WAIT`不会因计时而结束。" },
          },
          {
            left: "close-wait",
            right: "fin",
            misconception: "M10",
            why: {
              en: "The peer’s FIN has come already; that is how `CLOSE-WAIT` began. Now it is up to the program at this end.",
              "zh-CN": "对方的FIN已经到了，`CLOSE-WAIT`就是这样开始的。现在要看本端程序。",
            },
          },
        ],
      },
    },
    right: { pairs: { "close-wait": "program", "fin-wait-2": "fin", "last-ack": "ack", "time-wait": "clock" } },
    wrong: { pairs: { "close-wait": "fin", "fin-wait-2": "program", "last-ack": "ack" } },
    invalid: { pairs: { "close-wait": "router" } },
  },
];
