import { singleChoice } from "@/question-types/single-choice/type";

export default singleChoice({
  id: "tw-q-who-resets",
  role: "quiz",
  prompt: {
    text: {
      en: "A capture between two current Linux hosts shows a SYN from 10.0.0.1 to 10.0.0.2, then a RST, then the same SYN again, then a normal handshake. 10.0.0.2 was in `LAST-ACK` of an earlier connection of this 4-tuple. Who sent the RST, and why?",
      "zh-CN":
        "两台较新的Linux主机之间抓到：10.0.0.1向10.0.0.2发SYN，随后出现一个RST，接着是同一个SYN，再往后是正常的握手。此前10.0.0.2正处于同一四元组上一个连接的`LAST-ACK`。RST是谁发的，为什么？",
    },
    choices: [
      {
        id: "b-error",
        text: {
          en: "10.0.0.2, because a SYN is an error for a connection that is still closing",
          "zh-CN": "10.0.0.2，因为对正在关闭的连接来说，SYN是错误",
        },
      },
      {
        id: "b-busy",
        text: {
          en: "10.0.0.2, because it cannot listen before its old connection is gone",
          "zh-CN": "10.0.0.2，因为旧连接消失之前它不能监听",
        },
      },
      {
        id: "middle",
        text: {
          en: "A firewall between them, because it still had the old connection in its table",
          "zh-CN": "中间的防火墙，因为它的表里还留着旧连接",
        },
      },
      {
        id: "a-ack",
        text: {
          en: "10.0.0.1, because its SYN was answered by an ACK that did not cover the SYN",
          "zh-CN": "10.0.0.1，因为它的SYN得到的是一个没有确认该SYN的ACK",
        },
      },
    ],
  },
  key: {
    choice: "a-ack",
    distractors: {
      "b-error": {
        misconception: "M24",
        why: {
          en: "That was RFC 793 for a SYN inside the window. Since RFC 5961 the host in `LAST-ACK` answers any SYN with a challenge ACK.",
          "zh-CN": "那是RFC 793对窗口之内的SYN的规定。自RFC 5961起，处于`LAST-ACK`的主机对任何SYN都回挑战ACK。",
        },
      },
      "b-busy": {
        misconception: "M24",
        why: {
          en: "The listener exists all the time; what stands in the way is one old connection of the same 4-tuple, and that one answers with an ACK.",
          "zh-CN": "监听套接字一直都在；挡路的只是同一四元组的旧连接，而它回的是ACK。",
        },
      },
      middle: {
        misconception: "M24",
        why: {
          en: "No middlebox is needed for this exchange; it is what the two stacks do by themselves.",
          "zh-CN": "这番往来不需要中间设备参与，两端的协议栈自己就会这样做。",
        },
      },
    },
  },
  explanation: {
    right: {
      en: "The host in `LAST-ACK` sends a challenge ACK with the old numbers. In `SYN-SENT` an ACK that does not cover the SYN is answered with RST, and this RST clears the way for the repeated SYN.",
      "zh-CN":
        "处于`LAST-ACK`的主机用旧连接的号码回挑战ACK。`SYN-SENT`中收到没有确认SYN的ACK，要回RST；这个RST为重发的SYN清出了路。",
    },
    wrong: {
      en: "The RST must come from the end to which the old connection means nothing: only there is the ACK wrong. Step through the figure in “A new SYN meets LAST-ACK”; between SYN and RST there is one more segment.",
      "zh-CN":
        "RST只会来自不认识旧连接的那一端：只有在它看来，那个ACK才是错的。到“新的SYN遇到LAST-ACK”一节逐步看图，SYN与RST之间还有一个报文段。",
    },
  },
  targets: ["M24"],
  sources: ["rfc9293#3.10.7.3", "rfc9293#3.10.7.4", "rfc5961", "recording:s10a"],
});
