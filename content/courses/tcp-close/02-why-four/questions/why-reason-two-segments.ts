import { singleChoice } from "@/question-types/single-choice/type";

export default singleChoice({
  id: "why-reason-two-segments",
  role: "quiz",
  prompt: {
    text: {
      en: "In a handshake the ACK of the first SYN and the second SYN share a segment. In a close the ACK of the first FIN and the second FIN often do not. What makes the difference?",
      "zh-CN":
        "握手时，对第一个SYN的ACK和第二个SYN合在一个报文段里；关闭时，对第一个FIN的ACK和第二个FIN却常常分开。差别从何而来？",
    },
    choices: [
      {
        id: "format",
        text: {
          en: "A SYN leaves room for an acknowledgment in the header; a FIN without data does not",
          "zh-CN": "SYN的首部里有确认的位置，不带数据的FIN没有",
        },
      },
      {
        id: "duplex",
        text: {
          en: "While opening there is one direction; while closing, TCP is full duplex with two",
          "zh-CN": "打开时只有一个方向，关闭时TCP是全双工，有两个方向",
        },
      },
      {
        id: "program",
        text: {
          en: "The second SYN needs no new decision of a program; the second FIN does",
          "zh-CN": "第二个SYN不需要程序再作决定，第二个FIN需要",
        },
      },
      {
        id: "agree",
        text: {
          en: "Before its FIN, the passive closer has to ask the other end whether it agrees",
          "zh-CN": "被动关闭方在发FIN之前，要先征得对端同意",
        },
      },
    ],
  },
  key: {
    choice: "program",
    distractors: {
      format: {
        misconception: "M4",
        why: {
          en: "Every segment has room for an acknowledgment number, and every FIN of an established connection carries one.",
          "zh-CN": "每个报文段的首部都有确认号的位置；连接建立后，每个FIN都带着确认号。",
        },
      },
      duplex: {
        misconception: "M3",
        why: {
          en: "A handshake opens both directions: two SYNs, two ACKs. The count of the pieces is the same, so it cannot explain the difference.",
          "zh-CN": "握手打开的也是两个方向：两个SYN，两个ACK。条数相同，解释不了差别。",
        },
      },
      agree: {
        why: {
          en: "Nothing is asked or agreed in a close. Each FIN is a statement about its sender’s own direction.",
          "zh-CN": "关闭时不存在询问和同意。每个FIN都只是对自己方向的声明。",
        },
      },
    },
  },
  explanation: {
    right: {
      en: "`listen()` was the program’s decision for the SYN, made in advance. The decision to send no more is made by the program after the first FIN, while the kernel can acknowledge on its own.",
      "zh-CN":
        "对SYN来说，程序早已用`listen()`作了决定。而“不再发送”要由程序在第一个FIN之后决定，确认却是内核自己就能做的。",
    },
    wrong: {
      en: "Ask who decides on each of the two: the kernel or the program, and when it can decide. See the section on the two deciders.",
      "zh-CN": "问一问这两样各由谁决定：内核还是程序，什么时候能决定。见“ACK归谁管，FIN归谁管”一节。",
    },
  },
  targets: ["M3", "M4"],
  sources: ["rfc9293#3.4.1", "rfc9293#3.6"],
});
