import { defineInterviewQuestion } from "@/lib/content/define";

export default defineInterviewQuestion({
  id: "close-wait-or-time-wait",
  number: "J9",
  level: "junior",
  question: {
    en: "What is the difference between CLOSE-WAIT and TIME-WAIT? Which one worries you?",
    "zh-CN": "CLOSE-WAIT和TIME-WAIT有什么区别？哪个更让你担心？",
  },
  followUps: {
    en: ["Which sysctl shortens CLOSE-WAIT?", "How do you find the program behind it?"],
    "zh-CN": ["哪个sysctl能缩短CLOSE-WAIT？", "怎么找到是哪个程序？"],
  },
  keyPoints: [
    {
      id: "side",
      essential: false,
      text: {
        en: "TIME-WAIT is on the active closer, CLOSE-WAIT on the passive closer.",
        "zh-CN": "TIME-WAIT在主动关闭方，CLOSE-WAIT在被动关闭方。",
      },
    },
    {
      id: "cause",
      essential: false,
      text: {
        en: "CLOSE-WAIT: the peer’s FIN has come and the local program has not closed.",
        "zh-CN": "CLOSE-WAIT：对端的FIN到了，本机程序还没有关闭。",
      },
    },
    {
      id: "duration",
      essential: false,
      text: {
        en: "TIME-WAIT ends by a timer; CLOSE-WAIT has no timer.",
        "zh-CN": "TIME-WAIT由定时器结束；CLOSE-WAIT没有定时器。",
      },
    },
    {
      id: "bug",
      essential: true,
      text: {
        en: "TIME-WAIT is normal; a growing number of CLOSE-WAITs is a bug of the local program.",
        "zh-CN": "TIME-WAIT是正常现象；CLOSE-WAIT不断增加，是本机程序的缺陷。",
      },
    },
    {
      id: "resources",
      essential: false,
      text: {
        en: "A CLOSE-WAIT holds a full socket and a descriptor, a TIME-WAIT only a small record.",
        "zh-CN": "CLOSE-WAIT占着完整的套接字和描述符，TIME-WAIT只有一条小记录。",
      },
    },
  ],
  modelAnswer: {
    en: `They stand on opposite sides. TIME-WAIT is on the end that closed first, after everything has been exchanged. It ends by itself, on Linux after 60 seconds, and is a small kernel record without a file descriptor. Many of them say that this host closes many short connections.

CLOSE-WAIT is on the other end: the peer’s FIN has arrived, TCP has acknowledged it, and now the local program has to close. There is no timer. It can last as long as the program runs, and it holds a full socket and a descriptor.

So CLOSE-WAIT worries me. A number that grows means that the program forgets to close, typically on an error path, and ends in "too many open files". No kernel setting cures it. I would take the process from ss -tanp and look where it loses its connections.`,
    "zh-CN": `两者在相反的两端。TIME-WAIT在先关闭的一端，这时该交换的都交换完了。它会自己结束，Linux上是60秒，只是内核里的一条小记录，没有文件描述符。数量多，说明这台主机关闭了很多短连接。

CLOSE-WAIT在另一端：对端的FIN到了，TCP已经确认，接下来该本机的程序关闭。它没有定时器，程序不退出就可能一直在，还占着完整的套接字和描述符。

所以我担心的是CLOSE-WAIT。数量不断增加，说明程序忘了关闭，往往是在某条出错路径上，最后就是“too many open files”。没有哪个内核设置能解决。我会用ss -tanp找到进程，再查它在哪里漏了关闭。`,
  },
  lesson: "many-time-waits",
  sources: ["rfc9293#3.3.2", "rfc9293#3.6", "recording:s15c", "recording:s21"],
  misconceptions: ["M10", "M11", "M29"],
});
