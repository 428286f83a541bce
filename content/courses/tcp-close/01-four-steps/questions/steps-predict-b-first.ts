import scenario from "@/content/exercise-scenarios/b-closes-first";
import { predictState } from "@/question-types/predict-state/type";

export default predictState({
  id: "steps-predict-b-first",
  role: "exercise",
  generator: { kind: "orderly" },
  scenario,
  from: 2,
  steps: 4,
  text: {
    en: "B’s program closes first; A’s TCP has acknowledged B’s FIN at once. A’s program closes a little later. Predict, step by step, both states and the segment that is sent.",
    "zh-CN": "B的程序先关闭，A的TCP已经立刻确认了B的FIN；A的程序稍后关闭。请逐步预测两端的状态和发出的报文段。",
  },
  explanation: {
    right: {
      en: "B sent the first FIN, so B is the active closer and keeps `TIME-WAIT`; A passes `CLOSE-WAIT` and `LAST-ACK`. The path follows the order of the FINs, not the letters of the hosts.",
      "zh-CN":
        "先发FIN的是B，B是主动关闭方，`TIME-WAIT`留在B；A经过`CLOSE-WAIT`和`LAST-ACK`。走哪条路取决于FIN的先后，与主机叫什么无关。",
    },
    wrong: {
      en: "Take the table of the four steps and exchange A and B. For every ACK number, add one to the number of the FIN it acknowledges.",
      "zh-CN": "把“四个步骤”那张表里的A和B对调。每个确认号都是所确认的FIN的序号加1。",
    },
  },
  targets: ["M1", "M2"],
  sources: ["rfc9293#3.6", "rfc9293#3.10.7.4"],
});
