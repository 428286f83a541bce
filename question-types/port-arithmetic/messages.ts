import type { Localized } from "@/lib/i18n/locales";
import type { Ask, Setup } from "./setup";

export const messages = {
  setup: { en: "Given", "zh-CN": "已知" },
  system: { en: "TIME-WAIT", "zh-CN": "TIME-WAIT" },
  ports: { en: "Local ports", "zh-CN": "本地端口" },
  sources: { en: "Source addresses", "zh-CN": "源地址" },
  destinations: { en: "Destinations (address and port)", "zh-CN": "目的地（地址加端口）" },
  closer: { en: "Closes first", "zh-CN": "先关闭的一方" },
  demand: { en: "Wanted", "zh-CN": "需求" },
  perSecond: { en: "{count} new connections per second", "zh-CN": "每秒{count}条新连接" },
  change: { en: "Changed", "zh-CN": "改动" },
  to: { en: "{first} to {last}, both included", "zh-CN": "{first}到{last}，含两端" },
  unitMissing: { en: "Choose a unit, too.", "zh-CN": "还要选一个单位。" },
  nothingSaid: { en: "not answered", "zh-CN": "没有作答" },
  yourAnswer: { en: "Your answer", "zh-CN": "你的回答" },
  follows: { en: "Follows from your earlier number", "zh-CN": "由你前面的数推出" },
  assumption: {
    en: "Each connection is short; what keeps a 4-tuple is TIME-WAIT alone. No SYN takes over a TIME-WAIT unless the table says so.",
    "zh-CN": "每条连接都很短；占住四元组的只有TIME-WAIT。除非表中写明，没有SYN接管TIME-WAIT。",
  },
} as const satisfies Record<string, Localized>;

export const systems: { readonly [S in Setup["system"]]: Localized } = {
  linux: { en: "{seconds} s (Linux)", "zh-CN": "{seconds}秒（Linux）" },
  macos: { en: "{seconds} s (macOS)", "zh-CN": "{seconds}秒（macOS）" },
  standard: { en: "2 MSL = {seconds} s (RFC 9293)", "zh-CN": "2MSL = {seconds}秒（RFC 9293）" },
};

export const closers: { readonly [C in Setup["closer"]]: Localized } = {
  initiator: { en: "the end that called connect()", "zh-CN": "调用connect()的一端" },
  acceptor: { en: "the end that called accept()", "zh-CN": "调用accept()的一端" },
};

export const changes = {
  "fin-timeout": { en: "`tcp_fin_timeout` is set to {seconds}", "zh-CN": "`tcp_fin_timeout`改为{seconds}" },
  "tw-reuse-on": {
    en: "`tcp_tw_reuse` is set to 1; both ends use timestamps",
    "zh-CN": "`tcp_tw_reuse`改为1；两端都用时间戳",
  },
  "tw-reuse-off": {
    en: "`tcp_tw_reuse` is set to 1; timestamps are off",
    "zh-CN": "`tcp_tw_reuse`改为1；时间戳已关闭",
  },
  range: { en: "`ip_local_port_range` is set to {first} {last}", "zh-CN": "`ip_local_port_range`改为{first} {last}" },
  sources: { en: "{count} source addresses are used in turn", "zh-CN": "轮流使用{count}个源地址" },
  "bind-first": {
    en: "each socket is bound to its source address and port 0 before connect(), without `IP_BIND_ADDRESS_NO_PORT`",
    "zh-CN": "每个套接字在connect()之前先bind()到源地址和端口0，没有设置`IP_BIND_ADDRESS_NO_PORT`",
  },
} as const satisfies Record<string, Localized>;

export const asks: { readonly [A in Ask]: Localized } = {
  tuples: {
    en: "How many connections can exist at once, those in TIME-WAIT included?",
    "zh-CN": "连同TIME-WAIT在内，最多能同时存在多少条连接？",
  },
  rate: {
    en: "How many new connections per second can it keep up for long?",
    "zh-CN": "长期来看，每秒最多能新建多少条连接？",
  },
  "exhausted-after": {
    en: "It begins with all ports free. After how long does connect() fail with `EADDRNOTAVAIL`?",
    "zh-CN": "开始时端口全部空闲。过多久connect()会失败，得到`EADDRNOTAVAIL`？",
  },
  "rate-after-change": {
    en: "After the change: how many new connections per second can it keep up for long?",
    "zh-CN": "改动之后，长期来看每秒最多能新建多少条连接？",
  },
  "time-waits": {
    en: "At this rate, how many records in TIME-WAIT are there for long at the end that closes first, if nothing runs out?",
    "zh-CN": "如果什么都不耗尽，按这个速率，先关闭的一端长期有多少条TIME-WAIT记录？",
  },
  "sources-needed": {
    en: "How many source addresses are needed at least, so that no connect() fails?",
    "zh-CN": "要让connect()不失败，至少需要多少个源地址？",
  },
  "ports-held": {
    en: "How many local ports does TIME-WAIT hold at the end that called connect()?",
    "zh-CN": "在调用connect()的一端，TIME-WAIT占住多少个本地端口？",
  },
  "acceptor-ports": {
    en: "How many local ports do all these connections take at the end that called accept(), those in TIME-WAIT included?",
    "zh-CN": "在调用accept()的一端，连同TIME-WAIT在内，所有这些连接一共占用多少个本地端口？",
  },
};
