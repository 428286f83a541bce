import { multipleChoice } from "@/question-types/multiple-choice/type";

export default multipleChoice({
  id: "why-crossed-fins-facts",
  role: "quiz",
  prompt: {
    text: {
      en: "Two ends close at almost the same time, and their FINs cross. No segment is lost. Which statements hold?",
      "zh-CN": "两端几乎同时关闭，两个FIN在途中交错，没有报文段丢失。下列说法哪些成立？",
    },
    choices: [
      {
        id: "closing",
        text: {
          en: "Each end is in `CLOSING` until its own FIN is acknowledged",
          "zh-CN": "在自己的FIN被确认之前，两端都处于`CLOSING`",
        },
      },
      {
        id: "one-time-wait",
        text: {
          en: "The end whose FIN was sent first keeps `TIME-WAIT`, the other does not",
          "zh-CN": "FIN先发出的一端有`TIME-WAIT`，另一端没有",
        },
      },
      {
        id: "no-close-wait",
        text: { en: "Neither end passes `CLOSE-WAIT` or `LAST-ACK`", "zh-CN": "两端都不经过`CLOSE-WAIT`和`LAST-ACK`" },
      },
      {
        id: "two-segments",
        text: {
          en: "Two segments are enough, since each FIN acknowledges the other",
          "zh-CN": "两个报文段就够，因为两个FIN互相确认",
        },
      },
    ],
  },
  key: {
    correct: ["closing", "no-close-wait"],
    distractors: {
      "one-time-wait": {
        misconception: "M1",
        why: {
          en: "Each end sent its FIN before the other’s arrived, so both are active closers. Which was earlier by the clock plays no part.",
          "zh-CN": "每一端的FIN都在对方的FIN到达之前发出，两端都是主动关闭方。按时钟谁早一点，并不起作用。",
        },
      },
      "two-segments": {
        misconception: "M3",
        why: {
          en: "A FIN sent before the other one arrived cannot acknowledge it. Each FIN needs an ACK of its own: four segments.",
          "zh-CN": "在对方的FIN到达之前发出的FIN，不可能确认它。每个FIN都还需要一个ACK：一共四个报文段。",
        },
      },
    },
  },
  explanation: {
    right: {
      en: "Both ends take the path `FIN-WAIT-1`, `CLOSING`, `TIME-WAIT`. `CLOSE-WAIT` and `LAST-ACK` belong to an end that receives a FIN before it sends its own.",
      "zh-CN":
        "两端走的都是`FIN-WAIT-1`、`CLOSING`、`TIME-WAIT`。`CLOSE-WAIT`和`LAST-ACK`属于先收到FIN、后发FIN的一端。",
    },
    wrong: {
      en: "Draw both FINs as crossing lines and write down what each end knows when the other’s FIN arrives. See the section on both ends closing at once.",
      "zh-CN": "把两个FIN画成交叉的线，写下对方FIN到达时每一端知道什么。见“两端同时关闭”一节。",
    },
  },
  targets: ["M1", "M3"],
  sources: ["rfc9293#3.6", "rfc9293#3.10.7.4", "recording:s04"],
});
