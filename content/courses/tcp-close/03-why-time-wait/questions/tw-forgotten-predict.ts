import scenario from "@/content/exercise-scenarios/forgotten-time-wait";
import { predictState } from "@/question-types/predict-state/type";

export default predictState({
  id: "tw-forgotten-predict",
  role: "exercise",
  scenario,
  from: 5,
  steps: 3,
  text: {
    en: "Here B closed first, and it keeps no `TIME-WAIT`. Its last ACK was lost. Predict the next three events.",
    "zh-CN": "这次是B先关闭，而且它不保留`TIME-WAIT`。它的最后一个ACK丢了。预测接下来的三个事件。",
  },
  explanation: {
    right: {
      en: "A’s timer repeats the FIN; B remembers nothing and answers with a RST numbered by the FIN’s ACK number; for A this number is exact, so its `LAST-ACK` ends.",
      "zh-CN":
        "A的定时器重传FIN；B什么都不记得，用RST回应，序号取自这个FIN的确认号；对A来说这个序号恰好正确，它的`LAST-ACK`就此结束。",
    },
    wrong: {
      en: "Three rules follow each other: `LAST-ACK` repeats its FIN, `CLOSED` answers what it does not know with RST, and a RST with the expected number is obeyed and never answered. The no-`TIME-WAIT` figure shows them with the roles exchanged.",
      "zh-CN":
        "三条规则依次起作用：`LAST-ACK`会重传FIN；`CLOSED`用RST回应不认识的东西；序号恰好的RST会被照办，而且从不得到回应。没有`TIME-WAIT`的那张图就是这三步，只是两端角色相反。",
    },
  },
  targets: ["M23", "M40"],
  sources: ["rfc9293#3.10.7.1", "rfc9293#3.10.7.4", "rfc9293#3.10.8"],
});
