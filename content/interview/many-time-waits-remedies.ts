import { defineInterviewQuestion } from "@/lib/content/define";

export default defineInterviewQuestion({
  id: "many-time-waits-remedies",
  number: "Q21",
  level: "mid",
  question: {
    en: "What harm do many TIME-WAITs do, and what would you change?",
    "zh-CN": "TIME-WAIT过多有什么危害？你会怎么优化？",
  },
  followUps: {
    en: ["How would you prove that they are the problem?", "Why not SO_LINGER 0?"],
    "zh-CN": ["怎么证明问题就出在TIME-WAIT上？", "为什么不用SO_LINGER 0？"],
  },
  keyPoints: [
    {
      id: "harm",
      essential: true,
      text: {
        en: "The harm is 4-tuples of the initiating host; memory is little, about 256 bytes each.",
        "zh-CN": "危害在于占用发起方的四元组；内存很少，每个约256字节。",
      },
    },
    {
      id: "pool",
      essential: false,
      text: { en: "First persistent connections or a pool.", "zh-CN": "首先用持久连接或连接池。" },
    },
    {
      id: "who",
      essential: false,
      text: {
        en: "Then let the accepting end close first, and add 4-tuples: addresses, ports, a wider range.",
        "zh-CN": "其次让接受方先关闭，并增加四元组：地址、端口、更宽的端口范围。",
      },
    },
    {
      id: "reuse",
      essential: false,
      text: {
        en: "tcp_tw_reuse=1 only on the initiator, with timestamps, and last.",
        "zh-CN": "最后才是在发起方设tcp_tw_reuse=1，并且要有时间戳。",
      },
    },
    {
      id: "not",
      essential: false,
      text: {
        en: "Not: lowering tcp_max_tw_buckets, SO_LINGER 0, tcp_fin_timeout, tcp_tw_recycle.",
        "zh-CN": "不要：调低tcp_max_tw_buckets、SO_LINGER 0、tcp_fin_timeout、tcp_tw_recycle。",
      },
    },
  ],
  modelAnswer: {
    en: `First I ask whether anything fails. On a host that accepts, a TIME-WAIT costs about 256 bytes and no extra port, so I leave it. The harm is on a host that initiates connections and closes them first: towards one address and port it has as many 4-tuples as local ports, 28,232 by default on Linux, each blocked for 60 seconds. About 470 connections per second, then connect fails with EADDRNOTAVAIL. I prove it by counting TIME-WAITs per peer.

Remedies in order: keep connections open, with a pool or HTTP persistent connections. Let the accepting end close first. Add 4-tuples: more backend addresses or ports, more source addresses, a wider port range. Last, tcp_tw_reuse=1 on the initiator; it needs timestamps.

I would not use SO_LINGER 0, which loses data, nor lower tcp_max_tw_buckets, which drops the protection. tcp_fin_timeout is about another state, and tcp_tw_recycle no longer exists.`,
    "zh-CN": `我先问有没有东西失败。在接受连接的主机上，一个TIME-WAIT约256字节，不另占端口，不用管。真正的危害在主动发起又先关闭的主机上：去往同一个地址和端口，可用的四元组就是本地端口的个数，Linux默认28232个，每个要等60秒，约每秒470个连接，再多connect就返回EADDRNOTAVAIL。按对端统计TIME-WAIT就能证实。

办法按顺序：用连接池或HTTP持久连接；让接受方先关闭；增加四元组，比如后端地址、端口、源地址、更宽的端口范围；最后才是在发起方设tcp_tw_reuse=1，它需要时间戳。

不用SO_LINGER 0，它会丢数据；不调低tcp_max_tw_buckets，那会失去保护。tcp_fin_timeout管的是另一个状态，tcp_tw_recycle已经没有了。`,
  },
  lesson: "many-time-waits",
  sources: ["rfc9293#3.4.1", "ip-sysctl", "bernat", "recording:s17a", "recording:s17b", "recording:s18"],
  misconceptions: ["M21", "M29", "M33", "M36"],
});
