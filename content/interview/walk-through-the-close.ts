import { defineInterviewQuestion } from "@/lib/content/define";

export default defineInterviewQuestion({
  id: "walk-through-the-close",
  number: "J1",
  level: "junior",
  question: {
    en: "Walk me through the normal close of a TCP connection: segments and states.",
    "zh-CN": "描述TCP四次挥手的过程，两端各经历哪些状态？",
  },
  followUps: {
    en: ["Give the numbers if the first FIN has SEQ 300 and ACK 500.", "What changes if data travels with the FIN?"],
    "zh-CN": [
      "如果第一个FIN的序号是300、确认号是500，后面各报文段的数字是多少？",
      "FIN报文段里带着数据，会有什么不同？",
    ],
  },
  keyPoints: [
    {
      id: "roles",
      essential: true,
      text: {
        en: "The active closer sends the first FIN; it may be client or server, the other end is the passive closer.",
        "zh-CN": "先发FIN的是主动关闭方，可以是客户端也可以是服务器；另一端是被动关闭方。",
      },
    },
    {
      id: "two-directions",
      essential: false,
      text: {
        en: "Each direction is closed by its own FIN and acknowledged by an ACK.",
        "zh-CN": "每个方向由一个FIN关闭，并由一个ACK确认。",
      },
    },
    {
      id: "active-states",
      essential: true,
      text: {
        en: "Active closer: FIN-WAIT-1, FIN-WAIT-2, TIME-WAIT, CLOSED.",
        "zh-CN": "主动关闭方：FIN-WAIT-1、FIN-WAIT-2、TIME-WAIT、CLOSED。",
      },
    },
    {
      id: "passive-states",
      essential: true,
      text: {
        en: "Passive closer: CLOSE-WAIT, LAST-ACK, CLOSED.",
        "zh-CN": "被动关闭方：CLOSE-WAIT、LAST-ACK、CLOSED。",
      },
    },
    {
      id: "numbers",
      essential: false,
      text: {
        en: "A FIN takes one sequence number, so its ACK number is the FIN’s number plus one.",
        "zh-CN": "FIN占一个序号，所以对它的确认号是FIN的序号加1。",
      },
    },
  ],
  modelAnswer: {
    en: `I call the end that sends the first FIN the active closer, A; it can be the client or the server. A’s program calls close, A sends FIN with ACK and enters FIN-WAIT-1. The peer B acknowledges it and enters CLOSE-WAIT; with that ACK A moves to FIN-WAIT-2. A sends no new data now, but still acknowledges what B sends.

B stays in CLOSE-WAIT until its own program closes. Then B sends its FIN and enters LAST-ACK. A acknowledges it and enters TIME-WAIT. When that ACK arrives, B is CLOSED. A waits, by the standard for 2 MSL, on Linux for 60 seconds, and is then CLOSED, too.

A FIN takes one sequence number: if A’s FIN has SEQ 100, B’s ACK number is 101. On the wire there are often three segments, because B’s ACK and FIN can travel together.`,
    "zh-CN": `先发FIN的一端叫主动关闭方，记作A，它可以是客户端，也可以是服务器。A的程序调用close，A发出带ACK的FIN，进入FIN-WAIT-1。B确认这个FIN，进入CLOSE-WAIT；A收到这个ACK，进入FIN-WAIT-2。此后A不再发新数据，但仍会确认B发来的数据。

B停在CLOSE-WAIT，直到自己的程序也关闭；这时B发FIN，进入LAST-ACK。A确认它，进入TIME-WAIT。B收到这个ACK就到了CLOSED。A还要等一段时间，标准是2MSL，Linux是60秒，然后也到CLOSED。

FIN占一个序号：A的FIN序号是100，B的确认号就是101。抓包里常常只有三个报文段，因为B的ACK和FIN可以合在一起。`,
  },
  lesson: "four-steps",
  sources: ["rfc9293#3.6", "rfc9293#3.4", "recording:s01"],
  misconceptions: ["M1", "M3", "M5"],
});
