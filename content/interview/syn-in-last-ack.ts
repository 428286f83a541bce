import { defineInterviewQuestion } from "@/lib/content/define";

export default defineInterviewQuestion({
  id: "syn-in-last-ack",
  number: "Q28",
  level: "mid",
  question: {
    en: "An end in LAST-ACK receives a SYN for the same 4-tuple. What happens?",
    "zh-CN": "处于LAST-ACK的一端收到同一四元组的SYN，会怎样？",
  },
  followUps: {
    en: ["What did RFC 793 say?", "Draw the trace."],
    "zh-CN": ["RFC 793是怎么规定的？", "画出报文段的先后。"],
  },
  keyPoints: [
    {
      id: "challenge",
      essential: true,
      text: {
        en: "It answers with a challenge ACK, whatever the SYN’s sequence number.",
        "zh-CN": "它回复挑战ACK，不管SYN的序号是多少。",
      },
    },
    {
      id: "client-rst",
      essential: true,
      text: {
        en: "The sender of the SYN finds that ACK unacceptable and sends RST.",
        "zh-CN": "发SYN的一端认为这个ACK不可接受，由它发RST。",
      },
    },
    {
      id: "connects",
      essential: true,
      text: {
        en: "The RST ends LAST-ACK; the SYN is sent again and the connection opens.",
        "zh-CN": "RST结束LAST-ACK；SYN重传，连接建立。",
      },
    },
    {
      id: "rfc793",
      essential: false,
      text: {
        en: "Under RFC 793 only a SYN inside the window was answered with RST.",
        "zh-CN": "按RFC 793，只有落在窗口内的SYN才会被回以RST。",
      },
    },
  ],
  modelAnswer: {
    en: `Many texts say that the end in LAST-ACK sends RST and the new connection fails. Current stacks do not do that.

Say B is in LAST-ACK because A’s last ACK was lost, and A kept no TIME-WAIT. A uses the same port again and sends a SYN. By RFC 5961, now part of RFC 9293, a SYN in a synchronized state gets a challenge ACK, whatever its sequence number. It carries B’s old numbers. A is in SYN-SENT, and that ACK does not acknowledge its SYN, so A sends RST, with the sequence number taken from the ACK. It is exactly what B expects, and B’s LAST-ACK ends. A repeats its SYN and the handshake goes through. On Linux this cost about 30 milliseconds more than usual at 20 milliseconds round trip.

Only under RFC 793, and only for a SYN inside the window, would B have sent RST.`,
    "zh-CN": `很多文章说LAST-ACK一端会发RST，新连接建不起来。现在的协议栈并不这样。

假设A的最后一个ACK丢了，A又没有保留TIME-WAIT，B还在LAST-ACK。A再用同一个端口发SYN。按RFC 5961（已并入RFC 9293），处于同步状态的一端收到SYN，不管序号是多少，都回一个挑战ACK，里面是B的旧序号。A在SYN-SENT，发现它没有确认自己的SYN，于是由A发出RST，序号取自这个ACK，正好是B期望的，B的LAST-ACK就此结束。A重传SYN，握手完成。在往返时间20毫秒的Linux记录里，只比平时多花约30毫秒。

只有按RFC 793，而且SYN的序号落在窗口内时，才是B发RST。`,
  },
  lesson: "why-time-wait",
  sources: ["rfc9293#3.10.7.4", "rfc5961", "recording:s10a"],
  misconceptions: ["M23", "M24"],
});
