import scenario from "@/content/exercise-scenarios/fin-after-the-wait";
import { predictState } from "@/question-types/predict-state/type";

export default predictState({
  id: "msl-q-after-the-wait",
  role: "quiz",
  scenario,
  from: 14,
  steps: 4,
  text: {
    en: "Linux, round trip 60 ms. B closed first and is in `TIME-WAIT`. Its last ACK and every copy of A’s FIN so far were lost; from now on nothing is lost. Predict the next four events.",
    "zh-CN":
      "Linux，往返时间60毫秒。B先关闭，处于`TIME-WAIT`。它的最后一个ACK和A到目前为止重传的每一个FIN都丢了；从现在起不再丢失。预测接下来的四个事件。",
  },
  explanation: {
    right: {
      en: "B’s wait ends in silence after 60 s, while A is still in `LAST-ACK` and repeats its FIN. The copy meets `CLOSED` and gets RST. No length of `TIME-WAIT` excludes this; that is the condition of the 2MSL bound.",
      "zh-CN":
        "60秒一过，B的等待悄悄结束，而A还在`LAST-ACK`，又重传了FIN。这一份遇到`CLOSED`，得到RST。`TIME-WAIT`取多长都排除不了这种情况，这正是2MSL那个界的条件。",
    },
    wrong: {
      en: "The timer of `TIME-WAIT` runs on however much was lost, for nothing arrived that could restart it. A has no such timer: it repeats its FIN until it is answered or gives up, after about two minutes.",
      "zh-CN":
        "不论丢了多少，`TIME-WAIT`的定时器照走，因为什么也没有到达，没有东西能让它重新开始。A没有这样的定时器：它会一直重传FIN，直到有回应，或者大约两分钟后放弃。",
    },
  },
  targets: ["M17", "M23", "M40"],
  sources: ["rfc9293#3.10.7.1", "kernel:include/net/tcp.h", "recording:s09b"],
});
