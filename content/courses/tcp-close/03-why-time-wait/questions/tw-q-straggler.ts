import { trueFalseReason } from "@/question-types/true-false-reason/type";

export default trueFalseReason({
  id: "tw-q-straggler",
  role: "quiz",
  prompt: {
    text: {
      en: "A close has run to its end by FIN and ACK in both directions, A in `TIME-WAIT`, B in `CLOSED`. A data segment of B that turns up at A now may contain octets that A has never received before.",
      "zh-CN":
        "连接在两个方向上都经FIN和ACK正常关闭，A处于`TIME-WAIT`，B处于`CLOSED`。这时到达A的一个B的数据报文段，里面可能有A从未收到过的字节。",
    },
    reasons: [
      {
        id: "port-reuse",
        text: {
          en: "It may have been delayed since before the close; that is why the ports must rest",
          "zh-CN": "它可能从关闭之前就被耽搁在路上，所以端口才要空置一段时间",
        },
      },
      {
        id: "ack-only",
        text: {
          en: "A’s FIN told B to stop, so B’s unsent octets were given up",
          "zh-CN": "A的FIN要求B停止发送，B没发完的字节就作废了",
        },
      },
      {
        id: "fin-last",
        text: {
          en: "B’s FIN stands behind all of B’s octets, and A could acknowledge it only with none of them missing",
          "zh-CN": "B的FIN排在B的全部字节之后，只有一个字节都不缺，A才能确认这个FIN",
        },
      },
      {
        id: "window",
        text: {
          en: "A’s receive window is zero in `TIME-WAIT`, so nothing can be new to it",
          "zh-CN": "`TIME-WAIT`中A的接收窗口为零，所以没有什么对它是新的",
        },
      },
    ],
  },
  key: {
    answer: false,
    reason: "fin-last",
    distractors: {
      "port-reuse": {
        why: {
          en: "A delayed original is possible, but then its octets have reached A in a repetition. It is a duplicate.",
          "zh-CN": "最早的那份确实可能被耽搁，但它的字节已经随重传到过A，所以它是重复的。",
        },
      },
      "ack-only": {
        misconception: "M9",
        why: {
          en: "A’s FIN ends only A’s direction. B sends what it has and puts its FIN after it.",
          "zh-CN": "A的FIN只结束A这个方向。B照样把数据发完，再把自己的FIN排在后面。",
        },
      },
      window: {
        why: {
          en: "The reason lies in the sequence numbers, not in the window: everything up to B’s FIN has been acknowledged.",
          "zh-CN": "原因在序号，不在窗口：直到B的FIN为止，全都已经被确认了。",
        },
      },
    },
    ifWrongAnswer: {
      why: {
        en: "If an octet were missing, B’s FIN would lie behind a gap, A could not acknowledge it, and B could not be `CLOSED` in this way.",
        "zh-CN": "要是缺了一个字节，B的FIN前面就有缺口，A没法确认它，B也就不可能这样进入`CLOSED`。",
      },
    },
  },
  explanation: {
    right: {
      en: "The FIN is the last number of B’s direction and is acknowledged only in order. Whatever still wanders about is a second copy of something that arrived.",
      "zh-CN": "FIN是B这个方向的最后一个序号，而且只能按序确认。还在网络里徘徊的，都是已经到过的东西的另一份。",
    },
    wrong: {
      en: "Ask what A’s acknowledgment of B’s FIN says about all numbers before it. “Job two” explains where stragglers come from instead.",
      "zh-CN": "想一想：A确认了B的FIN，等于对它前面的所有序号说了什么？滞留的报文段从哪里来，见“第二件事”。",
    },
  },
  targets: ["M9"],
  sources: ["rfc9293#3.4.1", "rfc9293#3.10.7.4", "rfc1337"],
});
