import { trueFalseReason } from "@/question-types/true-false-reason/type";

export default trueFalseReason({
  id: "tw-perfect-network",
  role: "exercise",
  prompt: {
    text: {
      en: "Imagine a network that never delays a segment beyond 10 ms and never duplicates one, but sometimes loses one. On such a network `TIME-WAIT` would have no work to do.",
      "zh-CN":
        "设想一个网络：报文段的时延从不超过10毫秒，也从不被复制，但偶尔会丢失。在这样的网络上，`TIME-WAIT`就没有事可做了。",
    },
    reasons: [
      {
        id: "refin",
        text: {
          en: "The last ACK may be lost; then B repeats its FIN and somebody must answer it with an ACK",
          "zh-CN": "最后一个ACK可能丢失，B会重传FIN，总得有一端用ACK回应",
        },
      },
      {
        id: "noold",
        text: {
          en: "The state exists for old duplicates only, and here there are none that live long",
          "zh-CN": "这个状态只为旧的重复报文段而设，而这里没有能存活很久的副本",
        },
      },
      {
        id: "resend",
        text: {
          en: "A needs the state to repeat its last ACK from its own timer until B confirms it",
          "zh-CN": "A要靠这个状态用自己的定时器重发最后一个ACK，直到B确认",
        },
      },
      {
        id: "loss",
        text: {
          en: "B notices a lost ACK by itself and goes to `CLOSED` without a further segment",
          "zh-CN": "ACK丢了，B自己会察觉，不用再收到任何报文段就进入`CLOSED`",
        },
      },
    ],
  },
  key: {
    answer: false,
    reason: "refin",
    distractors: {
      noold: {
        misconception: "M16",
        why: {
          en: "Old duplicates are one of two jobs. Losing segments is enough to need the other one.",
          "zh-CN": "旧的重复报文段只是两件事之一；只要会丢报文段，另一件事就用得着。",
        },
      },
      resend: {
        misconception: "M17",
        why: {
          en: "No timer repeats an ACK, and no ACK is confirmed. A answers copies of B’s FIN.",
          "zh-CN": "没有定时器会重传ACK，ACK也不会再被确认。A只是回应B重传的FIN。",
        },
      },
      loss: {
        why: {
          en: "B leaves `LAST-ACK` through an ACK, a RST or by giving up after many repetitions.",
          "zh-CN": "B离开`LAST-ACK`，要么收到ACK，要么收到RST，要么重传多次后放弃。",
        },
      },
    },
    ifWrongAnswer: {
      misconception: "M16",
      why: {
        en: "A lost ACK alone gives the state work: without it B’s repeated FIN would be answered with RST.",
        "zh-CN": "只要ACK会丢，这个状态就有事做：没有它，B重传的FIN只会换来RST。",
      },
    },
  },
  explanation: {
    right: {
      en: "Loss alone is enough. The last ACK is the one segment nobody acknowledges, so its loss shows only when B repeats the FIN, and the answer must be an ACK and not a RST.",
      "zh-CN":
        "只要会丢就够了。最后一个ACK没有谁会确认，它丢了，要等B重传FIN才看得出来，而那时的回应应当是ACK，不是RST。",
    },
    wrong: {
      en: "Keep the two jobs apart: old duplicates need a network that delays, the repeated FIN needs only one that loses. Read “Job one” again and ask what answers the copy of the FIN.",
      "zh-CN":
        "把两件事分开：旧的重复报文段要网络会延迟才有，重传的FIN只要网络会丢就有。回看“第一件事”，想想重传的FIN由谁来回应。",
    },
  },
  targets: ["M16", "M17"],
  sources: ["rfc9293#3.10.7.4", "rfc1323#B.2", "kernel:net/ipv4/tcp_minisocks.c"],
});
