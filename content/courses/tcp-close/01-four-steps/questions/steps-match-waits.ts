import { match } from "@/question-types/match/type";

export default match({
  id: "steps-match-waits",
  role: "quiz",
  prompt: {
    text: {
      en: "Match each state with the event that ends it in an ordinary close.",
      "zh-CN": "把每个状态与正常关闭中结束它的事件配对。",
    },
    left: [
      { id: "fin-wait-1", text: { en: "`FIN-WAIT-1`", "zh-CN": "`FIN-WAIT-1`" } },
      { id: "fin-wait-2", text: { en: "`FIN-WAIT-2`", "zh-CN": "`FIN-WAIT-2`" } },
      { id: "close-wait", text: { en: "`CLOSE-WAIT`", "zh-CN": "`CLOSE-WAIT`" } },
      { id: "last-ack", text: { en: "`LAST-ACK`", "zh-CN": "`LAST-ACK`" } },
      { id: "time-wait", text: { en: "`TIME-WAIT`", "zh-CN": "`TIME-WAIT`" } },
    ],
    right: [
      {
        id: "program",
        text: { en: "a call of the program on the same machine", "zh-CN": "本机程序的一次调用" },
      },
      { id: "first-fin-acked", text: { en: "the ACK of the first FIN arrives", "zh-CN": "对第一个FIN的ACK到达" } },
      { id: "second-fin", text: { en: "the second FIN arrives", "zh-CN": "第二个FIN到达" } },
      { id: "clock", text: { en: "a timer runs out", "zh-CN": "定时器到期" } },
      { id: "second-fin-acked", text: { en: "the ACK of the second FIN arrives", "zh-CN": "对第二个FIN的ACK到达" } },
    ],
  },
  key: {
    pairs: {
      "fin-wait-1": "first-fin-acked",
      "fin-wait-2": "second-fin",
      "close-wait": "program",
      "last-ack": "second-fin-acked",
      "time-wait": "clock",
    },
    mistakes: [
      {
        left: "close-wait",
        right: "clock",
        misconception: "M11",
        why: {
          en: "No timer runs in `CLOSE-WAIT`; it lasts until the local program closes.",
          "zh-CN": "`CLOSE-WAIT`里没有定时器，它要持续到本机程序关闭为止。",
        },
      },
      {
        left: "close-wait",
        right: "second-fin",
        misconception: "M10",
        why: {
          en: "The end in `CLOSE-WAIT` sends the second FIN itself. It waits for its own program to ask for that.",
          "zh-CN": "第二个FIN就是处于`CLOSE-WAIT`的一端自己发的。它等的是本机程序的要求。",
        },
      },
      {
        left: "fin-wait-2",
        right: "clock",
        misconception: "M22",
        why: {
          en: "In an ordinary close `FIN-WAIT-2` ends with the other end’s FIN. The standard has no timer there; the one that Linux has is for a socket that no program holds.",
          "zh-CN":
            "正常关闭中，结束`FIN-WAIT-2`的是对方的FIN。标准在这里没有定时器；Linux的那个只管已经没有程序持有的套接字。",
        },
      },
      {
        left: "time-wait",
        right: "second-fin-acked",
        misconception: "M17",
        why: {
          en: "The active closer sends that ACK and never learns whether it arrived. `TIME-WAIT` ends by the clock.",
          "zh-CN": "这个ACK是主动关闭方发出的，它无从得知是否送到。结束`TIME-WAIT`的是时钟。",
        },
      },
    ],
  },
  explanation: {
    right: {
      en: "Three of the five wait for a segment, one waits for a program, one waits for a clock. That is how to read a state name.",
      "zh-CN": "五个状态里，三个等报文段，一个等程序，一个等时钟。状态名就该这样读。",
    },
    wrong: {
      en: "Ask of each state what has been sent and received so far; what is missing is what it waits for. The list under the table of the four steps answers it for all five.",
      "zh-CN": "对每个状态先问：到此为止发了什么、收了什么；缺的就是它在等的。“四个步骤”那张表下面的列表逐个作了回答。",
    },
  },
  targets: ["M10", "M11", "M17", "M22"],
  sources: ["rfc9293#3.3.2", "rfc9293#3.6"],
});
