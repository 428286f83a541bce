import { multipleChoice } from "@/question-types/multiple-choice/type";

export default multipleChoice({
  id: "tw-duplicate-conditions",
  role: "exercise",
  prompt: {
    text: {
      en: "Timestamps are off. A data segment left over from a closed connection arrives at a host. Which of these must hold for it to be taken for data of a connection that is open now?",
      "zh-CN":
        "没有使用时间戳。一个已关闭的连接遗留下来的数据报文段到达某台主机。要被现在打开着的连接当成数据收下，必须满足哪些条件？",
    },
    choices: [
      {
        id: "tuple",
        text: {
          en: "Both addresses and both ports are those of the connection that is open now",
          "zh-CN": "两个地址和两个端口都与现在这个连接相同",
        },
      },
      {
        id: "port",
        text: {
          en: "It is enough that the local port is the same; the rest is not compared",
          "zh-CN": "本地端口相同就行，其余几项不比较",
        },
      },
      {
        id: "seq",
        text: {
          en: "Its sequence number falls into the receive window of the open connection",
          "zh-CN": "它的序号落在现在这个连接的接收窗口里",
        },
      },
      {
        id: "ack",
        text: {
          en: "Its ACK number is one that the open connection accepts",
          "zh-CN": "它的确认号是现在这个连接可以接受的",
        },
      },
      {
        id: "isn",
        text: {
          en: "Both connections began with the same initial sequence number",
          "zh-CN": "两个连接的初始序列号相同",
        },
      },
    ],
  },
  key: {
    correct: ["tuple", "seq", "ack"],
    distractors: {
      port: {
        misconception: "M26",
        why: {
          en: "A segment is assigned to a connection by all four parts of the 4-tuple. With another remote port it belongs to another connection or to none.",
          "zh-CN": "报文段归哪个连接，要看四元组的全部四项。远端端口不同，它就属于别的连接，或者不属于任何连接。",
        },
      },
      isn: {
        why: {
          en: "What counts is where the new window is when the segment arrives. Recorded duplicates fitted with different initial numbers, and one with equal numbers was refused by its ACK number.",
          "zh-CN":
            "要看的是报文段到达时新窗口在哪里。记录里有初始序列号不同而号码合适的，也有初始序列号相同、却因确认号被拒绝的。",
        },
      },
    },
  },
  explanation: {
    right: {
      en: "The 4-tuple selects the connection, the sequence number is checked against the receive window, and the ACK number against what this connection has sent. All three have to fit.",
      "zh-CN": "四元组决定归哪个连接，序号对照接收窗口检查，确认号对照本连接发过的内容检查，三者都得合适。",
    },
    wrong: {
      en: "Go through the checks in their order: which connection (4-tuple), is it in the window (SEQ), does it answer something that was sent (ACK). The section on old duplicates shows one segment that fails at the last check and one that passes all.",
      "zh-CN":
        "按检查的顺序想：归哪个连接（四元组），在不在窗口里（SEQ），确认的是不是发过的东西（ACK）。“旧的重复报文段”一节有两张图，一个在最后一项被拒绝，一个全部通过。",
    },
  },
  targets: ["M26"],
  sources: ["rfc9293#3.4.1", "rfc9293#3.10.7.4", "recording:s22c", "recording:s22g"],
});
