import { singleChoice } from "@/question-types/single-choice/type";

export default singleChoice({
  id: "tw-last-ack-trigger",
  role: "exercise",
  prompt: {
    text: {
      en: "A has sent its last ACK and is in `TIME-WAIT`. The ACK was lost, but A does not know that. What has to happen before A sends it again?",
      "zh-CN": "A发出了最后一个ACK，处于`TIME-WAIT`。这个ACK丢了，但A并不知道。要发生什么，A才会再发一次？",
    },
    choices: [
      {
        id: "rto",
        text: {
          en: "A’s retransmission time-out expires without an answer",
          "zh-CN": "A的重传超时到了，仍没有等到回应",
        },
      },
      {
        id: "fin",
        text: {
          en: "Another copy of B’s FIN arrives at A",
          "zh-CN": "B的FIN又有一份到达A",
        },
      },
      {
        id: "end",
        text: {
          en: "The `TIME-WAIT` timer reaches its end",
          "zh-CN": "`TIME-WAIT`的定时器走到头",
        },
      },
      {
        id: "nak",
        text: {
          en: "B reports, in a segment of its own, that the ACK is missing",
          "zh-CN": "B用一个专门的报文段报告没有收到ACK",
        },
      },
    ],
  },
  key: {
    choice: "fin",
    distractors: {
      rto: {
        misconception: "M17",
        why: {
          en: "The retransmission timer watches over sequence numbers that have not been acknowledged. A pure ACK occupies none.",
          "zh-CN": "重传定时器守着的是尚未被确认的序号，而纯ACK不占序号。",
        },
      },
      end: {
        misconception: "M17",
        why: {
          en: "When that timer expires A goes to `CLOSED` and sends nothing.",
          "zh-CN": "这个定时器到期时，A进入`CLOSED`，什么也不发。",
        },
      },
      nak: {
        why: {
          en: "TCP has no segment that reports a missing ACK. B repeats what has not been acknowledged: its FIN.",
          "zh-CN": "TCP没有报告“缺ACK”的报文段。B做的是重传尚未被确认的东西，也就是FIN。",
        },
      },
    },
  },
  explanation: {
    right: {
      en: "An ACK occupies no sequence number, so no timer watches over it. B’s FIN does, B’s timer repeats it, and the copy makes A answer and start its wait again.",
      "zh-CN":
        "ACK不占序号，所以没有定时器守着它。B的FIN占一个序号，由B的定时器重传；重传的FIN到达，A才回应，并重新开始等待。",
    },
    wrong: {
      en: "An ACK occupies no sequence number, so nothing at A can notice its loss. Look at the dashed FIN in the first figure: it comes from B’s timer, and A’s second ACK answers it.",
      "zh-CN":
        "ACK不占序号，A这边没有什么能察觉它丢了。看第一张图里虚线的FIN：它来自B的定时器，A的第二个ACK正是对它的回应。",
    },
  },
  targets: ["M17"],
  sources: ["rfc9293#3.10.7.4", "rfc9293#3.10.8", "recording:s05"],
});
