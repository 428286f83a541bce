import { order } from "@/question-types/order/type";

export default order({
  id: "tw-q-assassination",
  role: "quiz",
  prompt: {
    text: {
      en: "A Linux host with default settings loses its `TIME-WAIT` after one second, although nobody forged a segment. Put the events in order.",
      "zh-CN": "一台默认设置的Linux主机，`TIME-WAIT`只过了一秒就没了，而且没有谁伪造报文段。把事情按先后排好。",
    },
    items: [
      {
        id: "rst-sent",
        text: {
          en: "B, in `CLOSED`, answers the ACK with a RST that takes over its ACK number",
          "zh-CN": "处于`CLOSED`的B用RST回应这个ACK，序号取自其确认号",
        },
      },
      {
        id: "dup",
        text: {
          en: "An old duplicate of B’s data arrives at A",
          "zh-CN": "B的一个旧的重复数据报文段到达A",
        },
      },
      {
        id: "closed",
        text: { en: "B receives A’s last ACK and goes to `CLOSED`", "zh-CN": "B收到A的最后一个ACK，进入`CLOSED`" },
      },
      {
        id: "gone",
        text: {
          en: "The RST has exactly the number A expects, and A’s `TIME-WAIT` ends",
          "zh-CN": "RST的序号恰好是A期待的，A的`TIME-WAIT`结束",
        },
      },
      {
        id: "ack",
        text: {
          en: "A answers a segment outside its window with an ACK that states its own numbers",
          "zh-CN": "A回应这个窗口之外的报文段，用ACK说明自己的两个号码",
        },
      },
    ],
  },
  key: {
    order: ["closed", "dup", "ack", "rst-sent", "gone"],
    pairs: [
      {
        first: "ack",
        second: "rst-sent",
        why: {
          en: "B in `CLOSED` sends nothing by itself. It needs a segment to answer, and A’s ACK is that segment.",
          "zh-CN": "处于`CLOSED`的B不会主动发任何东西。它要有报文段可回应，A的ACK就是那个报文段。",
        },
      },
      {
        first: "closed",
        second: "rst-sent",
        why: {
          en: "As long as B remembers the connection it would accept or ignore the ACK. The RST shows that it has forgotten.",
          "zh-CN": "B只要还记得这个连接，就会接受或忽略这个ACK。发出RST，说明它已经忘了。",
        },
      },
    ],
  },
  explanation: {
    right: {
      en: "A answers every stray segment with its current numbers, an end without memory answers every segment with RST, and together they produce a RST with exactly the right number.",
      "zh-CN":
        "A用自己当前的号码回应滞留的报文段，没有记忆的一端则用RST回应任何报文段，两条规则合起来就产生了一个序号恰好正确的RST。",
    },
    wrong: {
      en: "Find out for each event which segment causes it. A RST from `CLOSED` always answers something; read the second point of “What cuts the wait short”.",
      "zh-CN":
        "逐个想清楚每件事是由哪个报文段引起的。`CLOSED`发出的RST总是对什么的回应；参看“什么会让等待提前结束”的第二点。",
    },
  },
  targets: [],
  sources: ["rfc1337", "rfc9293#3.10.7.1", "recording:s12d"],
});
