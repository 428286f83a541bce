import { trueFalseReason } from "@/question-types/true-false-reason/type";

export default trueFalseReason({
  id: "msl-q-condition",
  role: "quiz",
  prompt: {
    text: {
      en: "Suppose that no segment ever lives longer than MSL, and that A has stayed in `TIME-WAIT` for 2MSL since its last send. Then B cannot put another segment of this connection on the wire.",
      "zh-CN":
        "假设没有报文段活得比MSL更久，而A从最后一次发送算起已在`TIME-WAIT`里待满2MSL。那么B不可能再发出这个连接的报文段了。",
    },
    reasons: [
      {
        id: "sum",
        text: {
          en: "Two lifetimes have passed, one for each direction, and that is all there can be",
          "zh-CN": "两个方向各过了一个寿命，再没有别的可能",
        },
      },
      {
        id: "timeout",
        text: {
          en: "B’s `LAST-ACK` has the same 2MSL timer and has ended at the same time",
          "zh-CN": "B的`LAST-ACK`也有同样的2MSL定时器，已经同时结束",
        },
      },
      {
        id: "early",
        text: {
          en: "The wait must be three MSL before this follows",
          "zh-CN": "要等满三个MSL才能这样说",
        },
      },
      {
        id: "lost",
        text: {
          en: "If the ACK and all later FIN copies were lost, B is still in `LAST-ACK` and repeats its FIN",
          "zh-CN": "如果那个ACK和后来重传的FIN全丢了，B仍在`LAST-ACK`，还会重传FIN",
        },
      },
    ],
  },
  key: {
    answer: false,
    reason: "lost",
    distractors: {
      sum: {
        misconception: "M18",
        why: {
          en: "The sum bounds the segments only if B stops sending when the ACK arrives. A lost ACK never arrives.",
          "zh-CN": "要等ACK到达、B停止发送，这个和才管用。丢了的ACK永远不会到达。",
        },
      },
      timeout: {
        misconception: "M23",
        why: {
          en: "`LAST-ACK` has no 2MSL timer. It ends by an ACK, by a RST, or when B gives up repeating.",
          "zh-CN": "`LAST-ACK`没有2MSL定时器。它因ACK或RST而结束，或者等B放弃重传。",
        },
      },
      early: {
        why: {
          en: "No finite number of MSL removes the case. B sends on its own timer as long as it is in `LAST-ACK`.",
          "zh-CN": "多少个MSL都排除不了这种情况。只要还在`LAST-ACK`，B就按自己的定时器发送。",
        },
      },
    },
    ifWrongAnswer: {
      misconception: "M18",
      why: {
        en: "The bound has a condition: the last ACK arrives, or B has given up before. Without it B may send later than that.",
        "zh-CN": "这个界是有条件的：最后的ACK送到了，或者B在那之前已经放弃。否则B还可能在更晚的时候发送。",
      },
    },
  },
  explanation: {
    right: {
      en: "Lifetimes bound segments, not ends. An end that was never told to stop goes on sending, on Linux for about two minutes at a round trip of 20 ms.",
      "zh-CN":
        "寿命限定的是报文段，不是两端。没有得到通知的一端会继续发送，在Linux上，往返时间为20毫秒时大约持续两分钟。",
    },
    wrong: {
      en: "Look for the word “until” in step 2 of the argument, and ask what happens if that moment never comes. The section on the condition has the Linux times.",
      "zh-CN": "看推导第2步里的“在此之前”，想想那一刻要是永远不来会怎样。讲条件的那一节有Linux的时间。",
    },
  },
  targets: ["M18", "M23"],
  sources: ["rfc9293#3.10.8", "recording:s06", "recording:s09b"],
});
