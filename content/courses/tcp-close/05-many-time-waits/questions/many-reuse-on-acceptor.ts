import { trueFalseReason } from "@/question-types/true-false-reason/type";

export default trueFalseReason({
  id: "many-reuse-on-acceptor",
  role: "quiz",
  prompt: {
    text: {
      en: "A Linux database server accepts 2,000 short connections per second and closes each first. Setting `tcp_tw_reuse=1` on it lets it accept more connections per second.",
      "zh-CN":
        "一台Linux数据库服务器每秒接受2000个短连接，而且每次都先关闭。在它上面设`tcp_tw_reuse=1`，每秒就能接受更多的连接。",
    },
    reasons: [
      {
        id: "listener",
        text: {
          en: "The listening port can then be used again one second after a close",
          "zh-CN": "监听端口在关闭1秒之后就可以再用",
        },
      },
      {
        id: "memory",
        text: {
          en: "The records are then removed after one second, which frees memory for new sockets",
          "zh-CN": "记录过1秒就被删除，腾出内存给新的套接字",
        },
      },
      {
        id: "connect-only",
        text: {
          en: "The setting is looked at only when `connect()` chooses a local port",
          "zh-CN": "只有`connect()`选择本地端口时才会看这个设置",
        },
      },
      {
        id: "nat",
        text: {
          en: "The setting refuses clients behind one NAT address, so it must stay off on servers",
          "zh-CN": "这个设置会拒绝同一个NAT地址后面的客户端，所以服务器上不能开",
        },
      },
    ],
  },
  key: {
    answer: false,
    reason: "connect-only",
    distractors: {
      listener: {
        misconception: "M30",
        why: {
          en: "The listening port is never used up: all accepted connections share it, with or without `TIME-WAIT`s.",
          "zh-CN": "监听端口根本不会用完：所有接受的连接都共用它，有没有`TIME-WAIT`都一样。",
        },
      },
      memory: {
        why: {
          en: "The setting removes nothing by itself. It allows `connect()` to take over a 4-tuple; otherwise each record lives its 60 s.",
          "zh-CN": "这个设置本身不删除任何记录，只是允许`connect()`接管一个四元组；否则每条记录照样持续60秒。",
        },
      },
      nat: {
        misconception: "M31",
        why: {
          en: "That was `tcp_tw_recycle`, which compared timestamps per remote host. It was removed in Linux 4.12.",
          "zh-CN": "那是`tcp_tw_recycle`，它按远端主机比较时间戳，Linux 4.12已经删除。",
        },
      },
    },
    ifWrongAnswer: {
      misconception: "M30",
      why: {
        en: "The server initiates no connection here. Nothing in accepting waits for a `TIME-WAIT` to end.",
        "zh-CN": "这台服务器在这里并不发起连接，而接受连接并不需要等任何`TIME-WAIT`结束。",
      },
    },
  },
  explanation: {
    right: {
      en: "Linux consults `tcp_tw_reuse` in `connect()` only. A host that accepts has its 4-tuples from the clients, and an acceptable SYN reopens even one that is in `TIME-WAIT`, without any setting.",
      "zh-CN":
        "Linux只在`connect()`里看`tcp_tw_reuse`。接受连接的主机，四元组由客户端带来；即使某个四元组还在`TIME-WAIT`里，可接受的SYN不靠任何设置也能重新打开它。",
    },
    wrong: {
      en: "Ask which call consults the setting, and whether this host makes that call. See the last point of “What helps”.",
      "zh-CN": "想一想哪个系统调用会看这个设置，这台主机有没有做这个调用。参见“有用的办法”最后一条。",
    },
  },
  targets: ["M30", "M31"],
  sources: ["ip-sysctl", "kernel:net/ipv4/tcp_ipv4.c", "recording:s11a", "linux-no-tw-recycle"],
});
