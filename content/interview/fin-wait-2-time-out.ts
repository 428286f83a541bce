import { defineInterviewQuestion } from "@/lib/content/define";

export default defineInterviewQuestion({
  id: "fin-wait-2-time-out",
  number: "Q48",
  level: "senior",
  question: {
    en: "Linux ends FIN-WAIT-2 by a time-out. Does that violate the standard, and what follows from it?",
    "zh-CN": "Linux会让FIN-WAIT-2超时结束，这违反标准吗？会带来什么后果？",
  },
  followUps: {
    en: ["How long does FIN-WAIT-2 last with tcp_fin_timeout=90?", "When does the time-out not apply?"],
    "zh-CN": ["tcp_fin_timeout设成90，FIN-WAIT-2持续多久？", "什么时候没有这个超时？"],
  },
  keyPoints: [
    {
      id: "standard",
      essential: false,
      text: { en: "The standard has no timer for FIN-WAIT-2.", "zh-CN": "标准没有给FIN-WAIT-2规定定时器。" },
    },
    {
      id: "orphan",
      essential: true,
      text: {
        en: "Linux limits only orphans, which no program holds; after shutdown() there is no limit.",
        "zh-CN": "Linux只限制没有程序持有的连接；shutdown()之后没有限制。",
      },
    },
    {
      id: "after",
      essential: false,
      text: {
        en: "Afterwards the peer’s FIN or data meets no connection and gets RST.",
        "zh-CN": "之后对端的FIN或数据找不到连接，得到RST。",
      },
    },
    {
      id: "close-wait",
      essential: false,
      text: {
        en: "The peer may be left in CLOSE-WAIT and meet a new SYN on the same 4-tuple.",
        "zh-CN": "对端可能一直停在CLOSE-WAIT，并遇到同一四元组的新SYN。",
      },
    },
    {
      id: "recovers",
      essential: false,
      text: {
        en: "Today that SYN gets a challenge ACK, then RST, and the retry connects.",
        "zh-CN": "如今这个SYN会得到挑战ACK，随后是RST，重试即可连上。",
      },
    },
  ],
  modelAnswer: {
    en: `The standard gives FIN-WAIT-2 no timer: the peer may go on sending as long as it likes. Linux deviates, but only for orphans. If the program has called close, nobody could read the peer’s data anyway, and without a limit a peer that never closes would hold memory for ever. The limit is tcp_fin_timeout, 60 seconds by default. After shutdown with the descriptor still open there is no limit. A trap: above 60 the value is not kept; 90 gave about 60 seconds.

Afterwards our end is CLOSED, without TIME-WAIT. If the peer closes later, its FIN gets RST. If it never closes, it stays in CLOSE-WAIT, and one day our port may be chosen again: a SYN meets that old connection. On current Linux the peer answers with a challenge ACK, we send RST, and the repeated SYN connects some ten milliseconds later. The real fault is the leak at the peer.`,
    "zh-CN": `标准没有给FIN-WAIT-2规定定时器：对端想发多久就发多久。Linux有所偏离，但只针对没有程序持有的连接。程序已经close，对端的数据没有人能读；如果不限制，从不关闭的对端会一直占着内存。限制就是tcp_fin_timeout，默认60秒。shutdown之后描述符还在，就没有限制。有个陷阱：大于60的值不会照办，设90得到的约是60秒。

超时后本端到CLOSED，不经过TIME-WAIT。对端以后再关闭，它的FIN得到RST。对端若一直不关，就停在CLOSE-WAIT；哪天我们又选中这个端口，SYN就会遇到旧连接。现在的Linux会回挑战ACK，我们发RST，重传的SYN约十毫秒后连上。真正的毛病是对端的泄漏。`,
  },
  lesson: "four-steps",
  sources: ["rfc9293#3.6", "ip-sysctl", "recording:s15a", "recording:s15c", "recording:s15d", "recording:s26"],
  misconceptions: ["M21", "M22"],
});
