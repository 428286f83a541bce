import type { MisconceptionId } from "@/lib/grading/score";
import type { Localized } from "@/lib/i18n/locales";

/** A cause that never occurs: a numbered misconception. */
export interface FalseCause {
  readonly text: Localized;
  readonly belief: MisconceptionId;
  readonly why: Localized;
}

export const FALSE_CAUSES = {
  "peer-must-close": {
    text: {
      en: "The other ends are slow: the sockets wait for the peers to close.",
      "zh-CN": "对端太慢：这些套接字在等对端关闭。",
    },
    belief: "M10",
    why: {
      en: "The peers’ FINs have come already; that is how `CLOSE-WAIT` begins. It waits for the program on this host.",
      "zh-CN": "对端的FIN早已到达，`CLOSE-WAIT`就是这样开始的。它等的是本机的程序。",
    },
  },
  "kernel-time-out": {
    text: { en: "The kernel’s time-out for `CLOSE-WAIT` is too long.", "zh-CN": "内核的`CLOSE-WAIT`超时设得太长。" },
    belief: "M11",
    why: {
      en: "There is no such time-out, neither in the standard nor in Linux; `ss -o` shows no timer for these sockets.",
      "zh-CN": "标准和Linux都没有这样的超时；`ss -o`里这些套接字没有定时器。",
    },
  },
  "server-ports": {
    text: { en: "The `TIME-WAIT`s have used up the server’s ports.", "zh-CN": "`TIME-WAIT`占满了服务器的端口。" },
    belief: "M26",
    why: {
      en: "All connections that a server accepts share its one listening port. Ports run out on a host that initiates connections, towards one destination.",
      "zh-CN": "服务器接受的所有连接共用同一个监听端口。端口耗尽只发生在主动发起连接的主机上，而且是针对同一个目的地。",
    },
  },
  "server-slow": {
    text: { en: "The host is too slow to clear its `TIME-WAIT`s away.", "zh-CN": "主机太慢，来不及清理`TIME-WAIT`。" },
    belief: "M29",
    why: {
      en: "Each `TIME-WAIT` lasts its fixed 60 s on Linux, on a fast host as on a slow one; their number follows the rate of connections.",
      "zh-CN": "在Linux上每个`TIME-WAIT`固定持续60秒，主机快慢都一样；数量只取决于建立连接的速率。",
    },
  },
  "descriptors-held": {
    text: { en: "The `TIME-WAIT`s hold the program’s file descriptors.", "zh-CN": "`TIME-WAIT`占着程序的文件描述符。" },
    belief: "M28",
    why: {
      en: "On Linux a `TIME-WAIT` is a small record of the kernel; no program and no descriptor belongs to it.",
      "zh-CN": "在Linux上，`TIME-WAIT`只是内核里的一条小记录，不属于任何程序，也不占描述符。",
    },
  },
  "clients-only": {
    text: {
      en: "Something is broken: `TIME-WAIT` belongs on clients, not here.",
      "zh-CN": "一定出了问题：`TIME-WAIT`应该在客户端，不该在这里。",
    },
    belief: "M1",
    why: {
      en: "`TIME-WAIT` appears on the end that closes first, client or server.",
      "zh-CN": "`TIME-WAIT`出现在先关闭的一端，客户端或服务器都可能。",
    },
  },
  "orphans-late": {
    text: {
      en: "`tcp_fin_timeout` is too long for these sockets.",
      "zh-CN": "对这些套接字来说，`tcp_fin_timeout`太长了。",
    },
    belief: "M22",
    why: {
      en: "On Linux it limits `FIN-WAIT-2` only of connections that no program holds; theirs show a timer. These have none.",
      "zh-CN": "在Linux上，它只限制没有程序持有的`FIN-WAIT-2`，那种连接会显示定时器。这些没有定时器。",
    },
  },
  "time-wait-by-setting": {
    text: {
      en: "The new value of `tcp_fin_timeout` holds only for connections opened after a reboot.",
      "zh-CN": "`tcp_fin_timeout`的新值要重启之后才对新连接生效。",
    },
    belief: "M21",
    why: {
      en: "It holds at once, but for an orphan’s `FIN-WAIT-2`. It never sets the length of `TIME-WAIT`.",
      "zh-CN": "它立即生效，但管的是孤儿连接的`FIN-WAIT-2`，从来不决定`TIME-WAIT`的时长。",
    },
  },
  "last-ack-for-ever": {
    text: {
      en: "`LAST-ACK` has no timer, so these sockets stay for ever.",
      "zh-CN": "`LAST-ACK`没有定时器，所以这些套接字会一直存在。",
    },
    belief: "M23",
    why: {
      en: "`LAST-ACK` repeats its FIN and gives up in the end: on Linux after about two minutes, when no program holds the socket.",
      "zh-CN": "`LAST-ACK`会重传FIN，最终放弃：在Linux上，没有程序持有的套接字大约两分钟后就会消失。",
    },
  },
  "syn-refused": {
    text: {
      en: "The server answers the SYN with RST, as every TCP in `LAST-ACK` does.",
      "zh-CN": "服务器用RST回应了SYN，处于`LAST-ACK`的TCP都会这样。",
    },
    belief: "M24",
    why: {
      en: "The RST comes from the sender of the SYN, in answer to the challenge ACK; then the SYN is repeated and the connection is made.",
      "zh-CN": "RST是发出SYN的一端对挑战ACK的回应；随后SYN重传，连接建立。",
    },
  },
  "port-blocked": {
    text: {
      en: "A port in `TIME-WAIT` takes no new connection for 60 s, whatever the SYN says.",
      "zh-CN": "端口处于`TIME-WAIT`时，无论SYN是什么样，60秒内都不接受新连接。",
    },
    belief: "M25",
    why: {
      en: "A SYN with a newer sequence number or timestamp reopens the 4-tuple at once.",
      "zh-CN": "只要SYN的序号或时间戳更新，同一四元组马上就能重新建立连接。",
    },
  },
  "client-too-late": {
    text: {
      en: "The client’s own idle time-out was not over, so the connection must have been cut by a firewall.",
      "zh-CN": "客户端自己的空闲超时还没到，所以一定是防火墙切断了连接。",
    },
    belief: "M43",
    why: {
      en: "The server has an idle time-out of its own, and its FIN stands in the capture.",
      "zh-CN": "服务器有自己的空闲超时，抓包里就有它发的FIN。",
    },
  },
  "process-crashed": {
    text: {
      en: "The peer’s process has crashed; its kernel says nothing then.",
      "zh-CN": "对端进程崩溃了，这种情况下它的内核什么也不发。",
    },
    belief: "M14",
    why: {
      en: "When a process dies its kernel closes for it, with FIN or RST. Silence means that the host, or the way to it, is gone.",
      "zh-CN": "进程死掉时，内核会替它关闭连接，发FIN或RST。完全没有动静，说明主机或路径出了问题。",
    },
  },
  "killed-with-9": {
    text: {
      en: "The server process was killed: `kill -9` makes the kernel send RST.",
      "zh-CN": "服务器进程被杀：`kill -9`会让内核发RST。",
    },
    belief: "M13",
    why: {
      en: "The kernel closes for a killed process as `close()` does: FIN if everything was read. And the server goes on serving.",
      "zh-CN": "进程被杀时，内核的做法与`close()`相同：数据都读完了就发FIN。而且这里的服务器还在工作。",
    },
  },
} as const satisfies Readonly<Record<string, FalseCause>>;
