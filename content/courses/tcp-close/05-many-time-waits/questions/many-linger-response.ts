import { trueFalseReason } from "@/question-types/true-false-reason/type";

export default trueFalseReason({
  id: "many-linger-response",
  role: "quiz",
  prompt: {
    text: {
      en: "A Linux server sets `SO_LINGER` with time 0, writes a response of 2 MB and calls `close()`. All calls succeed. The client can rely on receiving the whole response.",
      "zh-CN":
        "一台Linux服务器设了`SO_LINGER`，时间为0，写出2 MB的应答后调用`close()`，所有调用都成功。客户端一定能收到完整的应答。",
    },
    reasons: [
      {
        id: "written",
        text: {
          en: "What `write()` has accepted is delivered before the connection ends",
          "zh-CN": "`write()`已经接收的数据，会在连接结束之前送达",
        },
      },
      {
        id: "discards",
        text: {
          en: "The abort discards what has not been delivered yet",
          "zh-CN": "中止连接会丢弃还没有送达的数据",
        },
      },
      {
        id: "repeated",
        text: {
          en: "The RST is repeated until the client has acknowledged it and all data",
          "zh-CN": "RST会一直重传，直到客户端确认它和全部数据",
        },
      },
      {
        id: "timeout",
        text: {
          en: "The RST is sent when the time-out of the socket has passed, after the data",
          "zh-CN": "要等套接字的超时过去，数据发完之后才会发RST",
        },
      },
    ],
  },
  key: {
    answer: false,
    reason: "discards",
    distractors: {
      written: {
        misconception: "M38",
        why: {
          en: "`write()` copies into the send buffer. With time 0, `close()` throws that buffer away.",
          "zh-CN": "`write()`只是把数据拷进发送缓冲区。时间为0时，`close()`会把这个缓冲区丢掉。",
        },
      },
      repeated: {
        misconception: "M40",
        why: {
          en: "A RST is neither acknowledged nor sent again.",
          "zh-CN": "RST既不会被确认，也不会重传。",
        },
      },
      timeout: {
        misconception: "M37",
        why: {
          en: "Time 0 leaves nothing to wait for: `close()` sends the RST at once.",
          "zh-CN": "时间为0就没有可等的：`close()`立即发RST。",
        },
      },
    },
    ifWrongAnswer: {
      misconception: "M36",
      why: {
        en: "With time 0 this `close()` is an abort. That it succeeds says nothing about the data.",
        "zh-CN": "时间为0时，这个`close()`就是中止。它返回成功，与数据是否送达无关。",
      },
    },
  },
  explanation: {
    right: {
      en: "`SO_LINGER` with time 0 turns `close()` into the ABORT call: RST at once, the send buffer is discarded, and data under way may meet a connection that no longer exists.",
      "zh-CN":
        "`SO_LINGER`时间为0，`close()`就成了ABORT调用：立即发RST，丢弃发送缓冲区，在途的数据到达时连接可能已经不在了。",
    },
    wrong: {
      en: "Separate three things: the data that `write()` has accepted, the data that has arrived, and what an abort does with the difference. See “What does not help”.",
      "zh-CN":
        "把三样东西分开：`write()`接收的数据，已经到达的数据，以及中止时这两者之间的部分怎么办。参见“没有用的办法”。",
    },
  },
  targets: ["M36", "M37", "M38", "M40"],
  sources: ["recording:s13", "rfc9293#3.5.3", "man:socket(7)"],
});
