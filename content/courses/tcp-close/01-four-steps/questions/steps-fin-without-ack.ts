import { singleChoice } from "@/question-types/single-choice/type";

export default singleChoice({
  id: "steps-fin-without-ack",
  role: "quiz",
  prompt: {
    text: {
      en: "A home-made TCP closes an established connection with a segment that has the FIN bit set and the ACK bit off. Its sequence number is the one expected. By RFC 9293, what does the receiver do?",
      "zh-CN":
        "某个自制的TCP实现这样关闭一个已建立的连接：发出的报文段FIN标志位为1，ACK标志位为0，序号正是对方期待的。按RFC 9293，接收方会怎样做？",
    },
    choices: [
      {
        id: "close-wait",
        text: { en: "It acknowledges the FIN and enters `CLOSE-WAIT`", "zh-CN": "确认这个FIN，进入`CLOSE-WAIT`" },
      },
      {
        id: "reset",
        text: { en: "It answers with RST and enters `CLOSED`", "zh-CN": "回复RST，进入`CLOSED`" },
      },
      {
        id: "drop",
        text: { en: "It drops the segment and stays in `ESTABLISHED`", "zh-CN": "丢弃这个报文段，留在`ESTABLISHED`" },
      },
    ],
  },
  key: {
    choice: "drop",
    distractors: {
      "close-wait": {
        misconception: "M4",
        why: {
          en: "The ACK bit is checked before the FIN bit. Without it, processing ends there and the FIN is never looked at.",
          "zh-CN": "先检查ACK标志位，后检查FIN标志位。没有ACK，处理到此为止，根本看不到FIN。",
        },
      },
      reset: {
        misconception: "M4",
        why: {
          en: "A missing ACK bit is no reason for a reset: the sequence number fits, and the segment is merely dropped.",
          "zh-CN": "缺少ACK标志位并不会招来复位：序号是对的，报文段只是被丢弃。",
        },
      },
    },
  },
  explanation: {
    right: {
      en: "After the sequence number, RST and SYN, the receiver checks the ACK bit; if it is off, the segment is dropped. The FIN comes last in that order, so it changes no state.",
      "zh-CN": "接收方依次检查序号、RST、SYN，然后是ACK标志位；ACK为0就丢弃。FIN排在最后，所以状态不会变。",
    },
    wrong: {
      en: "In every state after the handshake a segment without the ACK bit is dropped before its FIN is processed. See the first box of the lesson.",
      "zh-CN": "握手之后的任何状态里，没有ACK标志位的报文段在处理FIN之前就被丢弃。见本课第一个“常听人说”。",
    },
  },
  targets: ["M4"],
  sources: ["rfc9293#3.10.7.4"],
});
