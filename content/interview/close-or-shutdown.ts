import { defineInterviewQuestion } from "@/lib/content/define";

export default defineInterviewQuestion({
  id: "close-or-shutdown",
  number: "J12",
  level: "junior",
  question: {
    en: "What is a half-close, and how does close() differ from shutdown()?",
    "zh-CN": "什么是半关闭？close()和shutdown()有什么区别？",
  },
  followUps: {
    en: ["What happens when data arrives after close()?", "What does a fork change?"],
    "zh-CN": ["close()之后又有数据到达，会怎样？", "fork之后有什么不同？"],
  },
  keyPoints: [
    {
      id: "shutdown",
      essential: true,
      text: {
        en: "shutdown(SHUT_WR) sends FIN and keeps reading possible: the connection is half-closed.",
        "zh-CN": "shutdown(SHUT_WR)发出FIN，但还可以继续读：这就是半关闭。",
      },
    },
    {
      id: "close",
      essential: true,
      text: {
        en: "close() drops one descriptor; with the last one the program gives up both directions.",
        "zh-CN": "close()放弃一个描述符；放弃最后一个时，两个方向都不要了。",
      },
    },
    {
      id: "shared",
      essential: true,
      text: {
        en: "shutdown() acts on the connection for all duplicates and forked copies at once.",
        "zh-CN": "shutdown()作用于连接本身，对所有复制的、fork出来的描述符都生效。",
      },
    },
    {
      id: "late-data",
      essential: false,
      text: {
        en: "Data that arrives after close() is answered with RST on Linux.",
        "zh-CN": "close()之后到达的数据，Linux用RST回应。",
      },
    },
    {
      id: "use",
      essential: false,
      text: {
        en: "Use: say “request complete”, read the response to its end, then close.",
        "zh-CN": "用途：表示请求发完，把应答读到结束，再关闭。",
      },
    },
  ],
  modelAnswer: {
    en: `Closing is one-way in TCP: a FIN says that this end will send no more data. The other direction may go on, and that is a half-close.

shutdown with SHUT_WR does exactly this. It sends FIN after all queued data, and the program can still read. It works on the connection, so it takes effect for every duplicate of the descriptor, in forked processes, too.

close gives up one descriptor. If a fork still holds another, nothing is sent. With the last descriptor, TCP sends FIN as well, but the program can no longer read. If data arrives afterwards, Linux answers with RST, and so it does at once if unread data was left at the time of the close.

So if I need the rest of the answer, I shut down the writing side, read to end of file, and then close.`,
    "zh-CN": `TCP的关闭是单向的：FIN只表示本端不再发数据，另一个方向可以继续，这就是半关闭。

shutdown(SHUT_WR)做的正是这件事：队列里的数据发完之后发FIN，程序还能继续读。它作用于连接本身，所以对所有复制出来的描述符都生效，fork出来的进程也一样。

close放弃的是一个描述符。如果fork出来的进程还持有一个，就什么也不会发。放弃最后一个时，TCP同样发FIN，但程序不能再读了；之后再有数据到达，Linux回复RST。关闭时如果还有未读的数据，Linux会直接发RST。

所以，如果还要收完应答，就先shutdown写方向，读到文件结束，再close。`,
  },
  lesson: "four-steps",
  sources: ["rfc9293#3.6", "rfc9293#3.6.1", "man:shutdown(2)", "recording:s03", "recording:s16a", "recording:s14"],
  misconceptions: ["M6", "M7", "M15"],
});
