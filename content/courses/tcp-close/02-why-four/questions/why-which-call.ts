import { singleChoice } from "@/question-types/single-choice/type";

export default singleChoice({
  id: "why-which-call",
  role: "exercise",
  prompt: {
    text: {
      en: "A program on Linux sends a query whose end the other end recognises by the end of the stream. Then it wants to read an answer of unknown length. Which sequence of calls does that?",
      "zh-CN":
        "Linux上的一个程序要发送查询，对端靠流的末尾来判断查询发完了；之后程序还要读取长度不定的回答。应该怎样调用？",
    },
    choices: [
      {
        id: "shut-rd",
        text: {
          en: "write the query, `shutdown(SHUT_RD)`, read until 0, `close()`",
          "zh-CN": "写查询，`shutdown(SHUT_RD)`，读到0为止，`close()`",
        },
      },
      {
        id: "shut-wr",
        text: {
          en: "write the query, `shutdown(SHUT_WR)`, read until 0, `close()`",
          "zh-CN": "写查询，`shutdown(SHUT_WR)`，读到0为止，`close()`",
        },
      },
      {
        id: "shut-rdwr",
        text: {
          en: "write the query, `shutdown(SHUT_RDWR)`, read until 0, `close()`",
          "zh-CN": "写查询，`shutdown(SHUT_RDWR)`，读到0为止，`close()`",
        },
      },
      {
        id: "close",
        text: {
          en: "write the query, `close()` a duplicate of the descriptor, read until 0",
          "zh-CN": "写查询，对复制出来的描述符`close()`，再读到0为止",
        },
      },
    ],
  },
  key: {
    choice: "shut-wr",
    distractors: {
      "shut-rd": {
        misconception: "M8",
        why: {
          en: "`SHUT_RD` sends nothing, so the other end never sees the end of the query and both wait.",
          "zh-CN": "`SHUT_RD`不发送任何东西，对端看不到查询的末尾，双方就这样互相等下去。",
        },
      },
      "shut-rdwr": {
        misconception: "M7",
        why: {
          en: "The FIN goes out, but both directions are given up: the answer that arrives afterwards meets RST, although the descriptor is still open.",
          "zh-CN": "FIN是发出去了，但两个方向都放弃了：描述符虽然还开着，随后到达的回答碰到的是RST。",
        },
      },
      close: {
        why: {
          en: "`close()` sends the FIN when the last descriptor of the socket goes. With another one open nothing is sent, and the other end keeps waiting.",
          "zh-CN": "套接字的最后一个描述符关闭时，`close()`才会发FIN。还有别的描述符开着，就什么也不发，对端会一直等。",
        },
      },
    },
  },
  explanation: {
    right: {
      en: "`shutdown(SHUT_WR)` ends the sending direction with a FIN and leaves the receiving one open; the connection is half-closed until the answer’s own FIN.",
      "zh-CN": "`shutdown(SHUT_WR)`用FIN结束发送方向，接收方向照旧；直到回答那边的FIN到来之前，连接处于半关闭。",
    },
    wrong: {
      en: "Two things are needed: a FIN that marks the end of the query, and a receiving direction that stays open. Check each call for both. See the section on `shutdown()` and `close()`.",
      "zh-CN": "需要两样：标出查询末尾的FIN，以及仍然开着的接收方向。逐个调用核对这两点，见“shutdown()与close()”一节。",
    },
  },
  targets: ["M7", "M8"],
  sources: ["rfc9293#3.6", "recording:s03", "recording:s16c", "kernel:net/ipv4/tcp.c"],
});
