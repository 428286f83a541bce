import { defineInterviewQuestion } from "@/lib/content/define";

export default defineInterviewQuestion({
  id: "what-is-time-wait",
  number: "J4",
  level: "junior",
  question: { en: "What is TIME-WAIT, and which end has it?", "zh-CN": "TIME-WAIT是什么状态？哪一方会有？" },
  followUps: {
    en: [
      "Who is the active closer when an HTTP keep-alive time-out fires on the server?",
      "How long does it last on Linux?",
    ],
    "zh-CN": ["服务器的HTTP keep-alive超时到了，谁是主动关闭方？", "Linux上它持续多久？"],
  },
  keyPoints: [
    {
      id: "active",
      essential: true,
      text: {
        en: "It is a state of the active closer, the end that sent the first FIN.",
        "zh-CN": "它是主动关闭方的状态，也就是先发FIN的一端。",
      },
    },
    {
      id: "when",
      essential: false,
      text: {
        en: "It begins when the peer’s FIN has been received and acknowledged, and ends by a timer.",
        "zh-CN": "收到对端的FIN并确认之后开始，由定时器结束。",
      },
    },
    {
      id: "length",
      essential: false,
      text: {
        en: "2 MSL by the standard, that is 4 minutes; 60 s fixed on Linux.",
        "zh-CN": "标准规定2MSL，即4分钟；Linux固定60秒。",
      },
    },
    {
      id: "both",
      essential: false,
      text: { en: "After a simultaneous close both ends have it.", "zh-CN": "双方同时关闭时，两端都有。" },
    },
  ],
  modelAnswer: {
    en: `TIME-WAIT is the last state of the end that closed first. That end sent the first FIN, its FIN was acknowledged, then the peer’s FIN came and was acknowledged. Everything has been exchanged; the connection waits before it forgets its numbers.

It has nothing to do with client or server. If a web server closes an idle connection, the server is the active closer and keeps TIME-WAIT. If both FINs cross on the way, both ends pass CLOSING and both end in TIME-WAIT.

The standard sets its length to twice the maximum segment lifetime, with 2 minutes assumed for MSL, so 4 minutes. Linux uses a constant of 60 seconds. During this time a repeated FIN is acknowledged again, and the timer starts anew.`,
    "zh-CN": `TIME-WAIT是先关闭的那一端的最后一个状态。它先发了FIN，自己的FIN得到了确认，然后对端的FIN到达，也确认了。该交换的都交换完了，但它还要等一段时间，才忘掉这个连接的序号。

它与客户端、服务器的身份无关。Web服务器关闭空闲连接时，服务器就是主动关闭方，TIME-WAIT在服务器上。如果两个FIN在途中交错，两端都会经过CLOSING，最后都进入TIME-WAIT。

时长方面，标准规定是报文段最大生存时间的两倍，MSL取2分钟，所以是4分钟；Linux是一个常量，60秒。这段时间里如果对端重传FIN，会再确认一次，并重新计时。`,
  },
  lesson: "why-time-wait",
  sources: ["rfc9293#3.6", "rfc9293#3.4.2", "recording:s04", "recording:s05c"],
  misconceptions: ["M1", "M20"],
});
