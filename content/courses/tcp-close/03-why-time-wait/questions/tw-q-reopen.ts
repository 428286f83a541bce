import { singleChoice } from "@/question-types/single-choice/type";

export default singleChoice({
  id: "tw-q-reopen",
  role: "quiz",
  prompt: {
    text: {
      en: "A Linux server closed first and holds `TIME-WAIT` for (client port 40000, server port 443). Half a second later the same client connects again from port 40000; both use timestamps. What does the server do with the SYN?",
      "zh-CN":
        "一台Linux服务器先关闭，为（客户端端口40000，服务器端口443）保留着`TIME-WAIT`。半秒后，同一客户端又从端口40000发起连接，双方都使用时间戳。服务器怎样处理这个SYN？",
    },
    choices: [
      {
        id: "open",
        text: {
          en: "It drops the `TIME-WAIT` and answers with SYN and ACK at once",
          "zh-CN": "丢开这个`TIME-WAIT`，立刻回SYN加ACK",
        },
      },
      {
        id: "silent",
        text: {
          en: "It stays silent until the 60 s are over",
          "zh-CN": "60秒过去之前不作声",
        },
      },
      {
        id: "rst",
        text: {
          en: "It answers with RST, because the pair of ports is taken",
          "zh-CN": "回RST，因为这对端口被占着",
        },
      },
      {
        id: "ack",
        text: {
          en: "It answers with a challenge ACK and lets the client reset",
          "zh-CN": "回挑战ACK，让客户端去复位",
        },
      },
    ],
  },
  key: {
    choice: "open",
    distractors: {
      silent: {
        misconception: "M25",
        why: {
          en: "The wait is there to keep old segments out. The newer timestamp shows that this SYN is not one of them.",
          "zh-CN": "等待是为了挡住旧报文段，而更新的时间戳说明这个SYN不是旧的。",
        },
      },
      rst: {
        misconception: "M25",
        why: {
          en: "`TIME-WAIT` does not occupy the port; it compares the SYN with the old numbers and lets a newer one in.",
          "zh-CN": "`TIME-WAIT`并不霸占端口；它把SYN与旧号码比较，较新的就放行。",
        },
      },
      ack: {
        misconception: "M24",
        why: {
          en: "That is the answer of the other synchronized states, such as `LAST-ACK`. `TIME-WAIT` may accept a SYN that is newer.",
          "zh-CN": "这是`LAST-ACK`等其他已同步状态的回应。`TIME-WAIT`可以接受较新的SYN。",
        },
      },
    },
  },
  explanation: {
    right: {
      en: "The timestamp of the SYN is newer than the last one seen, so it cannot be a leftover. Linux opens the new connection from the old numbers without any setting.",
      "zh-CN": "SYN的时间戳比最后见到的更新，不可能是遗留下来的。Linux不需要任何设置，就能依据旧号码建立新连接。",
    },
    wrong: {
      en: "`TIME-WAIT` is a memory, not a lock: it can tell a new SYN from an old one. See the first point of “What cuts the wait short”.",
      "zh-CN": "`TIME-WAIT`是一份记忆，不是一把锁：它能分辨SYN的新旧。见“什么会让等待提前结束”的第一点。",
    },
  },
  targets: ["M24", "M25"],
  sources: ["rfc9293#3.6.1", "rfc6191", "kernel:net/ipv4/tcp_minisocks.c", "recording:s11a", "recording:s11g"],
});
