import scenario from "@/content/exercise-scenarios/crossed-fins";
import { predictState } from "@/question-types/predict-state/type";

export default predictState({
  id: "why-predict-crossed",
  role: "exercise",
  generator: { kind: "crossing-fins" },
  scenario,
  from: 2,
  steps: 4,
  text: {
    en: "A closes, and B closes 10 ms later; a segment takes 30 ms. Both FINs are now on the way. Predict what follows.",
    "zh-CN": "A关闭，10毫秒后B也关闭；报文段的单程时间是30毫秒。现在两个FIN都在路上。预测接下来的每一步。",
  },
  explanation: {
    right: {
      en: "Each FIN was sent before the other arrived, so neither acknowledges the other. Each end acknowledges, waits in `CLOSING` for the ACK of its own FIN, and goes on to `TIME-WAIT`.",
      "zh-CN":
        "每个FIN都在对方的FIN到达之前发出，谁也没有确认谁。两端各自发ACK，在`CLOSING`里等对自己FIN的确认，然后进入`TIME-WAIT`。",
    },
    wrong: {
      en: "An end in `FIN-WAIT-1` that receives a FIN looks at its acknowledgment number: does it cover the own FIN? Here it does not. See the section on both ends closing at once.",
      "zh-CN": "处于`FIN-WAIT-1`的一端收到FIN时，要看它的确认号是否覆盖了自己的FIN。这里没有。见“两端同时关闭”一节。",
    },
  },
  targets: ["M1", "M3"],
  sources: ["rfc9293#3.6", "rfc9293#3.10.7.4", "recording:s04"],
});
