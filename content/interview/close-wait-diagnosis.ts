import { defineInterviewQuestion } from "@/lib/content/define";

export default defineInterviewQuestion({
  id: "close-wait-diagnosis",
  number: "Q23",
  level: "mid",
  question: {
    en: "A server collects thousands of CLOSE-WAITs. Why, and how do you find the cause?",
    "zh-CN": "服务器出现大量CLOSE-WAIT，是什么原因？怎么排查？",
  },
  followUps: {
    en: ["Why may the process column be empty?", "What does Recv-Q 1 say, and what Recv-Q 0?"],
    "zh-CN": ["为什么进程一列可能是空的？", "Recv-Q为1和为0，各说明什么？"],
  },
  keyPoints: [
    {
      id: "not-closed",
      essential: true,
      text: {
        en: "The local program did not close after the peer’s FIN: leak, blocked thread, or error path.",
        "zh-CN": "对端FIN到达后本机程序没有关闭：泄漏、线程阻塞，或者出错路径。",
      },
    },
    {
      id: "ss",
      essential: false,
      text: {
        en: "ss -tanp gives process, peer, Recv-Q; there is no timer.",
        "zh-CN": "用ss -tanp看进程、对端和Recv-Q；没有定时器。",
      },
    },
    {
      id: "recvq",
      essential: false,
      text: {
        en: "Recv-Q 1: the FIN is unread; 0: end of file read, close() missing.",
        "zh-CN": "Recv-Q为1：FIN还没读；为0：读到了结束，缺close()。",
      },
    },
    {
      id: "code",
      essential: false,
      text: {
        en: "Then descriptors and stacks of the process: /proc/PID/fd, thread dump, strace.",
        "zh-CN": "再看进程的描述符和调用栈：/proc/PID/fd、线程转储、strace。",
      },
    },
    {
      id: "unaccepted",
      essential: false,
      text: {
        en: "Without a process: connections that nobody has accepted yet.",
        "zh-CN": "没有进程：还没有被accept的连接。",
      },
    },
  ],
  modelAnswer: {
    en: `CLOSE-WAIT means that the peer has sent its FIN and our program has not closed. There is no timer, so only our code ends it. Typical causes: a response body or socket that is not closed on an error path, a thread blocked elsewhere, a connection no longer in the event loop, or an accept loop that has stopped.

I start with ss -tanp in state close-wait: which process, which peer, is the number growing? Recv-Q 1 means that even the FIN is unread, so the program does not look at this connection. Recv-Q 0 means that it has read end of file and does not close. If no process is shown, the connection was never accepted, and I check the listener’s queue.

Then I look at the descriptors under /proc, at a thread dump, and at the code that handles this peer. A restart is only a stop-gap, and no sysctl helps.`,
    "zh-CN": `CLOSE-WAIT说明对端已经发了FIN，而我们的程序还没有关闭。它没有定时器，只能由我们的代码来结束。常见原因：出错路径上没有关闭套接字或响应体，线程卡在别处，连接已不在事件循环里，或者accept循环停了。

我先用ss -tanp看close-wait状态：哪个进程，哪个对端，是不是在增长。Recv-Q为1，说明连FIN都没读，程序根本没看这个连接；为0，说明读到了文件结束却没有关闭。如果没有进程，说明连接还没被accept，要去看监听队列。

然后看/proc下的描述符和线程转储，查处理这个对端的代码。重启只是权宜之计，调sysctl没有用。`,
  },
  lesson: "many-time-waits",
  sources: ["rfc9293#3.3.2", "man:ss(8)", "recording:s15c"],
  misconceptions: ["M9", "M10", "M11"],
});
