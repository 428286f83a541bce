import { defineInterviewQuestion } from "@/lib/content/define";

export default defineInterviewQuestion({
  id: "syn-in-time-wait",
  number: "Q26",
  level: "mid",
  question: {
    en: "A SYN for the same 4-tuple arrives at an end in TIME-WAIT. What happens?",
    "zh-CN": "处于TIME-WAIT的一端收到同一四元组的SYN，会怎样？",
  },
  followUps: {
    en: ["Which RFC allows it?", "How does Linux choose its new initial sequence number?"],
    "zh-CN": ["哪个RFC允许这样做？", "Linux怎么选新的初始序列号？"],
  },
  keyPoints: [
    {
      id: "accept",
      essential: true,
      text: {
        en: "An acceptable SYN, with a newer sequence number or timestamp, opens a new connection at once.",
        "zh-CN": "可接受的SYN（序号或时间戳更新）会立即打开新连接。",
      },
    },
    {
      id: "else",
      essential: true,
      text: {
        en: "Otherwise an ACK is sent; the SYN’s sender answers RST.",
        "zh-CN": "否则回一个ACK；发SYN的一端用RST回应。",
      },
    },
    {
      id: "rfc",
      essential: false,
      text: {
        en: "RFC 9293 allows it (MAY); RFC 6191 adds the timestamps.",
        "zh-CN": "RFC 9293允许（MAY），RFC 6191加上时间戳条件。",
      },
    },
    {
      id: "iss",
      essential: false,
      text: {
        en: "The new ISS lies above the old numbers: on Linux old SND.NXT + 65537.",
        "zh-CN": "新的ISS比旧序号大：Linux取旧的SND.NXT + 65537。",
      },
    },
    {
      id: "retry",
      essential: false,
      text: {
        en: "After that RST TIME-WAIT is gone on Linux by default, and the repeated SYN is accepted.",
        "zh-CN": "这个RST默认会结束Linux的TIME-WAIT，重传的SYN随后被接受。",
      },
    },
  ],
  modelAnswer: {
    en: `It depends on whether the SYN can be taken for new. If its sequence number lies above those of the old connection, or its timestamp is newer than the last one seen, the end gives up TIME-WAIT and answers SYN-ACK at once. RFC 9293 allows this for the sequence number, RFC 6191 describes the timestamps. Its own new initial sequence number must lie above the old ones; Linux takes the old SND.NXT plus 65,537. So an ordinary reconnect from the same port succeeds without delay.

If the SYN looks old, Linux answers with an ACK that carries the old numbers. For the sender in SYN-SENT that ACK is unacceptable, so it sends RST. By default this RST ends TIME-WAIT on Linux, and the SYN, when it is sent again, is accepted. With tcp_rfc1337 set to 1 the RST is ignored, and the pattern repeats.`,
    "zh-CN": `要看这个SYN能不能算新的。如果它的序号比旧连接的都大，或者时间戳比最后见过的更新，这一端就放弃TIME-WAIT，立即回复SYN-ACK。RFC 9293允许按序号判断，RFC 6191描述了时间戳的规则。它自己的新初始序列号也要比旧的大，Linux取旧的SND.NXT加65537。所以从同一端口正常重连，不会有延迟。

如果SYN看起来是旧的，Linux回一个带旧序号的ACK。处于SYN-SENT的发送方认为这个ACK不可接受，于是发RST。默认情况下，这个RST会结束Linux的TIME-WAIT，之后重传的SYN就被接受了。如果把tcp_rfc1337设成1，RST会被忽略，这个过程就反复出现。`,
  },
  lesson: "why-time-wait",
  sources: ["rfc9293#3.6.1", "rfc6191", "recording:s11a", "recording:s11e", "recording:s11c", "recording:s11f"],
  misconceptions: ["M25"],
});
