import scenario from "@/content/exercise-scenarios/b-closes-first-merged";
import { predictState } from "@/question-types/predict-state/type";

export default predictState({
  id: "why-predict-merged",
  role: "exercise",
  generator: { kind: "three-segments" },
  scenario,
  from: 2,
  steps: 3,
  text: {
    en: "Two Linux machines. B has closed first; A’s kernel has received the FIN and holds back its ACK. After 5 ms A’s program closes. Predict what follows.",
    "zh-CN": "两台Linux机器。B先关闭；A的内核收到了FIN，ACK还压着没发。5毫秒后A的程序关闭。预测接下来的每一步。",
  },
  explanation: {
    right: {
      en: "A’s FIN leaves while the ACK is still due, so one segment does both. B processes the acknowledgment number and then the FIN of that segment, and goes from `FIN-WAIT-1` to `TIME-WAIT`.",
      "zh-CN":
        "A发FIN时ACK还欠着，于是一个报文段办了两件事。B先处理这个报文段的确认号，再处理FIN，从`FIN-WAIT-1`到了`TIME-WAIT`。",
    },
    wrong: {
      en: "Every FIN carries an acknowledgment number. Ask which number A owes B at that moment, and what B learns from a segment that holds both.",
      "zh-CN": "每个FIN都带确认号。问一问此刻A欠B哪个确认号，B又能从这样一个报文段里得知什么。",
    },
  },
  targets: ["M1", "M3"],
  sources: ["rfc9293#3.8.6.3", "recording:s02b"],
});
