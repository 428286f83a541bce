import scenario from "@/content/exercise-scenarios/close-wait-then-exit";
import { predictState } from "@/question-types/predict-state/type";

export default predictState({
  id: "many-late-close",
  role: "exercise",
  scenario,
  from: 4,
  steps: 4,
  text: {
    en: "Both hosts run Linux with default settings. A’s program has called `close()`; B’s program has forgotten this connection in `CLOSE-WAIT`. More than a minute later B’s process ends, and its kernel closes the descriptor. Predict both states and the segment, if one is sent, for the next four events.",
    "zh-CN":
      "两台主机都是默认设置的Linux。A的程序已调用`close()`；B的程序把这个连接忘在了`CLOSE-WAIT`。一分多钟后，B的进程退出，内核关闭它的描述符。请预测接下来四个事件之后两端的状态，以及发出的报文段（如果有）。",
  },
  explanation: {
    right: {
      en: "A’s program has let go of the connection, so Linux drops A’s `FIN-WAIT-2` after 60 s, silently and without `TIME-WAIT`. `CLOSE-WAIT` has no such limit: B waits until its process ends. Its FIN then finds no connection at A and is answered with RST.",
      "zh-CN":
        "A的程序已经放手，所以Linux在60秒后丢弃A的`FIN-WAIT-2`，不发任何报文段，也没有`TIME-WAIT`。`CLOSE-WAIT`没有这样的限制：B一直等到进程退出。这时它的FIN在A上找不到连接，得到的是RST。",
    },
    wrong: {
      en: "Ask for each end which timer runs: `FIN-WAIT-2` without a program has one on Linux, `CLOSE-WAIT` has none. An end in `CLOSED` answers every segment except RST with RST. See “`CLOSE-WAIT` is the bug”.",
      "zh-CN":
        "对每一端都问：有哪个定时器在走？Linux上没有程序持有的`FIN-WAIT-2`有，`CLOSE-WAIT`没有。处于`CLOSED`的一端，对RST以外的任何报文段都回RST。参见“`CLOSE-WAIT`才是缺陷”。",
    },
  },
  targets: ["M11", "M22"],
  sources: ["rfc9293#3.10.7.1", "ip-sysctl", "recording:s15a", "recording:s26"],
});
