import scenario from "@/content/exercise-scenarios/syn-in-time-wait";
import { predictState } from "@/question-types/predict-state/type";

export default predictState({
  id: "tw-q-low-syn-predict",
  role: "quiz",
  scenario,
  from: 8,
  steps: 4,
  text: {
    en: "Linux, no timestamps. A closed first and is in `TIME-WAIT`. B opens the same 4-tuple again, but the sequence number of its SYN lies below what A has received, so A cannot tell it from an old one. Predict the next four events.",
    "zh-CN":
      "Linux，不用时间戳。A先关闭，处于`TIME-WAIT`。B又用同一个四元组发起连接，但它的SYN序号低于A已收到的，A无法把它和旧报文段区分开。预测接下来的四个事件。",
  },
  explanation: {
    right: {
      en: "A refuses the SYN with an ACK that states the old numbers, B resets because this ACK does not cover its SYN, and the RST, exact for A, ends `TIME-WAIT`. The repeated SYN then finds the way free.",
      "zh-CN":
        "A不接受这个SYN，回一个写明旧号码的ACK；它没有确认B的SYN，B便发RST；这个RST的序号对A来说恰好正确，`TIME-WAIT`结束。再次发出的SYN于是畅通无阻。",
    },
    wrong: {
      en: "The pattern is that of a SYN meeting `LAST-ACK`: the end that remembers answers with ACK, the end that opens answers with RST. What is new is that the RST cuts a `TIME-WAIT` short.",
      "zh-CN":
        "过程与SYN遇到`LAST-ACK`一样：还记得旧连接的一端回ACK，发起新连接的一端回RST。不同的只是，这个RST让`TIME-WAIT`提前结束。",
    },
  },
  targets: ["M40"],
  sources: ["rfc1337", "rfc9293#3.10.7.3", "kernel:net/ipv4/tcp_minisocks.c", "recording:s11c"],
});
