import { order } from "@/question-types/order/type";

export default order({
  id: "many-exhaustion-timeline",
  role: "exercise",
  prompt: {
    text: {
      en: "A freshly booted Linux gateway with default settings opens 600 connections per second to one backend address and port. Each is closed almost at once, by the gateway first. Put these events in the order in which each happens for the first time.",
      "zh-CN":
        "一台刚启动、采用默认设置的Linux网关，以每秒600个的速度向同一个后端地址和端口建立连接。每个连接几乎立刻就关闭，总是网关先关。请按各事件第一次发生的先后排序。",
    },
    items: [
      {
        id: "fails",
        text: { en: "`connect()` fails with `EADDRNOTAVAIL`", "zh-CN": "`connect()`失败，错误是`EADDRNOTAVAIL`" },
      },
      {
        id: "works-again",
        text: {
          en: "`connect()` succeeds again after a failure",
          "zh-CN": "`connect()`在失败之后重新成功",
        },
      },
      {
        id: "first-record",
        text: { en: "a connection of the gateway enters `TIME-WAIT`", "zh-CN": "网关上有连接进入`TIME-WAIT`" },
      },
      {
        id: "record-ends",
        text: { en: "a `TIME-WAIT` on the gateway ends", "zh-CN": "网关上有`TIME-WAIT`结束" },
      },
      {
        id: "backend-fin",
        text: { en: "the backend sends a FIN", "zh-CN": "后端发出FIN" },
      },
      {
        id: "half",
        text: {
          en: "half of the local ports are in `TIME-WAIT`",
          "zh-CN": "一半的本地端口处于`TIME-WAIT`",
        },
      },
    ],
  },
  key: {
    order: ["backend-fin", "first-record", "half", "fails", "record-ends", "works-again"],
    pairs: [
      {
        first: "fails",
        second: "record-ends",
        why: {
          en: "At 600 per second the 28,232 ports are used up after about 47 s. The first `TIME-WAIT` ends only after 60 s.",
          "zh-CN": "每秒600个，28232个端口约47秒就用完；最早的`TIME-WAIT`要到第60秒才结束。",
        },
      },
      {
        first: "record-ends",
        second: "works-again",
        why: {
          en: "By default `connect()` towards a remote host takes no port whose 4-tuple is in `TIME-WAIT`, so the first success has to wait until one record ends.",
          "zh-CN":
            "默认情况下，连接远端主机的`connect()`不会选用四元组还在`TIME-WAIT`里的端口，所以要等有记录结束才能重新成功。",
        },
      },
      {
        first: "backend-fin",
        second: "first-record",
        why: {
          en: "The active closer enters `TIME-WAIT` when the peer’s FIN arrives, so that FIN was sent before.",
          "zh-CN": "主动关闭方收到对端的FIN才进入`TIME-WAIT`，所以对端的FIN在前。",
        },
      },
    ],
  },
  explanation: {
    right: {
      en: "The gateway enters `TIME-WAIT` when the backend’s FIN arrives. Half of the 28,232 ports are taken after about 24 s, all after about 47 s; the first record ends after 60 s, and only then does a 4-tuple become free.",
      "zh-CN":
        "后端的FIN到达，网关才进入`TIME-WAIT`。28232个端口约24秒用掉一半，约47秒用完；第一条记录到60秒才结束，这时才空出四元组。",
    },
    wrong: {
      en: "Compare two times: how long 600 connections per second need for 28,232 ports, and how long one `TIME-WAIT` lasts on Linux. See “The arithmetic”.",
      "zh-CN": "比较两个时间：每秒600个连接多久用完28232个端口，Linux的一个`TIME-WAIT`持续多久。参见“算一算”。",
    },
  },
  targets: [],
  sources: ["rfc9293#3.6", "ip-sysctl", "kernel:include/net/tcp.h", "recording:s17d"],
});
