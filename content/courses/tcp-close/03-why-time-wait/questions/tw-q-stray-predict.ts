import scenario from "@/content/exercise-scenarios/stray-in-new-connection";
import { predictState } from "@/question-types/predict-state/type";

export default predictState({
  id: "tw-q-stray-predict",
  role: "quiz",
  scenario,
  from: 0,
  steps: 2,
  text: {
    en: "Linux, no timestamps, a connection that has sent nothing yet. A data segment of an older connection of the same 4-tuple arrives at B; its sequence number is the one B expects next, its ACK number lies above all that B has sent. Predict what B does, and what A does with the result.",
    "zh-CN":
      "Linux，不用时间戳，连接上还没有发过任何数据。同一四元组上旧连接的一个数据报文段到达B：序号正是B期待的下一个，确认号却高于B发过的一切。预测B怎么做，A又怎样对待其结果。",
  },
  explanation: {
    right: {
      en: "An ACK number for something never sent shows that the segment belongs elsewhere: B drops it with its data and answers with an ACK of its own numbers. For A that ACK is an ordinary duplicate.",
      "zh-CN":
        "确认号指向从未发过的内容，说明这个报文段不属于这里：B把它连同数据一起丢弃，并用自己的号码回一个ACK。对A来说，它只是一个普通的重复ACK。",
    },
    wrong: {
      en: "A fitting sequence number is one of two conditions; the ACK number is checked, too, before the data are looked at. A wrong one is answered with an ACK, and no connection ends by that.",
      "zh-CN": "序号合适只是两个条件之一；看数据之前还要检查确认号。确认号不对，得到的是一个ACK，连接不会因此结束。",
    },
  },
  targets: [],
  sources: ["rfc9293#3.10.7.4", "kernel:net/ipv4/tcp_input.c", "recording:s22a"],
});
