import { defineInterviewQuestion } from "@/lib/content/define";

export default defineInterviewQuestion({
  id: "why-four-not-three",
  number: "J2",
  level: "junior",
  question: {
    en: "Why does closing take four steps when opening takes three?",
    "zh-CN": "为什么挥手要四次，而握手只要三次？",
  },
  followUps: {
    en: ["Can it be three?", "Who decides when the second FIN is sent?"],
    "zh-CN": ["能不能变成三次？", "第二个FIN什么时候发，由谁决定？"],
  },
  keyPoints: [
    {
      id: "directions",
      essential: true,
      text: {
        en: "The two directions are closed independently, each by its own FIN and ACK.",
        "zh-CN": "两个方向各自独立关闭，各有一个FIN和一个ACK。",
      },
    },
    {
      id: "application",
      essential: true,
      text: {
        en: "The ACK comes from TCP at once; the FIN waits until the local program closes.",
        "zh-CN": "ACK由TCP立即发出；FIN要等本机的程序关闭才发。",
      },
    },
    {
      id: "syn-ack",
      essential: false,
      text: {
        en: "In the handshake SYN and ACK are both decided by the kernel, so they can share one segment.",
        "zh-CN": "握手时SYN和ACK都由内核决定，所以能放在一个报文段里。",
      },
    },
    {
      id: "not-consent",
      essential: false,
      text: {
        en: "A FIN is not a request for consent; it says that this side has no more data.",
        "zh-CN": "FIN不是请求对方同意，只说明本端没有新数据了。",
      },
    },
  ],
  modelAnswer: {
    en: `Because a connection has two directions, and each is closed separately by its own sender: a FIN and an ACK per direction, which makes four logical steps.

That alone does not explain why the ACK and the second FIN are separate segments. The reason is who decides. When a FIN arrives, TCP acknowledges it by itself, at once or after a short delay. Its own FIN says "I have no more data", and only the local program knows that. It may still have a response to send. So the FIN waits until the program calls close or shutdown.

In the handshake it is different: the listening end answers a SYN with its own SYN and the ACK, both decided by the kernel at the same moment, so they share a segment.

Four is therefore a count of steps. If the program closes at once, ACK and FIN can share one segment, and three segments are seen.`,
    "zh-CN": `因为连接有两个方向，每个方向由各自的发送方单独关闭：一个FIN，一个ACK，合起来是四个逻辑步骤。

但这还没有解释为什么中间的ACK和FIN要分成两个报文段。关键在于由谁决定。FIN到达时，TCP自己就会确认，立即发或稍微延迟一点。而自己的FIN表示“我没有数据要发了”，这件事只有本机的程序知道，它可能还有应答没发完。所以FIN要等程序调用close或shutdown。

握手就不同：监听的一端收到SYN，回复自己的SYN和ACK，两者都由内核在同一时刻决定，所以合成一个报文段。

因此“四次”数的是步骤。如果程序马上关闭，ACK和FIN可以合并，抓包里就是三个报文段。`,
  },
  lesson: "why-four",
  sources: ["rfc9293#3.6", "rfc9293#3.5", "recording:s02b"],
  misconceptions: ["M3"],
});
