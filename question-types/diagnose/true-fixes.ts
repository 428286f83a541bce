import type { Fix } from "./fix";

/** Remedies that cure something. */
export const FIXES = {
  "close-on-every-path": {
    text: {
      en: "Close the socket on every path of the program, error paths too; watch the number of descriptors.",
      "zh-CN": "在程序的每条路径上（包括出错路径）关闭套接字，并监控描述符数量。",
    },
    cures: ["leak", "client-leak", "leaked-close-wait"],
    why: { en: "No path of the program is left unclosed here.", "zh-CN": "这里没有哪条路径忘了关闭。" },
  },
  "unblock-accept": {
    text: {
      en: "Find what blocks the accept loop; let a health check go through `accept()`.",
      "zh-CN": "找出阻塞accept循环的原因，并让健康检查经过`accept()`。",
    },
    cures: ["not-accepted"],
    why: {
      en: "`accept()` keeps up here; no listener’s queue is full.",
      "zh-CN": "这里`accept()`跟得上，没有监听队列是满的。",
    },
  },
  "evict-idle": {
    text: {
      en: "Let the pool evict idle connections before the backend’s idle time-out, or check them before use.",
      "zh-CN": "让连接池在后端空闲超时之前淘汰空闲连接，或在取用前检查。",
    },
    cures: ["pool-idle"],
    why: { en: "Idle connections of a pool are not the matter here.", "zh-CN": "这里的问题不在连接池的空闲连接。" },
  },
  "keep-upstream-connections": {
    text: {
      en: "Reuse connections to the backend (keep-alive); if that is not enough, more backend addresses or ports.",
      "zh-CN": "复用到后端的连接（keep-alive）；还不够，就增加后端的IP或端口。",
    },
    cures: ["ports-used-up"],
    why: { en: "No host runs out of ports towards a backend here.", "zh-CN": "这里没有哪台主机耗尽了到后端的端口。" },
  },
  "bind-no-port": {
    text: {
      en: "Set `IP_BIND_ADDRESS_NO_PORT`, or do not bind before `connect()`.",
      "zh-CN": "设置`IP_BIND_ADDRESS_NO_PORT`，或者在`connect()`之前不绑定。",
    },
    cures: ["ports-bound"],
    why: {
      en: "It helps a program that binds its source address before `connect()`. None does here.",
      "zh-CN": "它帮的是在`connect()`之前先绑定源地址的程序，这里没有这样做。",
    },
  },
  nothing: {
    text: { en: "Nothing: leave it as it is, and watch for errors.", "zh-CN": "什么都不改，只留意有没有错误。" },
    cures: ["normal-time-waits"],
    why: {
      en: "Something does fail here, and it will not stop by itself.",
      "zh-CN": "这里确实有失败，而且不会自己好。",
    },
  },
  "drop-slow-readers": {
    text: {
      en: "Limit how long unsent data may wait: `TCP_USER_TIMEOUT`, or the server’s time-out for closing connections.",
      "zh-CN": "限制数据滞留的时间：`TCP_USER_TIMEOUT`，或服务器软件里关闭阶段的超时。",
    },
    cures: ["slow-readers"],
    why: { en: "No data waits for a reader here.", "zh-CN": "这里没有数据在等对端读取。" },
  },
  "firewall-timers": {
    text: {
      en: "Let the firewall keep its entry for a while after the first FIN, and send both directions the same way.",
      "zh-CN": "让防火墙在第一个FIN之后仍保留一段时间的表项，并让两个方向走同一条路。",
    },
    cures: ["last-acks-lost"],
    why: {
      en: "Nothing shows that a device on the way drops the end of connections here.",
      "zh-CN": "这里没有迹象表明途中设备丢掉了关闭阶段的报文段。",
    },
  },
  "deadline-after-shutdown": {
    text: {
      en: "Set a read deadline after `shutdown(SHUT_WR)`, then `close()`.",
      "zh-CN": "在`shutdown(SHUT_WR)`之后设读超时，到时调用`close()`。",
    },
    cures: ["half-close-kept"],
    why: { en: "No program waits after a half-close here.", "zh-CN": "这里没有程序在半关闭之后等待。" },
  },
  "set-reuseaddr": {
    text: {
      en: "Set `SO_REUSEADDR` before `bind()`, in this version and in the one that it replaces.",
      "zh-CN": "在`bind()`之前设置`SO_REUSEADDR`，新旧两个版本都要设。",
    },
    cures: ["no-reuseaddr"],
    why: {
      en: "`SO_REUSEADDR` relaxes the check of `bind()`. `bind()` is not stopped by a `TIME-WAIT` here.",
      "zh-CN": "`SO_REUSEADDR`放宽的是`bind()`的检查，而这里并不是`TIME-WAIT`挡住了`bind()`。",
    },
  },
  "stop-other": {
    text: { en: "Stop the other process, or take another port.", "zh-CN": "停掉另一个进程，或换一个端口。" },
    cures: ["other-listener"],
    why: { en: "No other process listens on the port.", "zh-CN": "没有别的进程在监听这个端口。" },
  },
  "raise-buckets": {
    text: { en: "Put `tcp_max_tw_buckets` back to its default.", "zh-CN": "把`tcp_max_tw_buckets`恢复为默认值。" },
    cures: ["buckets-lowered"],
    why: {
      en: "The limit is not reached here: `TcpExtTCPTimeWaitOverflow` does not count up.",
      "zh-CN": "这里没有达到上限：`TcpExtTCPTimeWaitOverflow`没有增长。",
    },
  },
  "lingering-close": {
    text: {
      en: "Half-close after the answer and read the rest of the request, for a limited time (lingering close).",
      "zh-CN": "发完响应后半关闭，在限定时间内把请求剩下的部分读完（延迟关闭）。",
    },
    cures: ["unread-data"],
    why: { en: "No `close()` meets unread data here.", "zh-CN": "这里没有在数据未读完时调用`close()`。" },
  },
  "align-idle": {
    text: {
      en: "Make the client’s idle time-out shorter than the server’s, and retry idempotent requests.",
      "zh-CN": "让客户端的空闲超时短于服务器的，并重试幂等请求。",
    },
    cures: ["idle-race"],
    why: { en: "No request meets a FIN here.", "zh-CN": "这里没有请求与FIN相遇。" },
  },
  "calm-ports": {
    text: {
      en: "Leave timestamps on; let the NAT use more ports, so that none comes back within a minute. The repeated SYN gets through.",
      "zh-CN": "保持时间戳开启；让NAT使用更多端口，避免一分钟内重用。重传的SYN会成功。",
    },
    cures: ["nat-clocks"],
    why: { en: "No SYN is refused for its timestamp here.", "zh-CN": "这里没有SYN因时间戳被拒绝。" },
  },
  "probe-idle": {
    text: {
      en: "Send keep-alive probes more often than the device forgets, or set `TCP_USER_TIMEOUT`.",
      "zh-CN": "让保活探测的间隔短于中间设备的遗忘时间，或设置`TCP_USER_TIMEOUT`。",
    },
    cures: ["half-open"],
    why: {
      en: "Keep-alive finds connections whose peer is gone; it closes nothing for a program, and no peer is gone here.",
      "zh-CN": "保活用来发现对端已经不在的连接，不会替程序关闭套接字；而这里对端都还在。",
    },
    belief: "M12",
  },
  "keep-client-time-wait": {
    text: {
      en: "Let the client keep its `TIME-WAIT`, so that the old connection ends before its port is used again.",
      "zh-CN": "让客户端保留`TIME-WAIT`，这样端口重用之前旧连接就已经结束。",
    },
    cures: ["stale-last-ack"],
    why: {
      en: "Nobody skips `TIME-WAIT` and comes back with the same port here.",
      "zh-CN": "这里没有谁跳过`TIME-WAIT`又用同一端口回来。",
    },
  },
  "undo-fin-timeout": {
    text: {
      en: "Undo the change; if ports really run out, reuse connections.",
      "zh-CN": "撤销这个改动；如果端口真的不够用，就复用连接。",
    },
    cures: ["fin-timeout-misread"],
    why: { en: "No such change was made here.", "zh-CN": "这里没有作过这样的改动。" },
  },
} as const satisfies Readonly<Record<string, Fix>>;
