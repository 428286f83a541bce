import { defineInterviewQuestion } from "@/lib/content/define";

export default defineInterviewQuestion({
  id: "can-it-be-three",
  number: "J3",
  level: "junior",
  question: { en: "Can the close take only three segments? When?", "zh-CN": "四次挥手能变成三次吗？什么情况下？" },
  followUps: {
    en: ["What does it look like in tcpdump?", "Which conditions prevent it?"],
    "zh-CN": ["在tcpdump里会看到什么？", "什么情况会让它们分开？"],
  },
  keyPoints: [
    {
      id: "merged",
      essential: true,
      text: {
        en: "Yes: the passive closer’s ACK and FIN share one segment.",
        "zh-CN": "能：被动关闭方的ACK和FIN放在同一个报文段里。",
      },
    },
    {
      id: "condition",
      essential: true,
      text: {
        en: "Its program has to close before the ACK has left, which a delayed ACK makes likely.",
        "zh-CN": "条件是程序在ACK发出之前就关闭；有延迟确认时很容易发生。",
      },
    },
    {
      id: "separate",
      essential: false,
      text: {
        en: "An ACK that is sent at once, or data still to be sent, keeps them apart.",
        "zh-CN": "如果ACK立即发出，或者还有数据要发，两者就会分开。",
      },
    },
    {
      id: "capture",
      essential: false,
      text: {
        en: "In the capture: F. from A, F. from B, then a single ACK from A.",
        "zh-CN": "抓包里是：A的F.，B的F.，最后A的一个ACK。",
      },
    },
    {
      id: "states",
      essential: false,
      text: {
        en: "A then goes from FIN-WAIT-1 to TIME-WAIT on that one segment.",
        "zh-CN": "A凭这一个报文段从FIN-WAIT-1到TIME-WAIT。",
      },
    },
  ],
  modelAnswer: {
    en: `Yes. Nothing obliges the passive closer to send its ACK and its FIN separately. If its program closes before the ACK has left, one segment carries both. Then the capture shows three segments: FIN from A, FIN with the ACK of A’s FIN from B, and A’s last ACK.

It is quite common. A server that reads end of file and closes at once is fast, and TCP may delay an ACK a little, so the FIN can ride along. In a series of recordings on Linux, 18 of 20 immediate closes were merged.

They stay separate if the ACK goes out at once, if the program takes longer than the delay, or if it still has data to send. Logically there are still four steps; A passes FIN-WAIT-2 and TIME-WAIT on one and the same segment.`,
    "zh-CN": `能。没有规定要求被动关闭方把ACK和FIN分开发。只要它的程序在ACK发出之前就关闭，一个报文段就能同时带上两者。抓包里看到三个报文段：A的FIN，B的FIN（同时确认了A的FIN），最后是A的ACK。

这种情况相当常见。服务器读到文件结束后立即关闭，动作很快；TCP的确认又允许稍微延迟，FIN就搭上了车。在Linux上的一组内核记录里，20次立即关闭有18次合并了。

如果ACK立即发出、程序关闭得晚于延迟时间，或者还有数据要发，两者就是分开的。逻辑上仍是四步，只是A凭同一个报文段先后经过FIN-WAIT-2和TIME-WAIT。`,
  },
  lesson: "why-four",
  sources: ["rfc9293#3.6", "rfc9293#3.8.6.3", "recording:s02b", "recording:s02d"],
  misconceptions: ["M3"],
});
