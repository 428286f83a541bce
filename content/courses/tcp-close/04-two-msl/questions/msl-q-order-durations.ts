import { order } from "@/question-types/order/type";

export default order({
  id: "msl-q-order-durations",
  role: "quiz",
  prompt: {
    text: {
      en: "Round trip 20 ms. Order these times from shortest to longest.",
      "zh-CN": "往返时间为20毫秒。把下列时间从短到长排列。",
    },
    items: [
      {
        id: "rfc",
        text: { en: "the wait of RFC 9293 in `TIME-WAIT`", "zh-CN": "RFC 9293的`TIME-WAIT`等待时间" },
      },
      {
        id: "linux",
        text: { en: "the wait of Linux in `TIME-WAIT`, nothing lost", "zh-CN": "Linux的`TIME-WAIT`等待时间，没有丢失" },
      },
      {
        id: "give-up",
        text: {
          en: "until a Linux peer in `LAST-ACK`, held by no program, gives up when nothing reaches it",
          "zh-CN": "Linux对端处于`LAST-ACK`、没有程序持有，什么也收不到时，到它放弃为止",
        },
      },
      {
        id: "copy",
        text: {
          en: "until a Linux peer repeats its FIN for the first time",
          "zh-CN": "Linux对端第一次重传FIN之前的时间",
        },
      },
      {
        id: "rtt",
        text: { en: "two round trips", "zh-CN": "两个往返时间" },
      },
    ],
  },
  key: {
    order: ["rtt", "copy", "linux", "give-up", "rfc"],
    pairs: [
      {
        first: "rtt",
        second: "copy",
        misconception: "M18",
        why: {
          en: "The time-out is longer than a round trip; on Linux by at least 0.2 s. Two round trips are 40 ms.",
          "zh-CN": "重传超时比往返时间长，在Linux上至少长0.2秒，而两个往返时间只有40毫秒。",
        },
      },
      {
        first: "linux",
        second: "give-up",
        why: {
          en: "Linux waits about 60 s in `TIME-WAIT`, but repeats an unanswered FIN for about 120 s.",
          "zh-CN": "Linux在`TIME-WAIT`里等大约60秒，而没有回应的FIN要重传到大约120秒。",
        },
      },
      {
        first: "linux",
        second: "rfc",
        misconception: "M20",
        why: {
          en: "The standard asks for 240 s, four times the constant of Linux.",
          "zh-CN": "标准要求240秒，是Linux那个常量的四倍。",
        },
      },
    ],
  },
  explanation: {
    right: {
      en: "40 ms, about 0.24 s, 60 s, about 120 s, 240 s. That the fourth is longer than the third is why the bound needs its condition on Linux.",
      "zh-CN": "40毫秒、约0.24秒、60秒、约120秒、240秒。第四个比第三个长，所以在Linux上那个条件不能省。",
    },
    wrong: {
      en: "Find the two that depend on the round trip first, then the two of Linux that depend on a constant or a number of repetitions. The recorded values are in the sections on the condition and on real systems.",
      "zh-CN": "先找出与往返时间有关的两个，再看Linux由常量或重传次数决定的两个。实测值在讲条件和讲真实系统的两节里。",
    },
  },
  targets: ["M18", "M20"],
  sources: ["rfc9293#3.4.2", "kernel:include/net/tcp.h", "recording:s05", "recording:s06", "recording:s09b"],
});
