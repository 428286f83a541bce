import { defineInterviewQuestion } from "@/lib/content/define";

export default defineInterviewQuestion({
  id: "do-time-waits-exhaust-a-server",
  number: "J16",
  level: "junior",
  question: {
    en: "Can many TIME-WAITs on a server use up its ports?",
    "zh-CN": "服务器上TIME-WAIT很多，会把端口耗尽吗？",
  },
  followUps: {
    en: [
      "Show the arithmetic for the host that does run out.",
      "What about the server’s connections to its own database?",
    ],
    "zh-CN": ["会耗尽的那台主机，怎么算？", "服务器连自己的数据库呢？"],
  },
  keyPoints: [
    {
      id: "one-port",
      essential: true,
      text: {
        en: "No: all accepted connections share the server’s one local port.",
        "zh-CN": "不会：接受的连接共用服务器的一个本地端口。",
      },
    },
    {
      id: "tuple",
      essential: false,
      text: { en: "A connection occupies a 4-tuple, not a port.", "zh-CN": "连接占用的是四元组，不是端口。" },
    },
    {
      id: "initiator",
      essential: true,
      text: {
        en: "The host that initiates, closes first and aims at one destination runs out.",
        "zh-CN": "会耗尽的是主动发起、先关闭、目的地又相同的主机。",
      },
    },
    {
      id: "arithmetic",
      essential: false,
      text: {
        en: "Bound: ports ÷ seconds, about 470 per second with Linux’s defaults.",
        "zh-CN": "上限是端口数÷秒数，Linux默认约每秒470个。",
      },
    },
  ],
  modelAnswer: {
    en: `No. A connection is identified by four values: both addresses and both ports. A server that listens on port 443 uses this one port for every connection it accepts; the clients bring the values that differ. However many TIME-WAITs it holds, a new client brings a new 4-tuple. Even the same 4-tuple can be reopened by a SYN with a newer sequence number or timestamp.

Ports run out on the other side: on a host that initiates connections, closes them first, and always aims at one destination address and port. There only the local port varies. With Linux’s default range of 28,232 ports and 60 seconds of TIME-WAIT, that is about 470 new connections per second.

A server gets into this position only as a client of something else, for example of its database. The answer there is a connection pool.`,
    "zh-CN": `不会。一个连接由四个值标识：两端的地址和端口。监听443的服务器，接受的所有连接都用这一个端口，变化的值由客户端带来。TIME-WAIT再多，新客户端带来的也是新的四元组。就算是同一个四元组，只要SYN的序号或时间戳更新，也能重新打开。

端口耗尽发生在另一边：主动发起连接、先关闭、目的地址和端口又总是同一个的主机。这时只有本地端口能变。Linux默认有28232个端口，TIME-WAIT是60秒，算下来大约每秒470个新连接。

服务器只有在充当客户端时才会遇到，比如连自己的数据库。那里该用的是连接池。`,
  },
  lesson: "many-time-waits",
  sources: ["rfc9293#3.4.1", "rfc9293#3.6.1", "ip-sysctl", "recording:s17a", "recording:s11a"],
  misconceptions: ["M26", "M27"],
});
