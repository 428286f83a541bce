import { multipleChoice } from "@/question-types/multiple-choice/type";

export default multipleChoice({
  id: "why-merge-conditions",
  role: "exercise",
  prompt: {
    text: {
      en: "A sends its FIN; no segment is lost. B’s TCP holds back the ACK of it for at most 40 ms. In which cases does the whole close take three segments?",
      "zh-CN": "A发出FIN，没有报文段丢失。B的TCP最多把对它的ACK压住40毫秒。哪些情形下，整个关闭过程只有三个报文段？",
    },
    choices: [
      {
        id: "at-once",
        text: { en: "B’s program closes as soon as `read()` returns 0", "zh-CN": "`read()`一返回0，B的程序就关闭" },
      },
      {
        id: "half-second",
        text: {
          en: "B’s program closes 0.5 s after `read()` returned 0",
          "zh-CN": "`read()`返回0之后0.5秒，B的程序才关闭",
        },
      },
      {
        id: "twenty-ms",
        text: {
          en: "B’s program closes 20 ms after `read()` returned 0",
          "zh-CN": "`read()`返回0之后20毫秒，B的程序关闭",
        },
      },
      {
        id: "data-then-close",
        text: {
          en: "B’s program writes 100 octets at once and closes 0.5 s later",
          "zh-CN": "B的程序立刻写100个字节，0.5秒后关闭",
        },
      },
    ],
  },
  key: {
    correct: ["at-once", "twenty-ms"],
    distractors: {
      "half-second": {
        misconception: "M3",
        why: {
          en: "After 40 ms the ACK goes out alone. The FIN follows 460 ms later as a segment of its own.",
          "zh-CN": "40毫秒一到，ACK就单独发出。FIN在460毫秒之后才作为另一个报文段发出。",
        },
      },
      "data-then-close": {
        misconception: "M3",
        why: {
          en: "The ACK does find something to ride on, but it is the data, not the FIN. FIN, data, FIN and the ACKs of them are more than three segments.",
          "zh-CN": "ACK确实有了可搭的东西，但那是数据，不是FIN。FIN、数据、FIN再加上对它们的确认，不止三个报文段。",
        },
      },
    },
  },
  explanation: {
    right: {
      en: "The ACK and B’s FIN share a segment if B’s program closes before the ACK has been sent: at 0 ms and at 20 ms it is still held back.",
      "zh-CN": "B的程序在ACK发出之前关闭，ACK才会与B的FIN合在一起：0毫秒和20毫秒时，ACK都还压着。",
    },
    wrong: {
      en: "Compare two moments: when the ACK leaves (at 40 ms, or earlier with anything that B sends) and when B’s program closes. See the section on the ACK and the FIN that travel together.",
      "zh-CN":
        "比较两个时刻：ACK何时发出（40毫秒时，或者随B更早发出的任何东西），B的程序何时关闭。见“ACK和FIN合在一起的时候”一节。",
    },
  },
  targets: ["M3"],
  sources: ["rfc9293#3.8.6.3", "recording:s02b", "recording:s02c"],
});
