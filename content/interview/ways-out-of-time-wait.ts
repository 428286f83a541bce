import { defineInterviewQuestion } from "@/lib/content/define";

export default defineInterviewQuestion({
  id: "ways-out-of-time-wait",
  number: "Q47",
  level: "senior",
  question: {
    en: "By which ways does a socket leave TIME-WAIT on Linux?",
    "zh-CN": "在Linux上，套接字会以哪些方式离开TIME-WAIT？",
  },
  followUps: {
    en: ["Which counters show them?", "Which of them break the protection?"],
    "zh-CN": ["分别能从哪些计数器看到？", "哪些会破坏TIME-WAIT的保护？"],
  },
  keyPoints: [
    {
      id: "timer",
      essential: true,
      text: { en: "The timer: 60 s, restarted by repeated FINs.", "zh-CN": "定时器：60秒，重传的FIN会使它重新计时。" },
    },
    {
      id: "syn",
      essential: false,
      text: {
        en: "An acceptable SYN from the peer opens a new connection.",
        "zh-CN": "对端发来可接受的SYN，打开新连接。",
      },
    },
    {
      id: "rst",
      essential: false,
      text: {
        en: "A RST exactly at RCV.NXT, unless tcp_rfc1337=1.",
        "zh-CN": "序号恰为RCV.NXT的RST，除非tcp_rfc1337=1。",
      },
    },
    {
      id: "connect",
      essential: false,
      text: {
        en: "The host’s own connect(): tcp_tw_reuse, or an explicitly bound port, with timestamps.",
        "zh-CN": "本机自己的connect()：tcp_tw_reuse，或显式绑定端口，都需要时间戳。",
      },
    },
    {
      id: "never",
      essential: false,
      text: {
        en: "tcp_max_tw_buckets reached: it never enters TIME-WAIT.",
        "zh-CN": "达到tcp_max_tw_buckets：根本不进入TIME-WAIT。",
      },
    },
    {
      id: "kill",
      essential: false,
      text: { en: "ss -K, or the end of the network namespace.", "zh-CN": "ss -K，或网络命名空间被销毁。" },
    },
  ],
  modelAnswer: {
    en: `The normal way is the timer: 60 seconds after the last start, zero to two seconds late, and every repeated FIN starts it anew.

The peer can end it in two ways. An acceptable SYN for the same 4-tuple, with a newer sequence number or timestamp, turns it into a new connection. A RST exactly at RCV.NXT removes it, unless tcp_rfc1337 is 1.

The host itself can: connect may take the 4-tuple over with tcp_tw_reuse, after one second and only with timestamps; from an explicitly bound port it may do so at once, whatever that setting says. An administrator can kill it with ss -K, and it vanishes with its network namespace.

And it may never begin: above tcp_max_tw_buckets the connection goes straight to CLOSED, which shows only in the counter TCPTimeWaitOverflow. This and the RST lose the protection; the SYN and the takeover replace it by comparing numbers.`,
    "zh-CN": `正常的方式是定时器：最后一次启动后60秒，会晚0到2秒；每个重传的FIN都会让它重新计时。

对端有两种方式让它结束。同一四元组上可接受的SYN，序号或时间戳更新，会把它变成新连接；序号恰为RCV.NXT的RST会删除它，除非tcp_rfc1337为1。

本机也可以：connect借助tcp_tw_reuse接管四元组，要满1秒且有时间戳；从显式绑定的端口发起，则不管这个设置，可以立即接管。管理员可以用ss -K删除，网络命名空间销毁时它也随之消失。

还有一种是根本不开始：超过tcp_max_tw_buckets，连接直接到CLOSED，只能从计数器TCPTimeWaitOverflow看到。它和RST会失去保护；SYN和接管则以比较序号或时间戳来代替等待。`,
  },
  lesson: "two-msl",
  sources: [
    "kernel:net/ipv4/tcp_minisocks.c",
    "man:tcp(7)",
    "ip-sysctl",
    "recording:s11a",
    "recording:s12a",
    "recording:s17b",
    "recording:s18",
    "recording:s29c",
  ],
  misconceptions: ["M25", "M31", "M33"],
});
