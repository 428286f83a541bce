import { defineInterviewQuestion } from "@/lib/content/define";

export default defineInterviewQuestion({
  id: "cannot-assign-requested-address",
  number: "Q59",
  level: "sre",
  question: {
    en: "A gateway at 500 requests per second logs “connect: Cannot assign requested address”. What do you do?",
    "zh-CN": "网关每秒500个请求，日志里出现“connect: Cannot assign requested address”。你怎么处理？",
  },
  followUps: {
    en: [
      "Why does it begin a minute after the load rises, and not at once?",
      "Which change is the smallest safe one tonight?",
    ],
    "zh-CN": ["为什么是负载上升后过一阵才出现，而不是立刻？", "今晚先做哪个最小而安全的改动？"],
  },
  keyPoints: [
    {
      id: "cause",
      essential: true,
      text: {
        en: "Local ports are exhausted towards one destination: EADDRNOTAVAIL.",
        "zh-CN": "去往某一个目的地的本地端口耗尽：EADDRNOTAVAIL。",
      },
    },
    {
      id: "evidence",
      essential: true,
      text: {
        en: "ss: TIME-WAITs counted by peer, compared with ip_local_port_range.",
        "zh-CN": "用ss按对端统计TIME-WAIT，与ip_local_port_range对比。",
      },
    },
    {
      id: "arithmetic",
      essential: false,
      text: {
        en: "28,232 ÷ 60 ≈ 470 per second is the limit; 500 is above it.",
        "zh-CN": "28232 ÷ 60 ≈ 每秒470个是上限，500超过了它。",
      },
    },
    {
      id: "pool",
      essential: true,
      text: {
        en: "Cure: persistent connections to the backend, or more 4-tuples.",
        "zh-CN": "根治：与后端保持持久连接，或增加四元组。",
      },
    },
    {
      id: "reuse",
      essential: true,
      text: {
        en: "Stop-gap: a wider port range, tcp_tw_reuse=1 on the gateway.",
        "zh-CN": "应急：放宽端口范围，在网关上设tcp_tw_reuse=1。",
      },
    },
  ],
  modelAnswer: {
    en: `That error is EADDRNOTAVAIL: connect found no free local port towards this destination. My hypothesis is a gateway that opens a connection per request and closes first. With Linux’s default range the limit is 28,232 ports by 60 seconds of TIME-WAIT, about 470 per second; 500 is above it. It shows only when the ports are used up, after about a minute.

I check it: ss in state time-wait, counted by peer. If one backend address and port holds about 28,000, that is the cause. I also look whether something binds the source address, because that uses up ports for all destinations.

Tonight: widen ip_local_port_range, and set tcp_tw_reuse to 1 on the gateway; timestamps must be on. Then the cure: keep-alive connections to the upstream, with an idle time-out below the backend’s. I alert on the connect errors, not on the number of TIME-WAITs.`,
    "zh-CN": `这个错误是EADDRNOTAVAIL：去往这个目的地，connect找不到空闲的本地端口。我的假设是网关每个请求新建一个连接，并且先关闭。Linux默认28232个端口，TIME-WAIT是60秒，上限约每秒470个，500超过了。要等端口用完才报错，所以过一阵才出现。

验证：用ss看time-wait，按对端计数。如果某个后端的地址和端口占了约28000个，就是它。还要看有没有程序显式绑定源地址，那会对所有目的地占用端口。

今晚先放宽ip_local_port_range，并在网关上设tcp_tw_reuse=1，时间戳要开着。之后根治：与上游保持长连接，空闲超时短于后端。告警看connect的错误，不看TIME-WAIT的个数。`,
  },
  lesson: "many-time-waits",
  sources: ["ip-sysctl", "man:ip(7)", "nginx-upstream", "recording:s17a", "recording:s17b"],
  misconceptions: ["M27", "M30", "M42"],
});
