import { match } from "@/question-types/match/type";

export default match({
  id: "many-settings",
  role: "quiz",
  prompt: {
    text: {
      en: "What does each of these govern on Linux 6.18?",
      "zh-CN": "在Linux 6.18上，下面各项分别管什么？",
    },
    left: [
      { id: "fin-timeout", text: { en: "`tcp_fin_timeout`", "zh-CN": "`tcp_fin_timeout`" } },
      { id: "reuseaddr", text: { en: "`SO_REUSEADDR`", "zh-CN": "`SO_REUSEADDR`" } },
      { id: "buckets", text: { en: "`tcp_max_tw_buckets`", "zh-CN": "`tcp_max_tw_buckets`" } },
      { id: "tw-reuse", text: { en: "`tcp_tw_reuse`", "zh-CN": "`tcp_tw_reuse`" } },
      { id: "constant", text: { en: "a constant in the kernel’s source", "zh-CN": "内核源码里的一个常量" } },
    ],
    right: [
      {
        id: "time-wait",
        text: { en: "how long a connection stays in `TIME-WAIT`", "zh-CN": "连接在`TIME-WAIT`里停留多久" },
      },
      {
        id: "orphan",
        text: {
          en: "how long `FIN-WAIT-2` lasts when no program holds the connection",
          "zh-CN": "没有程序持有连接时，`FIN-WAIT-2`持续多久",
        },
      },
      {
        id: "bind",
        text: {
          en: "whether `bind()` may take a port that old connections still use",
          "zh-CN": "旧连接还在用某个端口时，`bind()`能不能用它",
        },
      },
      {
        id: "skip",
        text: {
          en: "from which number on connections skip `TIME-WAIT`",
          "zh-CN": "超过多少个之后，连接会跳过`TIME-WAIT`",
        },
      },
      {
        id: "take-over",
        text: {
          en: "whether `connect()` may take over a 4-tuple in `TIME-WAIT`",
          "zh-CN": "`connect()`能不能接管处于`TIME-WAIT`的四元组",
        },
      },
    ],
  },
  key: {
    pairs: {
      "fin-timeout": "orphan",
      reuseaddr: "bind",
      buckets: "skip",
      "tw-reuse": "take-over",
      constant: "time-wait",
    },
    mistakes: [
      {
        left: "fin-timeout",
        right: "time-wait",
        misconception: "M21",
        why: {
          en: "Both are 60 s by default, but they are independent: with `tcp_fin_timeout` at 10, `TIME-WAIT` still lasted 60 s.",
          "zh-CN": "两者默认都是60秒，但互不相干：`tcp_fin_timeout`设为10时，`TIME-WAIT`仍持续了60秒。",
        },
      },
      {
        left: "reuseaddr",
        right: "take-over",
        misconception: "M34",
        why: {
          en: "`SO_REUSEADDR` changes a check in `bind()`. Which port `connect()` may choose is another question.",
          "zh-CN": "`SO_REUSEADDR`改的是`bind()`里的检查；`connect()`能选哪个端口是另一回事。",
        },
      },
      {
        left: "tw-reuse",
        right: "bind",
        misconception: "M30",
        why: {
          en: "`tcp_tw_reuse` is consulted in `connect()`; it does not help a server that restarts and binds its port.",
          "zh-CN": "`tcp_tw_reuse`在`connect()`里起作用，帮不了重启后要绑定端口的服务器。",
        },
      },
      {
        left: "buckets",
        right: "time-wait",
        misconception: "M33",
        why: {
          en: "The limit does not shorten `TIME-WAIT`: connections above it get none at all.",
          "zh-CN": "这个上限并不缩短`TIME-WAIT`：超出的连接根本没有`TIME-WAIT`。",
        },
      },
    ],
  },
  explanation: {
    right: {
      en: "On Linux the length of `TIME-WAIT` is fixed in the source. The settings decide about other things: an abandoned `FIN-WAIT-2`, a check in `bind()`, the number of records, the choice of a port in `connect()`.",
      "zh-CN":
        "在Linux上，`TIME-WAIT`的时长写死在源码里。这些设置管的是别的事：无人持有的`FIN-WAIT-2`、`bind()`的检查、记录的个数、`connect()`对端口的选择。",
    },
    wrong: {
      en: "Two of these are about calls, one about a number of records, one about another state. The table in “What does not help” says which.",
      "zh-CN": "这里有两项与系统调用有关，一项与记录个数有关，一项与另一个状态有关。对照“没有用的办法”里的表。",
    },
  },
  targets: ["M21", "M30", "M33", "M34"],
  sources: ["ip-sysctl", "man:socket(7)", "recording:s05d", "recording:s18", "recording:s19"],
});
