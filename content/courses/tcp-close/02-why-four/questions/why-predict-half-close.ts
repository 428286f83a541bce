import scenario from "@/content/exercise-scenarios/half-close-b";
import { predictState } from "@/question-types/predict-state/type";

export default predictState({
  id: "why-predict-half-close",
  role: "quiz",
  scenario,
  from: 7,
  steps: 4,
  text: {
    en: "B has called `shutdown(SHUT_WR)` and reads; A goes on sending. A second segment with 300 octets is about to reach B, and A’s program will close afterwards. Predict what follows.",
    "zh-CN":
      "B调用了`shutdown(SHUT_WR)`，仍在读；A还在继续发送。A的第二个300字节的报文段即将到达B，之后A的程序会关闭。预测接下来的每一步。",
  },
  explanation: {
    right: {
      en: "B’s FIN ended only B’s direction. Data from A are still acknowledged and change no state; the second FIN comes when A’s program closes, and it carries the number after A’s last octet.",
      "zh-CN":
        "B的FIN只结束了B的方向。A的数据照样得到确认，状态不变；A的程序关闭时才有第二个FIN，它的序号排在A的最后一个字节之后。",
    },
    wrong: {
      en: "Ask for each segment whether it carries a FIN or acknowledges one. If neither, no state changes; ACKs are still sent. See the section on what a FIN asks for.",
      "zh-CN": "对每个报文段问：它带FIN吗，它确认了FIN吗？都不是，状态就不变，但ACK照发。见“FIN不征求同意”一节。",
    },
  },
  targets: ["M1", "M6"],
  sources: ["rfc9293#3.6", "recording:s03"],
});
