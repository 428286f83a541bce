import { defineInterviewQuestion } from "@/lib/content/define";

export default defineInterviewQuestion({
  id: "who-should-close-first",
  number: "Q46",
  level: "senior",
  question: { en: "Should the client or the server close first?", "zh-CN": "应该让客户端先关闭，还是服务器先关闭？" },
  followUps: {
    en: ["Who closed first in HTTP/1.0, and why?", "When does it not matter at all?"],
    "zh-CN": ["HTTP/1.0里谁先关？为什么？", "什么情况下谁先关都无所谓？"],
  },
  keyPoints: [
    {
      id: "consequence",
      essential: true,
      text: {
        en: "The end that closes first keeps TIME-WAIT: it decides where the cost is.",
        "zh-CN": "谁先关谁保留TIME-WAIT，所以这决定了代价由谁承担。",
      },
    },
    {
      id: "clients",
      essential: false,
      text: {
        en: "For clients to close: spares a server with very many connections (Faber et al.).",
        "zh-CN": "主张客户端先关：连接极多的服务器更轻松（Faber等）。",
      },
    },
    {
      id: "servers",
      essential: false,
      text: {
        en: "For the server: there it costs a small record, while an initiator loses a 4-tuple (Bernat).",
        "zh-CN": "主张服务器先关：在服务器上只是一条小记录，而发起方失去的是四元组（Bernat）。",
      },
    },
    {
      id: "protocol",
      essential: false,
      text: {
        en: "Best: the protocol marks the end of a message, so that connections persist.",
        "zh-CN": "更好的做法：协议自己标明消息结束，让连接持续使用。",
      },
    },
  ],
  modelAnswer: {
    en: `The end that sends the first FIN keeps TIME-WAIT, so the question is who can bear it more easily. There are two positions.

One says: the clients. They are many, each has a few connections, and a server with very many short connections is relieved. RFC 9293 cites this work.

The other says: the server. On an accepting host a TIME-WAIT is about 256 bytes and no further port, while on a host that initiates it blocks a 4-tuple towards that destination. For a proxy with few backends this is what limits it, so there the backend should close first.

So I look at the roles: many clients with few connections each, or one client with very many. In HTTP/1.0 the server had to close, since its FIN marked the end of the response. The better answer is a protocol in which messages have a length: then connections persist, and who closes last hardly matters.`,
    "zh-CN": `先发FIN的一端保留TIME-WAIT，所以问题其实是谁更承担得起。有两种观点。

一种主张客户端先关：客户端数量多，每个只有几个连接，而连接极多的服务器能省下这份负担。RFC 9293引用了这方面的研究。

另一种主张服务器先关：在接受连接的主机上，一个TIME-WAIT约256字节，不另占端口；在发起连接的主机上，它却占住去往该目的地的一个四元组。后端很少的代理正是受此限制，所以那里该由后端先关。

因此要看角色：是许多客户端各有几个连接，还是一个客户端有大量连接。HTTP/1.0必须由服务器先关，因为它的FIN标志应答结束。更好的办法是让协议自己标明消息长度，连接持续使用，谁先关就不重要了。`,
  },
  lesson: "many-time-waits",
  sources: ["rfc9293#3.5.2", "rfc9293#3.6", "bernat", "recording:s21"],
  misconceptions: ["M1", "M2", "M26"],
});
