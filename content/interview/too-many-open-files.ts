import { defineInterviewQuestion } from "@/lib/content/define";

export default defineInterviewQuestion({
  id: "too-many-open-files",
  number: "Q60",
  level: "sre",
  question: {
    en: "A service fails with “too many open files”, and ss shows thousands of CLOSE-WAITs. Take it from there.",
    "zh-CN": "服务报“too many open files”，ss显示几千个CLOSE-WAIT。接下来怎么办？",
  },
  followUps: {
    en: ["Why would raising the descriptor limit not be a cure?", "Could TCP keep-alive clean them up?"],
    "zh-CN": ["为什么调大描述符上限不算解决？", "TCP保活能清掉它们吗？"],
  },
  keyPoints: [
    {
      id: "leak",
      essential: true,
      text: {
        en: "The service leaks connections: the peers closed, the program does not.",
        "zh-CN": "服务在泄漏连接：对端都关了，程序没有关。",
      },
    },
    {
      id: "connect",
      essential: false,
      text: {
        en: "Each CLOSE-WAIT holds a descriptor, hence the error.",
        "zh-CN": "每个CLOSE-WAIT占一个描述符，所以报这个错。",
      },
    },
    {
      id: "find",
      essential: false,
      text: {
        en: "Find: one peer? Recv-Q 1 or 0? /proc/PID/fd, heap or thread dump.",
        "zh-CN": "定位：是不是同一个对端？Recv-Q是1还是0？看/proc/PID/fd、堆或线程转储。",
      },
    },
    {
      id: "code",
      essential: false,
      text: {
        en: "Usual place: an error path that does not close the response body or socket.",
        "zh-CN": "常见位置：出错路径上没有关闭响应体或套接字。",
      },
    },
    {
      id: "stopgap",
      essential: false,
      text: {
        en: "Restart or a higher limit only buys time; close in finally/defer, and alert on CLOSE-WAIT age.",
        "zh-CN": "重启或调大上限只是拖延；要用finally/defer关闭，并对CLOSE-WAIT的存在时间告警。",
      },
    },
  ],
  modelAnswer: {
    en: `The two belong together. In CLOSE-WAIT the peer has closed and our program has not; each such connection keeps its descriptor, and there is no timer. So the service leaks connections until the limit is reached.

First I save evidence: ss -tanp for CLOSE-WAIT with the peers, the list under /proc/PID/fd, a thread dump or heap dump. Then I restart, or raise the limit, to buy time.

The evidence leads to the code. If all have one peer, it is the client code for that service. Recv-Q 1 says that the program has not even read the end; 0 says that it read it and did not close. Typical is a response whose body is not closed when the status is an error. The fix is to close on every path, with finally or defer.

Keep-alive does not help: it may remove the connection from the kernel, but the descriptor stays. Afterwards I alert on CLOSE-WAITs that get old.`,
    "zh-CN": `这两个现象是一回事。CLOSE-WAIT里，对端已经关了，我们的程序没有关；每个连接都占着描述符，又没有定时器。所以是服务在泄漏连接，直到撞上上限。

先留证据：ss -tanp里CLOSE-WAIT的对端，/proc/PID/fd的列表，线程或堆转储。然后重启或调大上限，争取时间。

证据会指向代码。对端都是同一个，就看调用那个服务的客户端代码。Recv-Q为1，说明程序连结束都没读；为0，说明读了却没有关。典型的是返回错误状态时没有关闭响应体。改法是每条路径都关闭，用finally或defer。

保活没有用：它可能让内核里的连接消失，描述符仍在。之后对存在很久的CLOSE-WAIT设告警。`,
  },
  lesson: "many-time-waits",
  sources: ["rfc9293#3.3.2", "man:ss(8)", "recording:s15c"],
  misconceptions: ["M10", "M11", "M12"],
});
