import { defineInterviewQuestion } from "@/lib/content/define";

export default defineInterviewQuestion({
  id: "rst-in-time-wait",
  number: "Q27",
  level: "mid",
  question: { en: "What does a RST do to a connection in TIME-WAIT?", "zh-CN": "TIME-WAIT收到RST会怎样？" },
  followUps: {
    en: ["Why is it safe to ignore the RST?", "What does tcp_rfc1337 change?"],
    "zh-CN": ["为什么忽略这个RST是安全的？", "tcp_rfc1337改变了什么？"],
  },
  keyPoints: [
    {
      id: "linux",
      essential: true,
      text: {
        en: "On Linux a RST exactly at RCV.NXT ends TIME-WAIT by default.",
        "zh-CN": "在Linux上，序号恰为RCV.NXT的RST默认会结束TIME-WAIT。",
      },
    },
    {
      id: "rfc1337",
      essential: false,
      text: {
        en: "RFC 1337 advises to ignore RST in TIME-WAIT; tcp_rfc1337=1 does so.",
        "zh-CN": "RFC 1337建议在TIME-WAIT忽略RST；tcp_rfc1337=1就是这样做的。",
      },
    },
    {
      id: "hazard",
      essential: false,
      text: {
        en: "Hazard: TIME-WAIT ends early, and old segments can meet a new connection.",
        "zh-CN": "危险：TIME-WAIT提前结束，旧报文段可能遇到新连接。",
      },
    },
    {
      id: "inexact",
      essential: false,
      text: {
        en: "A RST elsewhere in the window is ignored on Linux; the standard asks for a challenge ACK.",
        "zh-CN": "窗口内其他位置的RST，Linux忽略；标准要求回挑战ACK。",
      },
    },
  ],
  modelAnswer: {
    en: `By the standard’s rules a RST with exactly the expected sequence number, RCV.NXT, moves TIME-WAIT to CLOSED, and Linux does so by default. A RST with another number is ignored on Linux; the standard asks for a challenge ACK if it lies in the window.

That early end is called TIME-WAIT assassination, and no attacker is needed: an old duplicate arrives, TIME-WAIT answers with an ACK, and the peer, which is already closed, answers that ACK with RST. After that, old segments can meet a new connection on the same 4-tuple. RFC 1337 describes the hazards and advises to ignore RST in this state.

On Linux tcp_rfc1337=1 does that; the default is 0. Ignoring is safe because in TIME-WAIT there is nothing left to abort: both FINs have been exchanged, and the state ends by its own timer.`,
    "zh-CN": `按标准，序号恰好等于期望值RCV.NXT的RST会让TIME-WAIT进入CLOSED，Linux默认也是这样。其他序号的RST，Linux直接忽略；标准则要求，落在窗口内的要回挑战ACK。

这种提前结束叫TIME-WAIT暗杀，并不需要攻击者：一个旧的重复报文段到达，TIME-WAIT一方回ACK，而对端早已关闭，就用RST回应这个ACK。此后旧报文段就可能遇到同一四元组上的新连接。RFC 1337描述了这些危险，建议在这个状态忽略RST。

Linux把tcp_rfc1337设为1就会忽略，默认是0。忽略是安全的，因为TIME-WAIT里已经没有什么可中止的：两个FIN都交换过了，状态会由自己的定时器结束。`,
  },
  lesson: "why-time-wait",
  sources: ["rfc1337", "rfc9293#3.10.7.4", "man:tcp(7)", "recording:s12a", "recording:s12c", "recording:s12d"],
  misconceptions: ["M41"],
});
