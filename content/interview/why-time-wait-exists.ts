import { defineInterviewQuestion } from "@/lib/content/define";

export default defineInterviewQuestion({
  id: "why-time-wait-exists",
  number: "J5",
  level: "junior",
  question: { en: "Why does TCP need TIME-WAIT?", "zh-CN": "为什么需要TIME-WAIT？" },
  followUps: {
    en: [
      "Which of the two purposes depends on MSL, and which on the retransmission time-out?",
      "Does TIME-WAIT guarantee a clean close?",
    ],
    "zh-CN": ["这两个作用，哪个取决于MSL，哪个取决于重传超时？", "有了TIME-WAIT，就能保证正常关闭吗？"],
  },
  keyPoints: [
    {
      id: "reack",
      essential: true,
      text: {
        en: "So that a retransmitted FIN can be acknowledged again when the last ACK was lost.",
        "zh-CN": "最后一个ACK丢失时，能再次确认对端重传的FIN。",
      },
    },
    {
      id: "old",
      essential: true,
      text: {
        en: "So that old duplicates of this connection vanish before the same 4-tuple is used again.",
        "zh-CN": "让本连接的旧重复报文段，在同一四元组被重用之前消失。",
      },
    },
    {
      id: "without",
      essential: false,
      text: {
        en: "Without it the repeated FIN would be answered with RST: the peer ends with an error or an abrupt end.",
        "zh-CN": "没有它，重传的FIN会换来RST，对端不能正常结束。",
      },
    },
    {
      id: "no-guarantee",
      essential: false,
      text: {
        en: "It makes an orderly close very likely; it cannot guarantee it.",
        "zh-CN": "它使正常关闭的可能性很大，但不能保证。",
      },
    },
  ],
  modelAnswer: {
    en: `For two reasons. The first is a reliable end. The last ACK can be lost, and nobody acknowledges it. The peer is then in LAST-ACK and repeats its FIN. An end in TIME-WAIT still knows the connection: it acknowledges the FIN again and restarts its timer. Without that memory its kernel would answer RST.

The second is the separation from the next connection. The network may delay a segment, or deliver a duplicate late. If the same 4-tuple is used again too soon, an old segment whose numbers happen to fit could be taken for new data. While TIME-WAIT lasts, such segments die out.

The first purpose depends on how soon the peer repeats its FIN, the second on how long segments live. Neither is a guarantee: if every copy of the FIN is lost, no waiting helps.`,
    "zh-CN": `有两个原因。第一是可靠地结束。最后一个ACK可能丢失，而它本身没有人确认。这时对端还在LAST-ACK，会重传FIN。处于TIME-WAIT的一端还记得这个连接，可以再确认一次，并重新计时；如果已经忘了，它的内核就会回复RST。

第二是与下一个连接隔开。网络可能滞留报文段，或者很晚才送到一个重复的副本。如果同一个四元组很快又被使用，一个序号恰好合适的旧报文段，可能被当成新数据。TIME-WAIT期间，这样的报文段会自行消失。

第一个作用取决于对端多久重传一次FIN，第二个取决于报文段能存活多久。两者都不是保证：如果FIN的所有副本都丢了，等多久也没有用。`,
  },
  lesson: "why-time-wait",
  sources: ["rfc9293#3.6", "rfc1323#B.2", "kernel:net/ipv4/tcp_minisocks.c", "recording:s05"],
  misconceptions: ["M16", "M17"],
});
