import scenario from "@/content/exercise-scenarios/last-ack-delayed";
import { predictState } from "@/question-types/predict-state/type";

export default predictState({
  id: "msl-last-ack-delayed",
  role: "exercise",
  scenario,
  from: 6,
  steps: 4,
  text: {
    en: "A’s last ACK is not lost but late: it takes 1.5 s. B has repeated its FIN meanwhile, and the copy is about to arrive at A. Predict four events, the last of which needs step 2 of the argument: what a forgotten connection does with an older segment.",
    "zh-CN":
      "A的最后一个ACK没有丢，只是迟了：要走1.5秒。其间B重传了FIN，这一份即将到达A。预测四个事件；最后的变化要用到推导的第2步：已经忘掉连接的一端怎样对待更早的报文段。",
  },
  explanation: {
    right: {
      en: "The copy is acknowledged, and that ACK ends B’s connection. When the late ACK arrives nobody remembers it: B sends RST, and this RST is exact for A. By RFC 9293 it ends A’s wait early, which is what RFC 1337 warns of.",
      "zh-CN":
        "重传的FIN得到确认，这个ACK结束了B的连接。等迟到的ACK到达，已经没有谁记得它：B回RST，而这个RST的序号对A恰好正确。按RFC 9293，A的等待就此提前结束，RFC 1337警告的正是这种事。",
    },
    wrong: {
      en: "Two ACKs of A are on the way. The second overtakes the first, so that the first arrives at a B in `CLOSED`, and `CLOSED` answers every segment that is not a RST with RST.",
      "zh-CN":
        "路上有A的两个ACK，后发的先到。先发的那个到达时，B已经是`CLOSED`，而`CLOSED`对任何不是RST的报文段都回RST。",
    },
  },
  targets: ["M1", "M5", "M40"],
  sources: ["rfc9293#3.10.7.1", "rfc9293#3.10.7.4", "rfc1337"],
});
