import { trueFalseReason } from "@/question-types/true-false-reason/type";

export default trueFalseReason({
  id: "why-tf-consent",
  role: "quiz",
  prompt: {
    text: {
      en: "A’s program called `shutdown(SHUT_WR)` and reads. B has acknowledged A’s FIN and not sent its own. True or false: B must not send new data any more.",
      "zh-CN":
        "A的程序调用了`shutdown(SHUT_WR)`，仍在读。B已经确认了A的FIN，还没有发自己的FIN。判断：B不可以再发新的数据。",
    },
    reasons: [
      {
        id: "agreed",
        text: {
          en: "By acknowledging the FIN, B has agreed to close the connection",
          "zh-CN": "B确认了FIN，就是同意关闭连接",
        },
      },
      {
        id: "own-direction",
        text: { en: "A’s FIN ends only the direction from A to B", "zh-CN": "A的FIN只结束从A到B的方向" },
      },
      {
        id: "deadline",
        text: {
          en: "B may send for 2 MSL after A’s FIN, and then no more",
          "zh-CN": "A的FIN之后B还能发2MSL，过后就不行",
        },
      },
      {
        id: "reset",
        text: { en: "An end that has sent its FIN answers data with RST", "zh-CN": "发过FIN的一端会用RST回答数据" },
      },
    ],
  },
  key: {
    answer: false,
    reason: "own-direction",
    distractors: {
      agreed: {
        misconception: "M9",
        why: {
          en: "The ACK says that the FIN has arrived, nothing else. In `CLOSE-WAIT` sending is allowed as before.",
          "zh-CN": "ACK只表示FIN收到了，没有别的意思。在`CLOSE-WAIT`里，发送照旧允许。",
        },
      },
      deadline: {
        misconception: "M22",
        why: {
          en: "No clock limits the direction that is still open. 2 MSL is the length of `TIME-WAIT`, which has not begun.",
          "zh-CN": "还开着的方向没有时限。2MSL是`TIME-WAIT`的长度，而它还没有开始。",
        },
      },
      reset: {
        misconception: "M7",
        why: {
          en: "That is Linux after `close()`. A’s program used `shutdown(SHUT_WR)` and reads, so A acknowledges the data.",
          "zh-CN": "那是Linux在`close()`之后的做法。A的程序用的是`shutdown(SHUT_WR)`，还在读，所以A会确认这些数据。",
        },
      },
    },
    ifWrongAnswer: {
      misconception: "M9",
      why: {
        en: "B is in `CLOSE-WAIT` and may send as long as its program likes; in one recording B sent five times more.",
        "zh-CN": "B处于`CLOSE-WAIT`，它的程序想发多久就可以发多久；在一次记录里，B又发了五次。",
      },
    },
  },
  explanation: {
    right: {
      en: "A FIN is a statement about its sender’s direction. The connection is half-closed: A sends no more data, B may.",
      "zh-CN": "FIN是对自己方向的声明。此时连接是半关闭的：A不再发数据，B还可以发。",
    },
    wrong: {
      en: "Take the two directions apart and ask which of them each FIN ends. See the section that says what a FIN asks for.",
      "zh-CN": "把两个方向分开，问每个FIN结束的是哪一个。见“FIN不征求同意”一节。",
    },
  },
  targets: ["M7", "M9", "M22"],
  sources: ["rfc9293#3.6", "rfc9293#3.6.1", "recording:s03"],
});
