import { defineInterviewQuestion } from "@/lib/content/define";

export default defineInterviewQuestion({
  id: "nginx-with-200k-time-waits",
  number: "Q64",
  level: "sre",
  question: {
    en: "An nginx server shows 200,000 TIME-WAITs; CPU is fine, users are content. What do you do?",
    "zh-CN": "一台nginx上有20万个TIME-WAIT，CPU正常，用户没有抱怨。你怎么处理？",
  },
  followUps: {
    en: ["Which observation would change your mind?", "A colleague wants to set tcp_tw_reuse there. Your answer?"],
    "zh-CN": ["看到什么现象，你会改变主意？", "同事想在上面设tcp_tw_reuse，你怎么说？"],
  },
  keyPoints: [
    {
      id: "nothing",
      essential: true,
      text: { en: "Nothing, unless connections fail.", "zh-CN": "不处理，除非有连接失败。" },
    },
    {
      id: "role",
      essential: false,
      text: {
        en: "Check the role: local port 443 with many peers is harmless; one upstream as peer is not.",
        "zh-CN": "先看角色：本地端口443、对端很多，没有害处；对端是同一个上游，就有问题。",
      },
    },
    {
      id: "memory",
      essential: false,
      text: { en: "Memory: 200,000 × 256 bytes, about 51 MB.", "zh-CN": "内存：20万 × 256字节，约51 MB。" },
    },
    {
      id: "counters",
      essential: false,
      text: {
        en: "Counters: TCPTimeWaitOverflow, connect errors.",
        "zh-CN": "计数器：TCPTimeWaitOverflow，connect的错误。",
      },
    },
    {
      id: "optional",
      essential: false,
      text: {
        en: "Optional: longer keep-alive for fewer connections; no kernel tricks.",
        "zh-CN": "可选：延长keep-alive以减少连接；不动内核设置。",
      },
    },
  ],
  modelAnswer: {
    en: `First I ask what fails, and the answer is nothing. So I would explain the number instead of fighting it. 200,000 records in 60 seconds mean that this server closes about 3,300 connections per second first, because keep-alive time-outs are short or clients ask for the close.

Then I look at the role. If the local port is 443 and the peers are thousands of clients, each record costs about 256 bytes, 51 megabytes in all, and no further port. New clients bring new 4-tuples. If instead the peer is one upstream, the server is an initiator there, and ports may run out; then I configure keep-alive to the upstream.

I check TCPTimeWaitOverflow; if it rises, the limit of buckets is reached, and connections lose TIME-WAIT. I may lengthen the keep-alive time-out. tcp_tw_reuse does nothing for accepted connections, and I would not lower the buckets.`,
    "zh-CN": `先问有什么失败，答案是没有。所以要做的是解释这个数字，而不是消灭它。60秒里20万条，说明这台服务器每秒先关闭约3300个连接，可能是keep-alive超时短，或者客户端要求关闭。

再看角色。本地端口是443、对端是成千上万的客户端，那么每条约256字节，共约51 MB，不另占端口，新客户端带来新的四元组。如果对端是同一个上游，服务器在那里就是发起方，端口可能耗尽，这时应配置到上游的长连接。

我会看TCPTimeWaitOverflow，它上升说明到了桶数上限，连接会失去TIME-WAIT。可以考虑延长keep-alive。tcp_tw_reuse对接受的连接不起作用，桶数也不要调低。`,
  },
  lesson: "many-time-waits",
  sources: ["rfc9293#3.4.1", "bernat", "nginx-http-core", "recording:s18", "recording:s21"],
  misconceptions: ["M26", "M29", "M30", "M33"],
});
