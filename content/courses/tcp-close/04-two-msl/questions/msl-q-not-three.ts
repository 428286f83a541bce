import { singleChoice } from "@/question-types/single-choice/type";

export default singleChoice({
  id: "msl-q-not-three",
  role: "quiz",
  prompt: {
    text: {
      en: "The chain could go on: A’s ACK takes one MSL, B’s FIN copy takes another, and A’s answer to that copy takes a third. Why is `TIME-WAIT` not three MSL long?",
      "zh-CN":
        "这条链似乎还能接下去：A的ACK走一个MSL，B重传的FIN又走一个MSL，A对它的回应再走第三个MSL。`TIME-WAIT`为什么不是三个MSL？",
    },
    choices: [
      {
        id: "restart",
        text: {
          en: "When A answers the copy it restarts its timer, so the wait covers that answer anyway",
          "zh-CN": "A回应那份FIN时会重新启动定时器，这个回应已经包括在新的等待里",
        },
      },
      {
        id: "no-answer",
        text: {
          en: "A in `TIME-WAIT` accepts the copy without answering, so there is no third segment",
          "zh-CN": "A在`TIME-WAIT`里收下这份FIN而不回应，所以没有第三个报文段",
        },
      },
      {
        id: "enforced",
        text: {
          en: "After two MSL the network discards every segment of the connection",
          "zh-CN": "过了两个MSL，网络会把这个连接的报文段全部丢弃",
        },
      },
    ],
  },
  key: {
    choice: "restart",
    distractors: {
      "no-answer": {
        misconception: "M16",
        why: {
          en: "A does answer; B’s `LAST-ACK` would otherwise go on. The point is what the answer does to A’s timer.",
          "zh-CN": "A是要回应的，否则B的`LAST-ACK`结束不了。关键是回应对A的定时器有什么影响。",
        },
      },
      enforced: {
        misconception: "M19",
        why: {
          en: "Nothing in the network knows the connection’s clock or discards by it.",
          "zh-CN": "网络里没有谁知道这个连接的时钟，更不会据此丢弃报文段。",
        },
      },
    },
  },
  explanation: {
    right: {
      en: "The two lifetimes are counted from A’s last send. If the copy makes A send again, the count begins again, and two lifetimes from there are enough.",
      "zh-CN": "两个寿命是从A最后一次发送算起的。那份FIN让A又发了一次，就从那里重新算起，再有两个寿命就够了。",
    },
    wrong: {
      en: "Ask from which moment the 2MSL are counted when the third segment exists. “Why not one, why not three” is about this moment.",
      "zh-CN": "想一想：有了第三个报文段，2MSL该从哪一刻算起？“为什么不是一个，也不是三个”讲的就是这一刻。",
    },
  },
  targets: ["M16", "M19"],
  sources: ["rfc9293#3.10.7.4", "kernel:net/ipv4/tcp_minisocks.c"],
});
