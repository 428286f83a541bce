import type { Localized } from "@/lib/i18n/locales";
import type { Finding } from "./findings";

/** A cause that occurs: told by its signs, all of which must be there. */
export interface Cause {
  readonly text: Localized;
  readonly shows: readonly Finding[];
  /** Signs of another cause that explains the same things better. */
  readonly lacks?: readonly Finding[];
  /** Said when it was chosen and is not the one: what would stand there then. */
  readonly why: Localized;
}

export const CAUSES = {
  leak: {
    text: {
      en: "A program does not close its sockets after the peer has closed.",
      "zh-CN": "对端关闭之后，本机程序没有关闭自己的套接字。",
    },
    shows: ["close-wait in a server", "no descriptors left"],
    lacks: ["accept queue is full"],
    why: {
      en: "Then sockets in `CLOSE-WAIT` that the program has accepted would grow until it runs out of descriptors. That is not what these lines show.",
      "zh-CN": "那样的话，程序已经接受的连接会在`CLOSE-WAIT`里越积越多，直到描述符用尽。这些行显示的不是这种情况。",
    },
  },
  "not-accepted": {
    text: {
      en: "The program has stopped calling `accept()`, and its clients have given up.",
      "zh-CN": "程序不再调用`accept()`，客户端等不及，已经放弃。",
    },
    shows: ["close-wait in a server", "accept queue is full"],
    why: {
      en: "Then the listener’s Recv-Q, the connections that wait for `accept()`, would stand above its Send-Q, the backlog.",
      "zh-CN": "那样的话，监听套接字的Recv-Q（等待`accept()`的连接数）会超过它的Send-Q（积压上限）。",
    },
  },
  "pool-idle": {
    text: {
      en: "The backend closed idle connections of the pool; the pool notices only when it uses them next.",
      "zh-CN": "后端关闭了连接池里的空闲连接；连接池要到下次取用时才会发现。",
    },
    shows: ["close-wait in a client", "close-wait is stable"],
    why: {
      en: "Then the `CLOSE-WAIT`s would be connections that this host opened itself, and few: their number would not grow.",
      "zh-CN": "那样的话，`CLOSE-WAIT`应是本机自己发起的连接，而且数量不多，也不会增长。",
    },
  },
  "client-leak": {
    text: {
      en: "The program forgets its connections to the backend and never closes them.",
      "zh-CN": "程序把到后端的连接丢在一边，从不关闭。",
    },
    shows: ["close-wait in a client", "no descriptors left"],
    why: {
      en: "Then the `CLOSE-WAIT`s towards the backend would grow with every counting. They do not.",
      "zh-CN": "那样的话，通往后端的`CLOSE-WAIT`每数一次都会更多。这里并没有增长。",
    },
  },
  "ports-used-up": {
    text: {
      en: "This host opens and closes first: `TIME-WAIT` holds every local port towards one backend address and port.",
      "zh-CN": "本机发起连接又先关闭：到同一个后端IP和端口的本地端口全被`TIME-WAIT`占满。",
    },
    shows: ["one peer has every port", "no address left"],
    why: {
      en: "Then `connect()` would fail with `EADDRNOTAVAIL`, and one peer would have as many `TIME-WAIT`s as there are local ports.",
      "zh-CN":
        "那样的话，`connect()`会失败并得到`EADDRNOTAVAIL`，而且某一个对端名下的`TIME-WAIT`数量等于本地端口总数。",
    },
  },
  "ports-bound": {
    text: {
      en: "The program binds its source address before `connect()`, so each port is reserved for all destinations.",
      "zh-CN": "程序在`connect()`之前先绑定源地址，每个端口因此对所有目的地都被占住。",
    },
    shows: ["ports are bound before connect()", "address in use"],
    why: {
      en: "Then `bind()` would fail in a program that connects, with about as many connections in all as there are local ports, spread over several destinations.",
      "zh-CN": "那样的话，失败的是发起连接的程序里的`bind()`，此时连接总数约等于本地端口数，而且分散在几个目的地上。",
    },
  },
  "normal-time-waits": {
    text: {
      en: "Nothing is wrong: this server closes first, and each short connection leaves a `TIME-WAIT`.",
      "zh-CN": "没有故障：服务器先关闭，每个短连接都会留下一个`TIME-WAIT`。",
    },
    shows: ["many TIME-WAITs", "nothing fails"],
    why: {
      en: "It would be, if nothing failed. Here something does.",
      "zh-CN": "如果没有任何失败，可以这么说。但这里确实有失败。",
    },
  },
  "slow-readers": {
    text: {
      en: "Peers keep their window shut; connections that no program holds any more still hold unsent data.",
      "zh-CN": "对端一直关着窗口；已不归任何程序持有的连接里还压着发不出去的数据。",
    },
    shows: ["orphans with a closed window"],
    why: {
      en: "Then sockets in `FIN-WAIT-1` would have a large Send-Q and the timer `persist`, which probes a zero window.",
      "zh-CN": "那样的话，`FIN-WAIT-1`的套接字会有很大的Send-Q，定时器是探测零窗口的`persist`。",
    },
  },
  "last-acks-lost": {
    text: {
      en: "The last ACK does not get through: something on the way has already forgotten the connection.",
      "zh-CN": "最后一个ACK到不了：途中有设备已经忘掉了这个连接。",
    },
    shows: ["FINs repeated in LAST-ACK"],
    why: {
      en: "Then many sockets would stand in `LAST-ACK` with the timer `on` and a number of repetitions that grows.",
      "zh-CN": "那样的话，会有许多套接字停在`LAST-ACK`，定时器是`on`，重传次数越来越大。",
    },
  },
  "half-close-kept": {
    text: {
      en: "The program half-closes with `shutdown(SHUT_WR)` and then waits without limit for peers that do not close.",
      "zh-CN": "程序用`shutdown(SHUT_WR)`半关闭之后，无限期地等待不肯关闭的对端。",
    },
    shows: ["FIN-WAIT-2 without timer"],
    why: {
      en: "Then sockets in `FIN-WAIT-2` would have no timer: a program still holds them.",
      "zh-CN": "那样的话，`FIN-WAIT-2`的套接字不会有定时器：它们仍被程序持有。",
    },
  },
  "no-reuseaddr": {
    text: {
      en: "The old process closed first; its `TIME-WAIT`s stand on the port, and `SO_REUSEADDR` is not set.",
      "zh-CN": "旧进程先关闭了连接，端口上留有它的`TIME-WAIT`，而程序没有设置`SO_REUSEADDR`。",
    },
    shows: ["address in use", "TIME-WAIT on the wanted port"],
    why: {
      en: "Then `bind()` would fail with `EADDRINUSE` while nobody listens on the port.",
      "zh-CN": "那样的话，没有人监听这个端口，`bind()`却失败并得到`EADDRINUSE`。",
    },
  },
  "other-listener": {
    text: { en: "Another process listens on the port.", "zh-CN": "另一个进程正在监听这个端口。" },
    shows: ["address in use", "somebody listens on the port"],
    why: {
      en: "Then a line in `LISTEN` would have this port.",
      "zh-CN": "那样的话，会有一行`LISTEN`带着这个端口。",
    },
  },
  "buckets-lowered": {
    text: {
      en: "`tcp_max_tw_buckets` is too low: connections skip `TIME-WAIT`, and a peer’s ordinary FIN meets no connection.",
      "zh-CN": "`tcp_max_tw_buckets`太低：连接跳过了`TIME-WAIT`，对端正常的FIN到来时已没有连接。",
    },
    shows: ["TIME-WAITs refused"],
    why: {
      en: "Then `TcpExtTCPTimeWaitOverflow` would count up.",
      "zh-CN": "那样的话，`TcpExtTCPTimeWaitOverflow`会增长。",
    },
  },
  "unread-data": {
    text: {
      en: "The server closes while a part of the request is still unread, so its kernel resets the connection.",
      "zh-CN": "服务器关闭时请求还有一部分没读，内核于是复位连接。",
    },
    shows: ["closed with unread data"],
    why: {
      en: "Then the server’s `R.` would come from its own `close()`, and `TcpExtTCPAbortOnClose` would count up.",
      "zh-CN": "那样的话，服务器的`R.`是它自己的`close()`引起的，`TcpExtTCPAbortOnClose`会增长。",
    },
  },
  "idle-race": {
    text: {
      en: "The server’s idle time-out ends first: its FIN crosses a request that reuses the connection.",
      "zh-CN": "服务器的空闲超时先到：它的FIN与复用这个连接的请求在途中相遇。",
    },
    shows: ["request crossed a FIN"],
    why: {
      en: "Then the capture would show a FIN of the server, a request after it, and a RST for the request.",
      "zh-CN": "那样的话，抓包里会先有服务器的FIN，然后是一个请求，接着是对这个请求的RST。",
    },
  },
  "nat-clocks": {
    text: {
      en: "Hosts behind one NAT address share a port: the SYN’s timestamp is older than the one that `TIME-WAIT` remembers.",
      "zh-CN": "同一NAT地址后面的几台主机先后用到同一个端口：SYN的时间戳比`TIME-WAIT`记住的更旧。",
    },
    shows: ["SYN refused by PAWS in TIME-WAIT"],
    why: {
      en: "Then the SYN that is refused would meet `TIME-WAIT`, and `TcpExtPAWSTimewait` would count up.",
      "zh-CN": "那样的话，被拒绝的SYN碰上的是`TIME-WAIT`，`TcpExtPAWSTimewait`会增长。",
    },
  },
  "half-open": {
    text: {
      en: "Something on the way, or the peer, has forgotten the connection without a word: it is half-open.",
      "zh-CN": "途中的设备或对端不声不响地忘掉了这个连接：它成了半开连接。",
    },
    shows: ["data repeated in ESTABLISHED"],
    why: {
      en: "Then a connection in `ESTABLISHED` would repeat data that nobody acknowledges.",
      "zh-CN": "那样的话，`ESTABLISHED`的连接会一再重传没有人确认的数据。",
    },
  },
  "stale-last-ack": {
    text: {
      en: "A new SYN meets the old connection, which waits in `LAST-ACK` for an ACK that was lost.",
      "zh-CN": "新的SYN碰上旧连接：旧连接停在`LAST-ACK`，等着一个已经丢失的ACK。",
    },
    shows: ["SYN met a live connection", "peer in LAST-ACK"],
    why: {
      en: "Then a SYN would be answered with a challenge ACK, and `TcpExtTCPSYNChallenge` would count up.",
      "zh-CN": "那样的话，SYN会得到挑战ACK，`TcpExtTCPSYNChallenge`会增长。",
    },
  },
  "leaked-close-wait": {
    text: {
      en: "A new SYN meets a connection that the server’s program has never closed.",
      "zh-CN": "新的SYN碰上一个服务器程序从未关闭的旧连接。",
    },
    shows: ["SYN met a live connection", "close-wait in a server"],
    why: {
      en: "Then the SYN would meet a socket in `CLOSE-WAIT`, which only the server’s program can end.",
      "zh-CN": "那样的话，SYN碰上的会是`CLOSE-WAIT`的套接字，只有服务器程序才能结束它。",
    },
  },
  "fin-timeout-misread": {
    text: {
      en: "`tcp_fin_timeout` limits an orphan’s `FIN-WAIT-2`; the 60 s of `TIME-WAIT` are a constant of Linux.",
      "zh-CN": "`tcp_fin_timeout`限制的是孤儿连接的`FIN-WAIT-2`；Linux的`TIME-WAIT`固定为60秒。",
    },
    shows: ["short tcp_fin_timeout"],
    why: {
      en: "Then somebody would have changed `tcp_fin_timeout` and waited in vain.",
      "zh-CN": "那样的话，应是有人改了`tcp_fin_timeout`却没有效果。",
    },
  },
} as const satisfies Readonly<Record<string, Cause>>;
