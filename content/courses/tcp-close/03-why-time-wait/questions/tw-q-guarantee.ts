import { singleChoice } from "@/question-types/single-choice/type";

export default singleChoice({
  id: "tw-q-guarantee",
  role: "quiz",
  prompt: {
    text: {
      en: "A’s `TIME-WAIT` has ended in the ordinary way. Nothing arrived while it lasted. What may A conclude for certain?",
      "zh-CN": "A的`TIME-WAIT`正常结束，期间什么也没有到达。A可以确定的是什么？",
    },
    choices: [
      {
        id: "b-closed",
        text: {
          en: "B has received the last ACK and is in `CLOSED`",
          "zh-CN": "B收到了最后一个ACK，已经处于`CLOSED`",
        },
      },
      {
        id: "empty",
        text: {
          en: "The network contains no segment of this connection any more",
          "zh-CN": "网络里已经没有这个连接的报文段了",
        },
      },
      {
        id: "no-fin",
        text: {
          en: "In that time no copy of B’s FIN reached A; B may still be waiting",
          "zh-CN": "这段时间里没有B的FIN到达A，而B可能还在等",
        },
      },
    ],
  },
  key: {
    choice: "no-fin",
    distractors: {
      "b-closed": {
        why: {
          en: "B stays silent when the ACK arrived, but A hears the same silence when all copies of the FIN are lost.",
          "zh-CN": "ACK到了，B不再作声；可是重传的FIN全丢了，A听到的也同样是没有动静。",
        },
      },
      empty: {
        misconception: "M19",
        why: {
          en: "That holds only as far as the assumed maximum lifetime is true and B has stopped sending. A has no means of checking either.",
          "zh-CN": "这要以假定的最大生存时间成立、并且B不再发送为前提，而这两点A都无从核实。",
        },
      },
    },
  },
  explanation: {
    right: {
      en: "A knows what arrived and nothing else. The wait makes a clean end very likely; over a network that loses segments no wait can prove it.",
      "zh-CN":
        "A只知道到达了什么，别的都不知道。等待让干净的结束变得很有可能；在会丢报文段的网络上，等多久也证明不了。",
    },
    wrong: {
      en: "Look for a history in which your answer is false and A sees the same: all copies of the FIN lost, or a segment that outlives the assumption. See the last box of the lesson.",
      "zh-CN":
        "试着找一种经过：你的结论不成立，而A看到的一模一样。例如重传的FIN全丢了，或者有报文段活得比假定更久。见本课最后一个“常听人说”。",
    },
  },
  targets: ["M19"],
  sources: ["kernel:net/ipv4/tcp_minisocks.c", "rfc9293#3.4.2", "recording:s06"],
});
