import { match } from "@/question-types/match/type";

export default match({
  id: "why-match-call-wire",
  role: "exercise",
  prompt: {
    text: {
      en: "A program on Linux makes one of these calls in `ESTABLISHED`; the other end stays open and sends 10 octets a second later. Match the call with what the network sees from this end.",
      "zh-CN":
        "Linux上的程序在`ESTABLISHED`时执行下面某个调用；对端不关闭，一秒后发来10个字节。把调用与网络上看到的、由本端发出的内容配对。",
    },
    left: [
      { id: "shut-wr", text: { en: "`shutdown(SHUT_WR)`", "zh-CN": "`shutdown(SHUT_WR)`" } },
      {
        id: "close",
        text: { en: "`close()`, nothing unread", "zh-CN": "`close()`，没有未读数据" },
      },
      {
        id: "close-unread",
        text: { en: "`close()`, received data unread", "zh-CN": "`close()`，有收到而未读的数据" },
      },
      { id: "shut-rd", text: { en: "`shutdown(SHUT_RD)`", "zh-CN": "`shutdown(SHUT_RD)`" } },
    ],
    right: [
      {
        id: "rst",
        text: { en: "at once RST, no FIN", "zh-CN": "立刻发RST，没有FIN" },
      },
      {
        id: "nothing-ack",
        text: { en: "at first nothing; the 10 octets get an ACK", "zh-CN": "起初什么也不发；那10个字节得到ACK" },
      },
      {
        id: "fin-ack",
        text: { en: "at once FIN; the 10 octets get an ACK", "zh-CN": "立刻发FIN；那10个字节得到ACK" },
      },
      {
        id: "fin-rst",
        text: { en: "at once FIN; the 10 octets get a RST", "zh-CN": "立刻发FIN；那10个字节得到RST" },
      },
    ],
  },
  key: {
    pairs: { "shut-wr": "fin-ack", close: "fin-rst", "close-unread": "rst", "shut-rd": "nothing-ack" },
    mistakes: [
      {
        left: "close",
        right: "fin-ack",
        misconception: "M7",
        why: {
          en: "After `close()` no program can read the octets, and Linux does not acknowledge what nobody will get.",
          "zh-CN": "`close()`之后没有程序能读这些字节，没人会拿到的数据，Linux不会确认。",
        },
      },
      {
        left: "shut-rd",
        right: "fin-rst",
        misconception: "M8",
        why: {
          en: "`SHUT_RD` is a matter between the program and its own kernel. The other end is told nothing.",
          "zh-CN": "`SHUT_RD`是程序与本机内核之间的事，不会通知对端。",
        },
      },
      {
        left: "shut-rd",
        right: "rst",
        misconception: "M8",
        why: {
          en: "`SHUT_RD` sends nothing, and Linux still acknowledges data while its own FIN is not out.",
          "zh-CN": "`SHUT_RD`什么也不发；自己的FIN没有发出时，Linux仍会确认数据。",
        },
      },
      {
        left: "close-unread",
        right: "fin-rst",
        why: {
          en: "Data that were received and will never be read are a loss. Linux reports it with RST at the call itself, instead of a FIN.",
          "zh-CN": "收到了却不再会被读的数据，等于丢失。Linux在调用当时就用RST告知，而不发FIN。",
        },
      },
    ],
  },
  explanation: {
    right: {
      en: "A FIN speaks of the sending direction. What late data meet depends on whether a program can still read them.",
      "zh-CN": "FIN说的是发送方向。迟到的数据会遇到什么，取决于还有没有程序能读它。",
    },
    wrong: {
      en: "Ask two questions of each call: does it end the sending direction (FIN), and can the program still read afterwards (ACK) or not (RST)? Unread data at `close()` are the special case of the section on RST.",
      "zh-CN":
        "对每个调用问两件事：它结束发送方向吗（FIN）？之后程序还能读（ACK）还是不能读（RST）？`close()`时有未读数据是特例，见讲RST的一节。",
    },
  },
  targets: ["M7", "M8"],
  sources: ["recording:s03", "recording:s14", "recording:s16a", "kernel:net/ipv4/tcp.c"],
});
