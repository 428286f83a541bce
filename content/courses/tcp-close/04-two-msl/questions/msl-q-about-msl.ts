import { multipleChoice } from "@/question-types/multiple-choice/type";

export default multipleChoice({
  id: "msl-q-about-msl",
  role: "quiz",
  prompt: {
    text: {
      en: "Which statements about MSL and the length of `TIME-WAIT` are correct?",
      "zh-CN": "关于MSL和`TIME-WAIT`的长度，哪些说法正确？",
    },
    choices: [
      {
        id: "chosen",
        text: {
          en: "The 2 minutes of the standard were chosen, not measured",
          "zh-CN": "标准中的2分钟是选定的，不是测出来的",
        },
      },
      {
        id: "ttl",
        text: {
          en: "A router enforces MSL by counting down the seconds in the IP header",
          "zh-CN": "路由器靠递减IP首部中的秒数来强制执行MSL",
        },
      },
      {
        id: "outlive",
        text: {
          en: "A segment that outlives the assumed MSL can be delivered, and no TCP timer notices",
          "zh-CN": "报文段活得比假定的MSL更久时仍会送达，没有哪个TCP定时器会察觉",
        },
      },
      {
        id: "linux30",
        text: {
          en: "The Linux source defines an MSL of 30 s and doubles it",
          "zh-CN": "Linux源码定义了30秒的MSL，再乘以二",
        },
      },
      {
        id: "directions",
        text: {
          en: "If the two directions have different bounds, their sum is enough",
          "zh-CN": "两个方向的上界不同时，等它们的和就够了",
        },
      },
    ],
  },
  key: {
    correct: ["chosen", "outlive", "directions"],
    distractors: {
      ttl: {
        misconception: "M19",
        why: {
          en: "Routers subtract one per hop. A queue of any length costs a packet nothing of that number.",
          "zh-CN": "路由器每一跳只减一。在队列里等多久，这个数都不会因此变小。",
        },
      },
      linux30: {
        misconception: "M20",
        why: {
          en: "Linux has one constant of 60 s. The 30 s come from dividing it by two afterwards.",
          "zh-CN": "Linux只有一个60秒的常量，30秒是后人除以二得来的。",
        },
      },
    },
  },
  explanation: {
    right: {
      en: "MSL is an assumption with an engineer’s number in it. The bound is the sum of two lifetimes, and it is as good as the assumption.",
      "zh-CN": "MSL是一个假设，数值由工程上选定。那个界是两个寿命之和，假设有多可靠，它就有多可靠。",
    },
    wrong: {
      en: "Check each statement for who acts: does somebody measure, count or discard? In “MSL: a number that was chosen” and “What real systems use” nobody does.",
      "zh-CN":
        "逐条看是谁在做事：有谁在测量、计数或丢弃吗？在“MSL：一个选定的数”和“真实的系统用多少”两节里，没有谁这样做。",
    },
  },
  targets: ["M19", "M20"],
  sources: ["rfc9293#3.4.2", "rfc1122#4.2.2.19", "kernel:include/net/tcp.h", "recording:s22g"],
});
