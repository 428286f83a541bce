import scenario from "@/content/exercise-scenarios/fin-lost-b-closes";
import { predictState } from "@/question-types/predict-state/type";

export default predictState({
  id: "steps-predict-lost-fin",
  role: "exercise",
  generator: { kind: "fin-lost" },
  scenario,
  from: 1,
  steps: 4,
  text: {
    en: "Two Linux machines; no data were exchanged. B’s program has closed, and its FIN was lost. A’s kernel holds back its ACK of a FIN by 4 ms here. Predict what follows, beginning with B’s timer.",
    "zh-CN":
      "两台Linux机器，没有传过数据。B的程序已经关闭，但它的FIN丢了。这里A的内核会把对FIN的ACK推迟4毫秒。从B的定时器到期开始，预测接下来的每一步。",
  },
  explanation: {
    right: {
      en: "B has a FIN that nobody acknowledged, so its timer repeats exactly that segment and its state does not change. A meets the FIN for the first time and does what it would have done with the original.",
      "zh-CN": "B的FIN没有得到确认，定时器就把这个报文段原样重传，状态不变。A这才第一次见到FIN，该怎样处理就怎样处理。",
    },
    wrong: {
      en: "A retransmission changes no state at its sender. Until the FIN arrives, A stays in `ESTABLISHED`. See the four cases in the section on loss.",
      "zh-CN": "重传不改变发送方的状态；FIN到达之前，A一直在`ESTABLISHED`。见本课末尾列出的四种情形。",
    },
  },
  targets: ["M2", "M17"],
  sources: ["rfc9293#3.10.8", "recording:s07"],
});
