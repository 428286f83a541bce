import { trueFalseReason } from "@/question-types/true-false-reason/type";

export default trueFalseReason({
  id: "steps-tf-nginx-time-wait",
  role: "quiz",
  prompt: {
    text: {
      en: "A connection from a browser to nginx has been idle. nginx’s `keepalive_timeout` ends and nginx closes; the browser closes when it sees the end of the stream. True or false: the browser’s machine keeps `TIME-WAIT`.",
      "zh-CN":
        "浏览器到nginx的一个连接已空闲多时。nginx的`keepalive_timeout`到了，nginx关闭连接；浏览器读到流的末尾后也关闭。判断：`TIME-WAIT`留在浏览器所在的机器上。",
    },
    reasons: [
      {
        id: "client",
        text: { en: "`TIME-WAIT` falls to the end that opened the connection", "zh-CN": "`TIME-WAIT`归发起连接的一端" },
      },
      {
        id: "first-fin",
        text: { en: "`TIME-WAIT` falls to the end that sent the first FIN", "zh-CN": "`TIME-WAIT`归先发FIN的一端" },
      },
      {
        id: "both",
        text: {
          en: "both ends sent a FIN, so both keep `TIME-WAIT`",
          "zh-CN": "两端都发了FIN，所以两端都有`TIME-WAIT`",
        },
      },
      {
        id: "idle",
        text: {
          en: "the connection was idle, so no old segment can exist",
          "zh-CN": "连接是空闲的，不会有旧报文段，所以不需要",
        },
      },
    ],
  },
  key: {
    answer: false,
    reason: "first-fin",
    distractors: {
      client: {
        misconception: "M1",
        why: {
          en: "Who opened the connection plays no part in closing it. The diagrams that put “client” on the left show only one of the cases.",
          "zh-CN": "谁发起连接，与关闭时的角色无关。把“客户端”画在左边的图，只画了其中一种情形。",
        },
      },
      both: {
        misconception: "M1",
        why: {
          en: "In every ordinary close both ends send a FIN. Both keep `TIME-WAIT` only if the two FINs cross, and here the browser closed after nginx’s FIN had arrived.",
          "zh-CN":
            "正常关闭中两端本来就都发FIN。只有两个FIN在途中交错，两端才都有`TIME-WAIT`；这里浏览器是收到nginx的FIN之后才关闭的。",
        },
      },
      idle: {
        misconception: "M16",
        why: {
          en: "The state follows from the order of the FINs, whatever was sent before. It is also needed to answer a repeated FIN.",
          "zh-CN": "这个状态取决于FIN的先后，与之前发过什么无关；而且它还要用来回答重传的FIN。",
        },
      },
    },
    ifWrongAnswer: {
      misconception: "M1",
      why: {
        en: "The browser sent the second FIN, so its machine passed `CLOSE-WAIT` and `LAST-ACK` and went to `CLOSED`.",
        "zh-CN": "浏览器发的是第二个FIN，它所在的机器经过`CLOSE-WAIT`、`LAST-ACK`，直接到了`CLOSED`。",
      },
    },
  },
  explanation: {
    right: {
      en: "nginx sent the first FIN and is the active closer; `TIME-WAIT` is on its machine. Opening a connection and closing it first are two different roles.",
      "zh-CN": "先发FIN的是nginx，它是主动关闭方，`TIME-WAIT`在它那台机器上。发起连接与先关闭连接是两种不同的角色。",
    },
    wrong: {
      en: "Find the first FIN and you have found the active closer. See the section on roles.",
      "zh-CN": "找到第一个FIN，就找到了主动关闭方。见“先关闭是一种角色”一节。",
    },
  },
  targets: ["M1", "M2", "M16"],
  sources: ["rfc9293#3.6", "nginx-http-core"],
});
