import scenario from "@/content/exercise-scenarios/last-ack-lost-twice";
import { predictState } from "@/question-types/predict-state/type";

export default predictState({
  id: "msl-last-ack-lost-twice",
  role: "exercise",
  generator: { kind: "last-ack-lost" },
  scenario,
  from: 5,
  steps: 4,
  text: {
    en: "B closed first and is in `TIME-WAIT`. Its last ACK was lost, and its next one will be lost, too. Predict the next four events, with the ACK numbers.",
    "zh-CN": "B先关闭，处于`TIME-WAIT`。它的最后一个ACK丢了，下一个也会丢。预测接下来的四个事件，连同确认号。",
  },
  explanation: {
    right: {
      en: "Each copy of the FIN has the same numbers and gets the same ACK, B stays in `TIME-WAIT` with its timer restarted, and A stays in `LAST-ACK` until an ACK gets through. The gaps are A’s time-out, 1 s and 2 s.",
      "zh-CN":
        "每次重传的FIN号码都一样，得到的ACK也一样；B留在`TIME-WAIT`，定时器重新启动，A则停在`LAST-ACK`，直到有一个ACK送到。间隔是A的重传超时，先1秒，再2秒。",
    },
    wrong: {
      en: "A repetition changes nothing in the numbers: the FIN still occupies the same place, so the ACK for it is the same, too. No state changes before an ACK arrives; only B’s timer starts again.",
      "zh-CN":
        "重传不改变任何号码：FIN占的还是那个序号，对它的确认也还是那个数。ACK送到之前，两端状态都不变，只是B的定时器重新开始。",
    },
  },
  targets: ["M4", "M5"],
  sources: ["rfc9293#3.10.7.4", "rfc9293#3.10.8", "rfc6298"],
});
