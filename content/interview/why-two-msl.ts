import { defineInterviewQuestion } from "@/lib/content/define";

export default defineInterviewQuestion({
  id: "why-two-msl",
  number: "J6",
  level: "junior",
  question: { en: "Why is it 2 MSL and not 1?", "zh-CN": "TIME-WAIT为什么是2MSL，而不是1MSL？" },
  followUps: {
    en: ["What are the values in the standard and on Linux?", "Is 2 MSL the same as a round trip?"],
    "zh-CN": ["标准和Linux的数值各是多少？", "2MSL就是一个往返时间吗？"],
  },
  keyPoints: [
    {
      id: "ours",
      essential: true,
      text: {
        en: "Up to one MSL until our last segment has arrived or died.",
        "zh-CN": "最多一个MSL，我们最后发的报文段要么到达，要么消失。",
      },
    },
    {
      id: "theirs",
      essential: true,
      text: {
        en: "Up to one more MSL for whatever the peer sent until that moment.",
        "zh-CN": "再最多一个MSL，对端在那一刻之前发出的报文段也消失。",
      },
    },
    {
      id: "not-rtt",
      essential: false,
      text: {
        en: "It is the sum of two longest lifetimes, not a round-trip time.",
        "zh-CN": "它是两个最长寿命之和，不是一个往返时间。",
      },
    },
    {
      id: "assumption",
      essential: false,
      text: {
        en: "MSL is an assumed bound; nothing enforces it as a time.",
        "zh-CN": "MSL是假设的上限，没有设备按时间执行它。",
      },
    },
  ],
  modelAnswer: {
    en: `MSL is the longest time a segment is assumed to live in the network. When A enters TIME-WAIT it has sent its last ACK. In the worst case that ACK is under way for almost one MSL. Until it arrives, B is in LAST-ACK and may still repeat its FIN. Suppose B repeats it one moment before the ACK arrives: that copy may live for another MSL. So only after two MSL is the network empty in both directions.

One MSL covers only A’s own segments. A third is not needed: if a FIN copy reaches A, A answers and starts the timer anew.

It is a sum of two maximum lifetimes, not a round trip. The standard takes 2 minutes for MSL, so 4 minutes; Linux uses 60 seconds. And MSL is an assumption: the TTL of IP counts hops, not seconds.`,
    "zh-CN": `MSL是假设的报文段在网络里的最长存活时间。A进入TIME-WAIT时，刚发出最后一个ACK。最坏情况下，这个ACK要走将近一个MSL。在它到达之前，B还在LAST-ACK，可能再发一次FIN。假如B恰好在ACK到达前一刻重传，这个副本又可能存活将近一个MSL。所以要过两个MSL，两个方向上才都没有旧报文段。

一个MSL只够A自己的报文段消失；也不需要第三个：如果FIN的副本到了A，A会回应并重新计时。

它是两个最长寿命之和，不是一个往返时间。标准取MSL为2分钟，即4分钟；Linux用60秒。而且MSL只是假设，IP的TTL数的是跳数，不是秒数。`,
  },
  lesson: "two-msl",
  sources: ["rfc1323#B.2", "rfc9293#3.4.2", "rfc1122#4.2.2.19"],
  misconceptions: ["M18", "M19"],
});
