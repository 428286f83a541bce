import scenario from "@/content/exercise-scenarios/new-syn-in-last-ack";
import { predictState } from "@/question-types/predict-state/type";

export default predictState({
  id: "tw-new-syn-predict",
  role: "exercise",
  scenario,
  from: 6,
  steps: 3,
  text: {
    en: "B closed first, kept nothing, and its last ACK was lost. Now B has opened a new connection on the same 4-tuple, and its SYN is on the way to A in `LAST-ACK`. Predict the next three events.",
    "zh-CN":
      "B先关闭，什么也没有保留，最后一个ACK又丢了。现在B在同一个四元组上发起新连接，SYN正在去往处于`LAST-ACK`的A。预测接下来的三个事件。",
  },
  explanation: {
    right: {
      en: "A answers with its old numbers, a challenge ACK; B, in `SYN-SENT`, finds that it does not cover its SYN and resets; the RST carries the number A expects, and the old connection is gone.",
      "zh-CN":
        "A用旧连接的号码回挑战ACK；处于`SYN-SENT`的B发现它没有确认自己的SYN，于是发RST；RST带着A所期待的序号，旧连接就此消失。",
    },
    wrong: {
      en: "Ask at each step what the receiving end knows. A knows only the old connection, so it states the old numbers; B knows only the new one, so these numbers are wrong to it, and the RST is B’s.",
      "zh-CN":
        "每一步都想想收到报文段的一端知道什么。A只知道旧连接，所以报出旧号码；B只知道新连接，旧号码在它看来不对，所以RST由B发出。",
    },
  },
  targets: ["M24", "M40"],
  sources: ["rfc9293#3.10.7.3", "rfc9293#3.10.7.4", "rfc5961"],
});
