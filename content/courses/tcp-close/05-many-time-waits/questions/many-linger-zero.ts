import scenario from "@/content/exercise-scenarios/abort-in-close-wait";
import { predictState } from "@/question-types/predict-state/type";

export default predictState({
  id: "many-linger-zero",
  role: "exercise",
  generator: { kind: "abort" },
  scenario,
  from: 2,
  steps: 3,
  text: {
    en: "A has ended its sending direction and still reads. B’s program has set `SO_LINGER` with time 0, so its `close()` is an abort. Predict both states and the segment, if one is sent, for the next three events.",
    "zh-CN":
      "A结束了自己的发送方向，但还在读。B的程序设了`SO_LINGER`，时间为0，所以它的`close()`就是中止。请预测接下来三个事件之后两端的状态，以及发出的报文段（如果有）。",
  },
  explanation: {
    right: {
      en: "An abort sends one RST and forgets the connection at once. A has sent its FIN first, but it never receives B’s FIN, so it does not reach `TIME-WAIT`: the RST takes it from `FIN-WAIT-2` to `CLOSED`, and A’s program reads an error instead of the end.",
      "zh-CN":
        "中止只发一个RST，随即忘掉连接。A虽然先发了FIN，却等不到B的FIN，所以到不了`TIME-WAIT`：RST让它从`FIN-WAIT-2`直接到`CLOSED`，A的程序读到的是错误，而不是结束。",
    },
    wrong: {
      en: "`TIME-WAIT` is entered when both FINs have been exchanged. A RST is no FIN: it ends the connection at the receiver at once and is not acknowledged. See the last paragraph of “What does not help”.",
      "zh-CN":
        "两个FIN都交换过，才会进入`TIME-WAIT`。RST不是FIN：它让接收方的连接立即结束，也不会被确认。参见“没有用的办法”最后一段。",
    },
  },
  targets: ["M36", "M40"],
  sources: ["rfc9293#3.10.5", "rfc9293#3.10.7.4", "rfc9293#3.5.3", "recording:s13"],
});
