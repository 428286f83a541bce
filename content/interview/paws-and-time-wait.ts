import { defineInterviewQuestion } from "@/lib/content/define";

export default defineInterviewQuestion({
  id: "paws-and-time-wait",
  number: "Q38",
  level: "mid",
  question: {
    en: "How do timestamps and PAWS help TIME-WAIT, and what do they not cover?",
    "zh-CN": "时间戳和PAWS对TIME-WAIT有什么帮助？又管不到什么？",
  },
  followUps: {
    en: ["How fast do sequence numbers wrap at 100 Gbit/s?", "Why does tcp_tw_reuse need timestamps?"],
    "zh-CN": ["100 Gbit/s时，序号多久回绕一次？", "tcp_tw_reuse为什么需要时间戳？"],
  },
  keyPoints: [
    {
      id: "paws",
      essential: true,
      text: {
        en: "An old segment carries an older timestamp and is refused, even if its sequence number fits.",
        "zh-CN": "旧报文段的时间戳更旧，即使序号合适也会被拒绝。",
      },
    },
    {
      id: "rfc6191",
      essential: false,
      text: {
        en: "RFC 6191: a SYN with a newer timestamp may end TIME-WAIT; tcp_tw_reuse uses the same idea.",
        "zh-CN": "RFC 6191：时间戳更新的SYN可以结束TIME-WAIT；tcp_tw_reuse用的是同一思路。",
      },
    },
    {
      id: "limits",
      essential: false,
      text: { en: "Old RSTs and some pure ACKs are not covered.", "zh-CN": "旧的RST和一部分纯ACK不在其列。" },
    },
    {
      id: "wrap",
      essential: false,
      text: {
        en: "Sequence numbers wrap in about a third of a second at 100 Gbit/s, so they alone are not enough.",
        "zh-CN": "100 Gbit/s时序号约三分之一秒回绕一次，仅靠序号不够。",
      },
    },
  ],
  modelAnswer: {
    en: `One purpose of TIME-WAIT is that old duplicates must not be taken for data of the next connection. With timestamps every segment carries the sender’s clock. A segment with a timestamp older than the last one seen is refused by PAWS, even if its sequence number happens to fit. So the next connection on the same 4-tuple can tell old data from new, as long as the timestamps of this 4-tuple never run backwards.

That is why RFC 6191 lets a SYN with a newer timestamp end TIME-WAIT, and why Linux’s tcp_tw_reuse works only with timestamps. Fast networks need it anyway: at 100 gigabits per second the sequence space wraps in a third of a second.

Not covered are old RSTs and some old pure ACKs. And the first purpose of TIME-WAIT remains: a repeated FIN still has to find someone who acknowledges it.`,
    "zh-CN": `TIME-WAIT的作用之一，是不让旧的重复报文段被当成下一个连接的数据。有了时间戳，每个报文段都带着发送方的时钟。时间戳比最后见过的更旧，PAWS就拒绝它，哪怕序号恰好合适。所以，只要这个四元组的时间戳不倒退，新连接就能分清新旧数据。

因此RFC 6191允许时间戳更新的SYN结束TIME-WAIT，Linux的tcp_tw_reuse也必须有时间戳才起作用。高速网络本来就需要它：100 Gbit/s时，序号约三分之一秒就回绕一次。

管不到的是旧的RST和一部分旧的纯ACK。另外，TIME-WAIT的第一个作用还在：对端重传的FIN，仍要有人来确认。`,
  },
  lesson: "two-msl",
  sources: ["rfc6191", "rfc9293#3.4.3", "rfc1337", "rfc1323#B.2", "recording:s22b", "recording:s22h", "recording:s17c"],
  misconceptions: ["M16", "M31"],
});
