import { defineInterviewQuestion } from "@/lib/content/define";

export default defineInterviewQuestion({
  id: "tw-reuse-and-tw-recycle",
  number: "Q24",
  level: "mid",
  question: {
    en: "How did tcp_tw_reuse and tcp_tw_recycle differ, and why was recycle removed?",
    "zh-CN": "tcp_tw_reuse和tcp_tw_recycle有什么区别？为什么recycle被移除？",
  },
  followUps: {
    en: ["What is the default of tcp_tw_reuse today?", "Which of the two does a web server need?"],
    "zh-CN": ["现在tcp_tw_reuse的默认值是多少？", "Web服务器需要哪一个？"],
  },
  keyPoints: [
    {
      id: "reuse",
      essential: false,
      text: {
        en: "tcp_tw_reuse: connect() may take over a 4-tuple in TIME-WAIT; outgoing only, needs timestamps.",
        "zh-CN": "tcp_tw_reuse：connect()可以接管处于TIME-WAIT的四元组；只管外发连接，需要时间戳。",
      },
    },
    {
      id: "recycle",
      essential: false,
      text: {
        en: "tcp_tw_recycle shortened TIME-WAIT and compared timestamps per remote host, for incoming SYNs, too.",
        "zh-CN": "tcp_tw_recycle会缩短TIME-WAIT，并按远端主机比较时间戳，对进来的SYN也一样。",
      },
    },
    {
      id: "nat",
      essential: true,
      text: {
        en: "Behind a NAT many hosts share an address, so their SYNs were dropped.",
        "zh-CN": "NAT后面多台主机共用一个地址，它们的SYN因此被丢弃。",
      },
    },
    {
      id: "removed",
      essential: true,
      text: { en: "It was removed in Linux 4.12.", "zh-CN": "Linux 4.12把它删除了。" },
    },
    {
      id: "default",
      essential: false,
      text: { en: "tcp_tw_reuse is 2 by default: loopback only.", "zh-CN": "tcp_tw_reuse默认是2，只对环回生效。" },
    },
  ],
  modelAnswer: {
    en: `tcp_tw_reuse concerns outgoing connections only. When connect looks for a local port, it may take a 4-tuple whose TIME-WAIT is at least one second old, provided that timestamps are in use, so that old segments can be recognised by their older timestamp. Today’s default is 2, which means loopback only; 1 means everywhere. It does nothing for a server that accepts.

tcp_tw_recycle ended TIME-WAIT early and remembered the last timestamp per remote host. SYNs with an older timestamp from that address were dropped. That assumes one clock per address. Behind a NAT many hosts share one address, each with its own timestamps, so some of them could not connect, and nobody saw an error. When Linux began to use a random timestamp offset per connection, the idea broke altogether. It was removed in 4.12, in 2017.

So advice to turn it on is out of date.`,
    "zh-CN": `tcp_tw_reuse只管外发连接。connect挑选本地端口时，可以接管TIME-WAIT已满1秒的四元组，前提是使用了时间戳，这样旧报文段能凭更旧的时间戳识别出来。现在默认值是2，只对环回生效；1是全部生效。对接受连接的服务器没有作用。

tcp_tw_recycle会提前结束TIME-WAIT，并按远端主机记住最后的时间戳，从这个地址来的SYN如果时间戳更旧，就丢弃。它假设一个地址只有一个时钟。而NAT后面多台主机共用一个地址，时间戳各不相同，于是一部分用户连不上，还看不到任何报错。后来Linux给每个连接加上随机的时间戳偏移，这个做法就彻底不成立了。2017年的Linux 4.12把它删除。

所以，教人打开它的文章都过时了。`,
  },
  lesson: "many-time-waits",
  sources: ["ip-sysctl", "man:tcp(7)", "linux-no-tw-recycle", "recording:s17b", "recording:s17e"],
  misconceptions: ["M30", "M31", "M32"],
});
