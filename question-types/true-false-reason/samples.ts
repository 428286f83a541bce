import type { Sample } from "../define";
import type { Key, Prompt, Response } from "./type";

export const samples: readonly Sample<Prompt, Key, Response>[] = [
  {
    question: {
      prompt: {
        text: {
          en: "The last ACK is sent again when a retransmission timer at its sender expires.",
          "zh-CN": "最后一个ACK会在其发送方的重传定时器到期时重发。",
        },
        reasons: [
          {
            id: "fin-again",
            text: {
              en: "An ACK has no timer; it is repeated when the peer’s FIN arrives again.",
              "zh-CN": "ACK没有定时器；对方的FIN再次到达时才会再回一个。",
            },
          },
          {
            id: "rto",
            text: {
              en: "Every segment is kept and repeated until it is acknowledged.",
              "zh-CN": "每个报文段都会保留并重传，直到得到确认。",
            },
          },
          {
            id: "2msl",
            text: {
              en: "That timer is the 2MSL timer: the ACK is repeated when it ends.",
              "zh-CN": "这个定时器就是2MSL定时器：到期时重发ACK。",
            },
          },
        ],
      },
      key: {
        answer: false,
        reason: "fin-again",
        distractors: {
          rto: {
            misconception: "M17",
            why: {
              en: "Only what occupies sequence numbers is repeated: data, SYN and FIN. A bare ACK occupies none.",
              "zh-CN": "只有占用序号的东西才会重传：数据、SYN和FIN。纯ACK不占序号。",
            },
          },
          "2msl": {
            misconception: "M17",
            why: {
              en: "When the 2MSL timer ends, A goes to `CLOSED` and sends nothing.",
              "zh-CN": "2MSL定时器到期时，A进入`CLOSED`，什么也不发。",
            },
          },
        },
        ifWrongAnswer: {
          misconception: "M17",
          why: {
            en: "Nothing at the sender of the last ACK knows that it was lost. Only the peer’s FIN, sent again, tells it.",
            "zh-CN": "发出最后一个ACK的一端无从知道它丢了，只有对方重传的FIN才说明这一点。",
          },
        },
      },
    },
    right: { answer: false, reason: "fin-again" },
    wrong: { answer: true, reason: "rto" },
    invalid: { answer: "false", reason: "fin-again" },
  },
];
