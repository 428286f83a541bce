import { singleChoice } from "@/question-types/single-choice/type";

export default singleChoice({
  id: "tw-q-last-ack-end",
  role: "quiz",
  prompt: {
    text: {
      en: "A machine is configured so that its kernel keeps no `TIME-WAIT`. It closes first, its last ACK is lost, and it stays up and reachable. What will an administrator see on the other host?",
      "zh-CN":
        "某台机器的内核被设置成不保留`TIME-WAIT`。它先关闭，最后一个ACK丢失，之后主机一直开着、网络也通。管理员在另一台主机上会看到什么？",
    },
    choices: [
      {
        id: "forever",
        text: {
          en: "`LAST-ACK` that stays until the host is restarted",
          "zh-CN": "`LAST-ACK`一直留着，直到主机重启",
        },
      },
      {
        id: "reset",
        text: {
          en: "`LAST-ACK` that is gone within about a second, ended by a RST",
          "zh-CN": "`LAST-ACK`大约一秒之内消失，被RST结束",
        },
      },
      {
        id: "twomsl",
        text: {
          en: "`LAST-ACK` that lasts for twice the maximum segment lifetime",
          "zh-CN": "`LAST-ACK`持续两倍的报文段最大生存时间",
        },
      },
    ],
  },
  key: {
    choice: "reset",
    distractors: {
      forever: {
        misconception: "M23",
        why: {
          en: "`LAST-ACK` repeats its FIN, and a reachable host without the connection answers the repetition with RST.",
          "zh-CN": "`LAST-ACK`会重传FIN，而连得上、却没有这个连接的主机会用RST回应。",
        },
      },
      twomsl: {
        why: {
          en: "The 2MSL timer belongs to `TIME-WAIT`, on the other end. `LAST-ACK` runs on the retransmission timer.",
          "zh-CN": "2MSL定时器属于`TIME-WAIT`，在另一端。`LAST-ACK`靠的是重传定时器。",
        },
      },
    },
  },
  explanation: {
    right: {
      en: "The FIN is repeated after one retransmission time-out. It meets `CLOSED`, which answers with RST, and the number of this RST is exactly what `LAST-ACK` expects.",
      "zh-CN": "一个重传超时之后FIN被重传，遇到的是`CLOSED`，得到RST；而这个RST的序号正是`LAST-ACK`所期待的。",
    },
    wrong: {
      en: "Ask what `LAST-ACK` does while it waits, and what a host without the connection does with what arrives. The section “What B gets when A has forgotten” has the recorded times.",
      "zh-CN":
        "先想`LAST-ACK`一边等一边在做什么，再想没有这个连接的主机怎样对待到达的报文段。“如果A已经忘了”一节有记录到的时间。",
    },
  },
  targets: ["M23"],
  sources: ["rfc9293#3.10.7.1", "rfc9293#3.10.8", "recording:s10c"],
});
