import { multipleChoice } from "@/question-types/multiple-choice/type";

export default multipleChoice({
  id: "tw-q-who-waits",
  role: "quiz",
  prompt: {
    text: {
      en: "Host A runs Linux. After which of these closes does A have a `TIME-WAIT`?",
      "zh-CN": "主机A运行Linux。以下哪些关闭之后，A上会有`TIME-WAIT`？",
    },
    choices: [
      {
        id: "client-second",
        text: {
          en: "A is the client; the server closes first, A answers and then closes, too",
          "zh-CN": "A是客户端；服务器先关闭，A回应之后也关闭",
        },
      },
      {
        id: "server-first",
        text: {
          en: "A is the server; its idle timer runs out and it closes, then the client closes",
          "zh-CN": "A是服务器；空闲定时器到期，它先关闭，随后客户端关闭",
        },
      },
      {
        id: "crossed",
        text: {
          en: "Both programs close at the same moment and the two FINs cross",
          "zh-CN": "两端的程序同时关闭，两个FIN在途中交错",
        },
      },
      {
        id: "merged",
        text: {
          en: "A closes first and B’s ACK and FIN arrive in one segment",
          "zh-CN": "A先关闭，B的ACK和FIN合在一个报文段里到达",
        },
      },
      {
        id: "abort",
        text: {
          en: "A ends the connection with RST, because `SO_LINGER` was set to 0 seconds",
          "zh-CN": "`SO_LINGER`设为0秒，A用RST结束连接",
        },
      },
    ],
  },
  key: {
    correct: ["server-first", "crossed", "merged"],
    distractors: {
      "client-second": {
        misconception: "M1",
        why: {
          en: "Being the client does not decide it. A’s FIN came second, so A ends in `LAST-ACK`, and the server waits.",
          "zh-CN": "是不是客户端不起作用。A的FIN在后，A经`LAST-ACK`结束，等待的是服务器。",
        },
      },
      abort: {
        misconception: "M36",
        why: {
          en: "RFC 9293 has a sentence asking the sender of a RST to wait, but Linux keeps nothing after it.",
          "zh-CN": "RFC 9293有一句要求发RST的一方等待，但Linux发完RST什么也不保留。",
        },
      },
    },
  },
  explanation: {
    right: {
      en: "`TIME-WAIT` follows the FINs: who sent the first one waits, crossing FINs make both wait, and a merged ACK and FIN changes the number of segments, not the states at the end.",
      "zh-CN": "`TIME-WAIT`跟着FIN走：先发FIN的等；FIN交错，两端都等；ACK与FIN合并只减少报文段，不改变最后的状态。",
    },
    wrong: {
      en: "Ask for each case whose FIN went out first, and leave client and server aside. The abort is the case in which Linux differs from a sentence of the standard; see “Which end waits”.",
      "zh-CN":
        "逐个问：谁的FIN先发出？先不管客户端还是服务器。用RST中止时，Linux与标准的一句话不同，见“由哪一端来等”。",
    },
  },
  targets: ["M1", "M36"],
  sources: ["rfc9293#3.6", "rfc9293#3.5.2", "recording:s04", "recording:s13"],
});
