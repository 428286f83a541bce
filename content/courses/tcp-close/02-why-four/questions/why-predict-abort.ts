import scenario from "@/content/exercise-scenarios/abort-in-fin-wait-2";
import { predictState } from "@/question-types/predict-state/type";

export default predictState({
  id: "why-predict-abort",
  role: "quiz",
  scenario,
  from: 2,
  steps: 3,
  text: {
    en: "By RFC 9293: A has ended its sending direction, B has acknowledged it and goes on. 200 ms later A’s program loses patience and aborts. Predict what follows.",
    "zh-CN":
      "按RFC 9293：A已结束自己的发送方向，B确认了它，并没有关闭。200毫秒后，A的程序不再等，中止了连接。预测接下来的每一步。",
  },
  explanation: {
    right: {
      en: "ABORT in `FIN-WAIT-2` sends one RST and deletes the connection. B checks its number, enters `CLOSED` as well and answers nothing: a RST is not acknowledged.",
      "zh-CN":
        "在`FIN-WAIT-2`里ABORT，会发一个RST并删除连接。B核对序号之后也进入`CLOSED`，什么也不回：RST是不被确认的。",
    },
    wrong: {
      en: "An abort ends both directions at once. Its sender keeps nothing, and its receiver sends nothing in return. See the section on RST.",
      "zh-CN": "中止一下子结束两个方向：发送方什么也不留，接收方什么也不回。见讲RST的一节。",
    },
  },
  targets: ["M40"],
  sources: ["rfc9293#3.10.5", "rfc9293#3.5.3"],
});
