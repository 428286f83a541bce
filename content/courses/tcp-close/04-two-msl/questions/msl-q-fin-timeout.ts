import { singleChoice } from "@/question-types/single-choice/type";

export default singleChoice({
  id: "msl-q-fin-timeout",
  role: "quiz",
  prompt: {
    text: {
      en: "On a Linux 6.x host an administrator runs `sysctl -w net.ipv4.tcp_fin_timeout=15`. Then a program closes first, the peer closes at once, and no segment is lost. How long does `TIME-WAIT` last on this host?",
      "zh-CN":
        "管理员在一台Linux 6.x主机上执行了`sysctl -w net.ipv4.tcp_fin_timeout=15`。随后某程序先关闭连接，对端立刻也关闭，没有报文段丢失。这台主机上的`TIME-WAIT`持续多久？",
    },
    choices: [
      { id: "sixty", text: { en: "About 60 s, as before", "zh-CN": "大约60秒，和以前一样" } },
      { id: "fifteen", text: { en: "About 15 s, the new value", "zh-CN": "大约15秒，即新设的值" } },
      { id: "thirty", text: { en: "About 30 s, twice the new value", "zh-CN": "大约30秒，即新值的两倍" } },
      { id: "rfc", text: { en: "240 s, twice the MSL of the standard", "zh-CN": "240秒，即标准里MSL的两倍" } },
    ],
  },
  key: {
    choice: "sixty",
    distractors: {
      fifteen: {
        misconception: "M21",
        why: {
          en: "The value concerns `FIN-WAIT-2` of a connection that no program holds. Both defaults are 60 s, which hides the difference.",
          "zh-CN": "这个值管的是没有程序持有的连接的`FIN-WAIT-2`。两者默认都是60秒，掩盖了区别。",
        },
      },
      thirty: {
        misconception: "M21",
        why: {
          en: "`tcp_fin_timeout` is not an MSL and is doubled nowhere to make `TIME-WAIT`.",
          "zh-CN": "`tcp_fin_timeout`不是MSL，没有什么地方拿它翻倍当`TIME-WAIT`。",
        },
      },
      rfc: {
        misconception: "M20",
        why: {
          en: "240 s is the standard’s value. Linux has a constant of its own.",
          "zh-CN": "240秒是标准的取值。Linux有自己的常量。",
        },
      },
    },
  },
  explanation: {
    right: {
      en: "On Linux the length is a constant in the source, 60 s, that no setting changes. In a recording with `tcp_fin_timeout` 10 it was 60.7 s.",
      "zh-CN":
        "在Linux上，这个长度是源码里的常量60秒，没有设置可以改变。有一份记录里`tcp_fin_timeout`为10，实测是60.7秒。",
    },
    wrong: {
      en: "Ask which state the setting is about: its name says FIN, and it limits a wait for the peer’s FIN. See “What real systems use”.",
      "zh-CN": "想想这项设置管的是哪个状态：名字里有FIN，它限制的是等待对端FIN的时间。见“真实的系统用多少”。",
    },
  },
  targets: ["M20", "M21"],
  sources: ["kernel:include/net/tcp.h", "ip-sysctl", "recording:s05d"],
});
