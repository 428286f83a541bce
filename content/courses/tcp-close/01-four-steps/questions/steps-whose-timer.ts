import { multipleChoice } from "@/question-types/multiple-choice/type";

export default multipleChoice({
  id: "steps-whose-timer",
  role: "quiz",
  prompt: {
    text: {
      en: "A closes first, B second, far apart in time. One of the four segments is lost. In which cases is it B’s retransmission timer that sets things right?",
      "zh-CN": "A先关闭，过了很久B才关闭。四个报文段中丢了一个。哪些情形要靠B的重传定时器来补救？",
    },
    choices: [
      { id: "a-fin", text: { en: "A’s FIN is lost", "zh-CN": "A的FIN丢了" } },
      { id: "b-ack", text: { en: "B’s ACK of A’s FIN is lost", "zh-CN": "B对A的FIN的ACK丢了" } },
      { id: "b-fin", text: { en: "B’s FIN is lost", "zh-CN": "B的FIN丢了" } },
      { id: "a-ack", text: { en: "A’s ACK of B’s FIN is lost", "zh-CN": "A对B的FIN的ACK丢了" } },
    ],
  },
  key: {
    correct: ["b-fin", "a-ack"],
    distractors: {
      "a-fin": {
        why: {
          en: "B cannot know of a FIN that never arrived. A sent it, so A’s timer repeats it.",
          "zh-CN": "没到的FIN，B无从知道。FIN是A发的，由A的定时器重传。",
        },
      },
      "b-ack": {
        misconception: "M17",
        why: {
          en: "No timer stands behind an ACK. A misses the acknowledgment of its FIN and repeats the FIN; B’s second ACK is the answer to that.",
          "zh-CN": "ACK背后没有定时器。A等不到对FIN的确认，就重传FIN；B的第二个ACK是对它的回答。",
        },
      },
    },
  },
  explanation: {
    right: {
      en: "The sender of a FIN repeats it until it is acknowledged, so B’s timer repairs the loss of B’s FIN and the loss of its ACK. For the first FIN and its ACK it is A’s timer.",
      "zh-CN":
        "FIN由发送它的一端重传，直到被确认。所以B的FIN丢失、对它的ACK丢失，都由B的定时器补救；第一个FIN和它的ACK归A的定时器管。",
    },
    wrong: {
      en: "Ask for each loss which FIN remains unacknowledged, and who sent that FIN. See the list of the four cases.",
      "zh-CN": "对每一种丢失，问哪个FIN没有得到确认，这个FIN是谁发的。见本课末尾列出的四种情形。",
    },
  },
  targets: ["M17"],
  sources: ["rfc9293#3.10.8", "rfc9293#3.6"],
});
