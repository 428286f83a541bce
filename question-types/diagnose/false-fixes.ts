import type { Fix } from "./fix";

/** Remedies from hearsay: they cure nothing that this catalogue knows. */
export const FALSE_FIXES = {
  "lower-fin-timeout": {
    text: { en: "Lower `net.ipv4.tcp_fin_timeout`.", "zh-CN": "调低`net.ipv4.tcp_fin_timeout`。" },
    cures: [],
    why: {
      en: "On Linux it limits `FIN-WAIT-2` of connections that no program holds, and no other state.",
      "zh-CN": "在Linux上，它只限制没有程序持有的`FIN-WAIT-2`，与其他状态无关。",
    },
    belief: "M21",
  },
  "keepalive-option": {
    text: { en: "Turn on TCP keep-alive for these sockets.", "zh-CN": "给这些套接字打开TCP保活。" },
    cures: [],
    why: {
      en: "The peer’s kernel may still answer the probes; and if it does not, the program still holds its descriptor.",
      "zh-CN": "对端内核可能照常回应探测；即使不回应，描述符也还被程序占着。",
    },
    belief: "M12",
  },
  "more-descriptors": {
    text: { en: "Raise the limit of open files.", "zh-CN": "调高可打开文件数的上限。" },
    cures: [],
    why: { en: "That only puts off the day on which they run out.", "zh-CN": "那只是把用尽的那一天推后。" },
  },
  "lower-buckets": {
    text: { en: "Lower `net.ipv4.tcp_max_tw_buckets`.", "zh-CN": "调低`net.ipv4.tcp_max_tw_buckets`。" },
    cures: [],
    why: {
      en: "Connections beyond the limit skip `TIME-WAIT` and lose its protection; the kernel’s documentation says never to lower it.",
      "zh-CN": "超出上限的连接会跳过`TIME-WAIT`，失去保护；内核文档明确说不要调低它。",
    },
    belief: "M33",
  },
  recycle: {
    text: { en: "Set `net.ipv4.tcp_tw_recycle=1`.", "zh-CN": "设置`net.ipv4.tcp_tw_recycle=1`。" },
    cures: [],
    why: {
      en: "It refused clients behind one NAT; Linux removed it in version 4.12.",
      "zh-CN": "它会拒绝同一NAT后面的客户端；Linux 4.12已经把它删除。",
    },
    belief: "M32",
  },
  "reuse-on-server": {
    text: {
      en: "Set `net.ipv4.tcp_tw_reuse=1` on this server.",
      "zh-CN": "在这台服务器上设置`net.ipv4.tcp_tw_reuse=1`。",
    },
    cures: [],
    why: {
      en: "Linux consults it only in `connect()`. It does nothing for connections that a server accepts.",
      "zh-CN": "Linux只在`connect()`时用到它，对服务器接受的连接不起作用。",
    },
    belief: "M30",
  },
  "linger-zero": {
    text: { en: "Close with `SO_LINGER` on and time 0.", "zh-CN": "打开`SO_LINGER`并把时间设为0再关闭。" },
    cures: [],
    why: {
      en: "`close()` then sends RST: data under way is lost, and the peer reads an error instead of an end.",
      "zh-CN": "那样`close()`会发RST：在途数据丢失，对端读到的是错误而不是正常结束。",
    },
    belief: "M36",
  },
  "wait-minutes": {
    text: { en: "Wait: the kernel removes them after a time-out.", "zh-CN": "等着：内核过一段时间会清掉它们。" },
    cures: [],
    why: { en: "Nothing runs that would end this by itself.", "zh-CN": "没有任何定时器会让它自己结束。" },
    belief: "M11",
  },
  reuseport: {
    text: { en: "Set `SO_REUSEPORT` instead.", "zh-CN": "改设`SO_REUSEPORT`。" },
    cures: [],
    why: {
      en: "It has another purpose: several sockets may listen on one port at the same time and share its connections.",
      "zh-CN": "它的用途不同：让几个套接字同时监听同一端口，分担到来的连接。",
    },
    belief: "M35",
  },
  "bigger-backlog": {
    text: { en: "Raise the backlog of `listen()`.", "zh-CN": "调大`listen()`的积压上限。" },
    cures: [],
    why: {
      en: "A longer queue changes nothing about how connections end, and a queue that nobody empties fills all the same.",
      "zh-CN": "队列更长并不影响连接怎样结束；没有人来取，再长也会满。",
    },
  },
  "longer-client-idle": {
    text: {
      en: "Make the client’s idle time-out longer than the server’s.",
      "zh-CN": "让客户端的空闲超时长于服务器的。",
    },
    cures: [],
    why: {
      en: "Then the server closes first even more often, while requests are under way.",
      "zh-CN": "那样服务器更常先关闭，而请求正在路上。",
    },
    belief: "M43",
  },
  "no-timestamps": {
    text: { en: "Turn `net.ipv4.tcp_timestamps` off.", "zh-CN": "关闭`net.ipv4.tcp_timestamps`。" },
    cures: [],
    why: {
      en: "Without timestamps PAWS is gone, and only the sequence number can tell a new SYN from an old one.",
      "zh-CN": "没有时间戳就没有PAWS，只能靠序号来区分新旧SYN。",
    },
  },
  "block-rst": {
    text: { en: "Drop RST segments in the firewall.", "zh-CN": "在防火墙上丢弃RST报文段。" },
    cures: [],
    why: {
      en: "A RST tells that there is no connection any more; without it the other end waits in vain.",
      "zh-CN": "RST告诉对方连接已经不存在；丢掉它，另一端只会白等。",
    },
  },
  "more-orphan-retries": {
    text: { en: "Raise `net.ipv4.tcp_orphan_retries`.", "zh-CN": "调大`net.ipv4.tcp_orphan_retries`。" },
    cures: [],
    why: {
      en: "Then sockets without a program stay even longer, and nothing more gets through.",
      "zh-CN": "那样没有程序持有的套接字停留得更久，该到的仍然到不了。",
    },
  },
} as const satisfies Readonly<Record<string, Fix>>;
