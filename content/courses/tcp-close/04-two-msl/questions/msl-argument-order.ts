import { order } from "@/question-types/order/type";

export default order({
  id: "msl-argument-order",
  role: "exercise",
  prompt: {
    text: {
      en: "Nothing is lost, but two segments are very slow. Put the events of this close in order of time.",
      "zh-CN": "没有报文段丢失，但有两个报文段特别慢。按时间先后排列这次关闭中的事件。",
    },
    items: [
      {
        id: "copy",
        text: { en: "B’s timer expires, B sends its FIN again", "zh-CN": "B的定时器到期，B重传FIN" },
      },
      {
        id: "end",
        text: { en: "A’s timer, last restarted, expires", "zh-CN": "A最后一次重新启动的定时器到期" },
      },
      {
        id: "start",
        text: { en: "A sends its ACK and starts to wait", "zh-CN": "A发出ACK，开始等待" },
      },
      {
        id: "copy-arrives",
        text: {
          en: "The slow copy of the FIN reaches A, which answers and starts to wait again",
          "zh-CN": "慢吞吞的那份FIN到达A，A回应，并重新开始等待",
        },
      },
      {
        id: "ack-arrives",
        text: { en: "The slow ACK reaches B, which goes to `CLOSED`", "zh-CN": "迟到的ACK到达B，B进入`CLOSED`" },
      },
    ],
  },
  key: {
    order: ["start", "copy", "ack-arrives", "copy-arrives", "end"],
    pairs: [
      {
        first: "copy",
        second: "ack-arrives",
        why: {
          en: "Once the ACK has arrived B is `CLOSED` and repeats nothing. The last copy leaves before.",
          "zh-CN": "ACK一到，B就进入`CLOSED`，不再重传。最后一份FIN是在那之前发出的。",
        },
      },
      {
        first: "copy-arrives",
        second: "end",
        misconception: "M18",
        why: {
          en: "The copy arrives within two lifetimes after the start, and its arrival restarts the timer.",
          "zh-CN": "这份FIN会在开始等待之后的两个寿命之内到达，而它一到，定时器又重新启动。",
        },
      },
    ],
  },
  explanation: {
    right: {
      en: "The copy leaves while the ACK is still on its way and outlives it by one lifetime of the other direction. That is the case which the two lifetimes are added up for.",
      "zh-CN": "重传的FIN在ACK还没到时就发出了，又在另一个方向上存活了一个寿命那么久。两个寿命相加，防的就是这种情况。",
    },
    wrong: {
      en: "Fix the ACK first: it is sent when the wait starts and arrives late. B can repeat its FIN only between these two moments; step through the figure of the worst case.",
      "zh-CN": "先定下ACK：它在开始等待时发出，很晚才到。B只可能在这两个时刻之间重传FIN；可以逐步看最坏情况的那张图。",
    },
  },
  targets: ["M18"],
  sources: ["rfc1323#B.2", "rfc9293#3.10.7.4"],
});
