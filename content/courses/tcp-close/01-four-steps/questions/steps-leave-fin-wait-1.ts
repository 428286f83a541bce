import { multipleChoice } from "@/question-types/multiple-choice/type";

export default multipleChoice({
  id: "steps-leave-fin-wait-1",
  role: "quiz",
  prompt: {
    text: {
      en: "A is in `FIN-WAIT-1`; its FIN had `seq 900`. A’s program used `shutdown(SHUT_WR)` and still reads. Each line is one segment from B that arrives next and is in order. Which of them move A out of `FIN-WAIT-1`?",
      "zh-CN":
        "A处于`FIN-WAIT-1`，它的FIN是`seq 900`。A的程序用的是`shutdown(SHUT_WR)`，仍在读。下面每一项是接着到达的、来自B的一个按序报文段。哪些会让A离开`FIN-WAIT-1`？",
    },
    choices: [
      { id: "ack-901", text: { en: "ACK without data, `ack 901`", "zh-CN": "不带数据的ACK，`ack 901`" } },
      { id: "data-900", text: { en: "200 octets of data, `ack 900`", "zh-CN": "200个字节的数据，`ack 900`" } },
      { id: "fin-900", text: { en: "FIN, `ack 900`", "zh-CN": "FIN，`ack 900`" } },
      { id: "data-901", text: { en: "200 octets of data, `ack 901`", "zh-CN": "200个字节的数据，`ack 901`" } },
      { id: "ack-900", text: { en: "ACK without data, `ack 900`", "zh-CN": "不带数据的ACK，`ack 900`" } },
    ],
  },
  key: {
    correct: ["ack-901", "fin-900", "data-901"],
    distractors: {
      "data-900": {
        why: {
          en: "A accepts the data and acknowledges them, but `ack 900` does not cover the FIN: A stays in `FIN-WAIT-1`.",
          "zh-CN": "A会收下并确认这些数据，但`ack 900`没有覆盖FIN，A仍在`FIN-WAIT-1`。",
        },
      },
      "ack-900": {
        misconception: "M5",
        why: {
          en: "`ack 900` says that 900 is expected next, and 900 is A’s FIN. The FIN is not acknowledged.",
          "zh-CN": "`ack 900`表示下一个期待900，而900就是A的FIN。FIN没有被确认。",
        },
      },
    },
  },
  explanation: {
    right: {
      en: "901 covers the FIN, with or without data: A goes to `FIN-WAIT-2`. A FIN from B that does not acknowledge A’s FIN moves A to `CLOSING`. The two others with 900 change nothing.",
      "zh-CN":
        "901覆盖了FIN，带不带数据都让A进入`FIN-WAIT-2`。B的FIN若没有确认A的FIN，则让A进入`CLOSING`。另外两个确认号为900的不改变状态。",
    },
    wrong: {
      en: "`FIN-WAIT-1` ends in two ways: an acknowledgment number that covers the own FIN (here 901), or the other end’s FIN. Test each line for these two.",
      "zh-CN": "离开`FIN-WAIT-1`有两条路：确认号覆盖了自己的FIN（这里是901），或者对方的FIN到了。逐项检查这两点。",
    },
  },
  targets: ["M5"],
  sources: ["rfc9293#3.10.7.4"],
});
