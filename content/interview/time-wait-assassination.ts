import { defineInterviewQuestion } from "@/lib/content/define";

export default defineInterviewQuestion({
  id: "time-wait-assassination",
  number: "Q44",
  level: "senior",
  question: {
    en: "What is TIME-WAIT assassination, and what can go wrong after it?",
    "zh-CN": "什么是TIME-WAIT暗杀？之后会出什么问题？",
  },
  followUps: {
    en: ["Why does Linux leave tcp_rfc1337 off by default?", "Do timestamps remove the hazards?"],
    "zh-CN": ["Linux为什么默认不开tcp_rfc1337？", "有了时间戳，这些危险就没有了吗？"],
  },
  keyPoints: [
    {
      id: "mechanism",
      essential: true,
      text: {
        en: "An old segment reaches TIME-WAIT, draws an ACK, and the closed peer answers it with RST.",
        "zh-CN": "旧报文段到达TIME-WAIT，引来一个ACK，已关闭的对端用RST回应。",
      },
    },
    {
      id: "gone",
      essential: false,
      text: {
        en: "The RST has exactly the expected number, so TIME-WAIT ends early.",
        "zh-CN": "RST的序号正好是期望值，TIME-WAIT提前结束。",
      },
    },
    {
      id: "hazards",
      essential: false,
      text: {
        en: "Hazards: old data accepted, numbers out of step, a new connection aborted.",
        "zh-CN": "危险：旧数据被接受，两端序号失步，新连接被中止。",
      },
    },
    {
      id: "fix",
      essential: false,
      text: {
        en: "Remedy: ignore RST in TIME-WAIT (RFC 1337); Linux: tcp_rfc1337=1.",
        "zh-CN": "对策：在TIME-WAIT忽略RST（RFC 1337）；Linux设tcp_rfc1337=1。",
      },
    },
  ],
  modelAnswer: {
    en: `Suppose A is in TIME-WAIT and B is closed already. An old duplicate from B arrives at A. Its number is not the expected one, so A answers with an ACK of its current state. At B there is no connection any more, so B answers that ACK with RST. The RST takes its sequence number from A’s ACK and therefore fits exactly: A drops TIME-WAIT. Nobody attacked; one delayed segment was enough. It was reproduced in a recording on Linux 6.18.

RFC 1337 names three hazards if the 4-tuple is then used again early: old data is accepted as new, an old ACK puts the two ends out of step, or an old segment makes the new connection fail.

The simple remedy is to ignore RST in TIME-WAIT; on Linux tcp_rfc1337=1, off by default. Timestamps refuse old data, but not an old RST. Random initial sequence numbers make a hit rare.`,
    "zh-CN": `假设A在TIME-WAIT，B已经CLOSED。B的一个旧重复报文段到达A，序号不是期望的，A就回一个说明当前状态的ACK。B那里已经没有这个连接，便用RST回应。RST的序号取自A的ACK，正好吻合，A的TIME-WAIT就没了。没有人攻击，一个滞留的报文段就够了；在Linux 6.18上有内核记录重现了它。

如果这个四元组很快又被使用，RFC 1337列出三种危险：旧数据被当成新数据；旧ACK使两端序号失步；旧报文段让新连接失败。

简单的对策是在TIME-WAIT忽略RST，Linux上是tcp_rfc1337=1，默认关闭。时间戳能拒绝旧数据，但拦不住旧的RST。随机的初始序列号使命中的机会很小。`,
  },
  lesson: "why-time-wait",
  sources: ["rfc1337", "recording:s12d", "recording:s12a", "man:tcp(7)"],
  misconceptions: ["M41"],
});
