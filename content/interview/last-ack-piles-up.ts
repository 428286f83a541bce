import { defineInterviewQuestion } from "@/lib/content/define";

export default defineInterviewQuestion({
  id: "last-ack-piles-up",
  number: "Q66",
  level: "sre",
  question: {
    en: "Hundreds of connections sit in LAST-ACK on a server. What does that tell you?",
    "zh-CN": "服务器上有几百个连接停在LAST-ACK，说明什么？",
  },
  followUps: {
    en: ["How long does one of them last on Linux?", "Which field of ss -o do you read first?"],
    "zh-CN": ["在Linux上，一个这样的连接会持续多久？", "ss -o里你先看哪个字段？"],
  },
  keyPoints: [
    {
      id: "meaning",
      essential: true,
      text: { en: "Our FIN is sent and its ACK does not arrive.", "zh-CN": "本端的FIN已发出，对它的ACK一直没到。" },
    },
    {
      id: "timer",
      essential: false,
      text: {
        en: "ss -o shows the retransmission timer and how often the FIN was repeated.",
        "zh-CN": "ss -o显示重传定时器和FIN重传的次数。",
      },
    },
    {
      id: "causes",
      essential: false,
      text: {
        en: "Causes: peer vanished, firewall dropped its state at the first FIN, asymmetric path, conntrack.",
        "zh-CN": "原因：对端消失、防火墙在第一个FIN后就删了状态、路由不对称、连接跟踪。",
      },
    },
    {
      id: "duration",
      essential: false,
      text: {
        en: "It is bounded: about 512 × RTO for an orphan, some two minutes at 20 ms round trip.",
        "zh-CN": "有上限：无人持有时约512 × RTO，往返20毫秒时约两分钟。",
      },
    },
    {
      id: "not-forever",
      essential: false,
      text: {
        en: "It is not for ever, and a reachable peer without state would answer RST.",
        "zh-CN": "不会永远持续；对端可达而没有状态时会回RST。",
      },
    },
  ],
  modelAnswer: {
    en: `LAST-ACK means: the peer closed first, we closed after it, our FIN is out, and its acknowledgment has not come. A few are normal for one round trip. Hundreds with a retransmission timer mean that the last ACKs do not reach us, or that our FINs do not reach the peer.

I read ss -o: the timer and the number of repetitions. Then I group by peer. If they are mobile clients, they have probably vanished. If they all lie behind one device, I suspect a firewall that deletes its state at the first FIN, an asymmetric path, or connection tracking. A capture on both sides of that device shows where the ACK is lost. A reachable host without state would answer RST, and the connections would be gone within an RTO.

It ends by itself: on Linux an orphaned one lives about 512 times its RTO, two minutes at 20 milliseconds round trip.`,
    "zh-CN": `LAST-ACK的意思是：对端先关，我们随后也关了，FIN已经发出，还没有等到确认。少量的、只持续一个往返时间，是正常的。几百个带着重传定时器，说明最后的ACK到不了我们这里，或者我们的FIN到不了对端。

先看ss -o里的定时器和重传次数，再按对端分组。如果是移动客户端，多半已经消失；如果都在同一台设备后面，就怀疑防火墙在第一个FIN后就删了状态、路由不对称，或者连接跟踪。在设备两侧抓包，能看出ACK丢在哪里。如果对端可达、只是没有状态，它会回RST，一个RTO左右就结束了。

它会自己结束：在Linux上，无人持有的约为RTO的512倍，往返20毫秒时约两分钟。`,
  },
  lesson: "why-time-wait",
  sources: ["rfc9293#3.10.8", "man:ss(8)", "recording:s06", "recording:s09b", "recording:s10c"],
  misconceptions: ["M23"],
});
