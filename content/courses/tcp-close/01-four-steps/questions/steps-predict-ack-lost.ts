import scenario from "@/content/exercise-scenarios/ack-lost-then-fin";
import { predictState } from "@/question-types/predict-state/type";

export default predictState({
  id: "steps-predict-ack-lost",
  role: "quiz",
  scenario,
  from: 3,
  steps: 3,
  text: {
    en: "Two Linux machines. B’s ACK of A’s FIN was lost; A is still in `FIN-WAIT-1`, and its timer has not expired yet. Now B’s program closes. Predict what follows.",
    "zh-CN":
      "两台Linux机器。B对A的FIN的ACK丢了，A仍在`FIN-WAIT-1`，定时器还没到期。这时B的程序关闭。预测接下来的每一步。",
  },
  explanation: {
    right: {
      en: "B’s FIN carries the acknowledgment number that was lost before. A takes both from one segment: its own FIN is acknowledged and B’s FIN is here, so it ends up in `TIME-WAIT`.",
      "zh-CN":
        "B的FIN带着先前丢失的那个确认号。A从一个报文段里得到两样：自己的FIN被确认了，B的FIN也到了，于是进入`TIME-WAIT`。",
    },
    wrong: {
      en: "Read the acknowledgment number of B’s FIN before you decide on A’s state: it covers A’s FIN. An end in `FIN-WAIT-1` that gets both at once has nothing left to wait for but the clock.",
      "zh-CN":
        "决定A的状态之前，先看B的FIN里的确认号：它覆盖了A的FIN。处于`FIN-WAIT-1`的一端同时得到这两样，剩下要等的就只有时钟。",
    },
  },
  targets: ["M1", "M3"],
  sources: ["rfc9293#3.10.7.4", "recording:s08"],
});
