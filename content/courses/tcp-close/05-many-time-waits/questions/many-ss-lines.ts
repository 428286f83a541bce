import { match } from "@/question-types/match/type";

export default match({
  id: "many-ss-lines",
  role: "exercise",
  prompt: {
    text: {
      en: "You find these groups of connections on Linux hosts. Match each with the finding that fits.",
      "zh-CN": "在几台Linux主机上看到下面几组连接。把每一组与相符的结论配对。",
    },
    left: [
      {
        id: "one-peer",
        text: {
          en: "28,000 `TIME-WAIT`, all with the peer `10.0.0.9:5432`",
          "zh-CN": "28000个`TIME-WAIT`，对端都是`10.0.0.9:5432`",
        },
      },
      {
        id: "one-port",
        text: {
          en: "28,000 `TIME-WAIT`, all with the local port 443, thousands of peers",
          "zh-CN": "28000个`TIME-WAIT`，本地端口都是443，对端有几千个",
        },
      },
      {
        id: "unread",
        text: {
          en: "3,000 `CLOSE-WAIT`, Recv-Q 1, no timer",
          "zh-CN": "3000个`CLOSE-WAIT`，Recv-Q为1，没有timer",
        },
      },
      {
        id: "read",
        text: {
          en: "3,000 `CLOSE-WAIT`, Recv-Q 0, no timer",
          "zh-CN": "3000个`CLOSE-WAIT`，Recv-Q为0，没有timer",
        },
      },
      {
        id: "half-closed",
        text: {
          en: "900 `FIN-WAIT-2`, owned by a process, no timer",
          "zh-CN": "900个`FIN-WAIT-2`，有进程持有，没有timer",
        },
      },
      {
        id: "unacknowledged",
        text: {
          en: "400 `LAST-ACK`, Send-Q 1, `timer:(on,12sec,6)`",
          "zh-CN": "400个`LAST-ACK`，Send-Q为1，`timer:(on,12sec,6)`",
        },
      },
    ],
    right: [
      {
        id: "nothing",
        text: {
          en: "Nothing to do: finished connections, and no 4-tuple is scarce here",
          "zh-CN": "不用处理：连接已经结束，这里也不缺四元组",
        },
      },
      {
        id: "exhaustion",
        text: {
          en: "This host initiates and closes first; `connect()` is about to fail",
          "zh-CN": "本机主动发起又先关闭，`connect()`快要失败了",
        },
      },
      {
        id: "not-reading",
        text: {
          en: "The program here has not noticed that the peer is done",
          "zh-CN": "本机的程序还没发现对端已经发完",
        },
      },
      {
        id: "not-closing",
        text: {
          en: "The program here has seen the end and forgets to close",
          "zh-CN": "本机的程序知道对端已发完，却忘了关闭",
        },
      },
      {
        id: "deadline",
        text: {
          en: "The program here waits, without a deadline, for peers to close",
          "zh-CN": "本机的程序在等对端关闭，没有设时限",
        },
      },
      {
        id: "path",
        text: {
          en: "Acknowledgments of our FIN do not arrive: look at the path",
          "zh-CN": "对本端FIN的确认到不了：检查网络路径",
        },
      },
    ],
  },
  key: {
    pairs: {
      "one-peer": "exhaustion",
      "one-port": "nothing",
      unread: "not-reading",
      read: "not-closing",
      "half-closed": "deadline",
      unacknowledged: "path",
    },
    mistakes: [
      {
        left: "one-port",
        right: "exhaustion",
        misconception: "M26",
        why: {
          en: "A host that accepts on port 443 uses that one local port for all of them. Each new peer brings a new 4-tuple.",
          "zh-CN": "在443上接受连接的主机，所有连接共用这一个本地端口；每个新的对端都带来新的四元组。",
        },
      },
      {
        left: "one-peer",
        right: "nothing",
        why: {
          en: "All of them aim at one address and port, and 28,000 is nearly the whole default range: the next `connect()` may find no port.",
          "zh-CN": "它们都去往同一个地址和端口，28000已接近整个默认范围：下一次`connect()`可能找不到端口。",
        },
      },
      {
        left: "unread",
        right: "not-closing",
        why: {
          en: "Recv-Q 1 with `CLOSE-WAIT` is the unread FIN: the program has not even read the end of file.",
          "zh-CN": "`CLOSE-WAIT`的Recv-Q为1，就是那个还没读的FIN：程序连文件结束都没有读到。",
        },
      },
      {
        left: "read",
        right: "not-reading",
        why: {
          en: "Recv-Q 0 says that the end of file has been read. What is missing is `close()`.",
          "zh-CN": "Recv-Q为0，说明文件结束已经读走，缺的是`close()`。",
        },
      },
      {
        left: "unread",
        right: "deadline",
        misconception: "M10",
        why: {
          en: "In `CLOSE-WAIT` the peer has sent its FIN already; this end is the one that must act.",
          "zh-CN": "在`CLOSE-WAIT`里，对端的FIN早已发来，该动的是本端。",
        },
      },
      {
        left: "read",
        right: "deadline",
        misconception: "M10",
        why: {
          en: "In `CLOSE-WAIT` the peer has sent its FIN already; this end is the one that must act.",
          "zh-CN": "在`CLOSE-WAIT`里，对端的FIN早已发来，该动的是本端。",
        },
      },
    ],
  },
  explanation: {
    right: {
      en: "Three things decide: the state, the queue or timer beside it, and whether the connections share the peer or only the local port.",
      "zh-CN": "要看三样：状态，旁边的队列和timer，以及这些连接是对端相同，还是只有本地端口相同。",
    },
    wrong: {
      en: "Ask of each line: has the peer’s FIN arrived, has ours been acknowledged, does a program own it, and is it one destination? The table in “How to look” gives each sign.",
      "zh-CN":
        "对每一组都问：对端的FIN到了没有，本端的FIN被确认了没有，有没有程序持有，目的地是不是同一个？各种迹象见“怎么看”里的表。",
    },
  },
  targets: ["M10", "M26", "M29"],
  sources: ["man:ss(8)", "rfc9293#3.3.2", "recording:s15c", "recording:s17a"],
});
