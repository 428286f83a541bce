import type { Sample } from "../define";
import type { Key, Prompt, Response } from "./type";

export const samples: readonly Sample<Prompt, Key, Response>[] = [
  {
    question: {
      prompt: {
        text: {
          en: "nginx answers with `Connection: close` and closes the connection after the response. Where is `TIME-WAIT`?",
          "zh-CN": "nginx在响应里写了`Connection: close`，发完响应就关闭连接。`TIME-WAIT`出现在哪里？",
        },
        choices: [
          { id: "browser", text: { en: "On the browser’s host", "zh-CN": "浏览器所在的主机" } },
          { id: "nginx", text: { en: "On the nginx host", "zh-CN": "nginx所在的主机" } },
          { id: "both", text: { en: "On both", "zh-CN": "两边都有" } },
          { id: "neither", text: { en: "On neither: HTTP ended cleanly", "zh-CN": "都没有：HTTP已经正常结束" } },
        ],
      },
      key: {
        choice: "nginx",
        distractors: {
          browser: {
            misconception: "M1",
            why: {
              en: "The browser closes second here. It passes `CLOSE-WAIT` and `LAST-ACK`, and never `TIME-WAIT`.",
              "zh-CN": "这里浏览器是后关闭的一方，它经过`CLOSE-WAIT`和`LAST-ACK`，不会进入`TIME-WAIT`。",
            },
          },
          both: {
            misconception: "M1",
            why: {
              en: "Both ends pass through `TIME-WAIT` only when both send their FIN before they receive the other’s.",
              "zh-CN": "只有两端都在收到对方的FIN之前发出了自己的FIN，才会两端都经过`TIME-WAIT`。",
            },
          },
          neither: {
            why: {
              en: "How HTTP ended makes no difference. The TCP end that closed first has to wait.",
              "zh-CN": "HTTP怎样结束与此无关。先关闭的那一端TCP必须等待。",
            },
          },
        },
      },
    },
    right: { choice: "nginx" },
    wrong: { choice: "browser" },
    invalid: { choice: "router" },
  },
  {
    question: {
      prompt: {
        text: {
          en: "A is in `FIN-WAIT-1`. The next segment to arrive carries a FIN, and its ACK number does not cover A’s own FIN. Which state does A enter?",
          "zh-CN": "A处于`FIN-WAIT-1`。接着到达的报文段带有FIN，其确认号没有覆盖A自己的FIN。A进入哪个状态？",
        },
        choices: [
          { id: "fin-wait-2", text: { en: "`FIN-WAIT-2`", "zh-CN": "`FIN-WAIT-2`" }, state: "FIN-WAIT-2" },
          { id: "closing", text: { en: "`CLOSING`", "zh-CN": "`CLOSING`" }, state: "CLOSING" },
          { id: "time-wait", text: { en: "`TIME-WAIT`", "zh-CN": "`TIME-WAIT`" }, state: "TIME-WAIT" },
          { id: "last-ack", text: { en: "`LAST-ACK`", "zh-CN": "`LAST-ACK`" }, state: "LAST-ACK" },
        ],
      },
      key: {
        choice: "closing",
        distractors: {
          "fin-wait-2": {
            why: {
              en: "`FIN-WAIT-2` means that A’s FIN is acknowledged and the peer’s has not come. Here it is the other way round.",
              "zh-CN": "`FIN-WAIT-2`表示A的FIN已被确认，而对方的FIN还没有到。这里正好相反。",
            },
          },
          "time-wait": {
            why: {
              en: "Both FINs are out, but the ACK of A’s FIN is missing. Until it arrives, A cannot start to wait.",
              "zh-CN": "两个FIN都已发出，但A的FIN还没有得到确认。在此之前A不能开始等待。",
            },
          },
          "last-ack": {
            why: {
              en: "`LAST-ACK` is on the path of the end that received a FIN before it sent its own.",
              "zh-CN": "`LAST-ACK`属于先收到FIN、后发出FIN的一端。",
            },
          },
        },
      },
    },
    right: { choice: "closing" },
    wrong: { choice: "time-wait" },
    invalid: { choice: 1 },
  },
];
