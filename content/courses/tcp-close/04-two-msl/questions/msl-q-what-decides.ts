import { match } from "@/question-types/match/type";

export default match({
  id: "msl-q-what-decides",
  role: "quiz",
  prompt: {
    text: {
      en: "Match each question with the quantity that decides it.",
      "zh-CN": "把每个问题与决定它的量对应起来。",
    },
    left: [
      {
        id: "lost-acks",
        text: {
          en: "How many lost ACKs in a row does A’s `TIME-WAIT` survive?",
          "zh-CN": "A的`TIME-WAIT`能容忍ACK接连丢失几次？",
        },
      },
      {
        id: "duplicates",
        text: {
          en: "When is the network free of old segments of both directions?",
          "zh-CN": "两个方向的旧报文段什么时候才会从网络里消失？",
        },
      },
      {
        id: "fin-wait-2",
        text: {
          en: "How long does Linux keep `FIN-WAIT-2` of a connection that no program holds?",
          "zh-CN": "对没有程序持有的连接，Linux把`FIN-WAIT-2`保留多久？",
        },
      },
      {
        id: "refuse",
        text: {
          en: "Can a new connection refuse old data without any wait?",
          "zh-CN": "不用等待，新连接也能拒绝旧数据吗？",
        },
      },
    ],
    right: [
      {
        id: "sum",
        text: { en: "the longest lifetimes of both directions, added up", "zh-CN": "两个方向最长寿命之和" },
      },
      { id: "rto", text: { en: "B’s retransmission time-out", "zh-CN": "B的重传超时" } },
      { id: "timestamps", text: { en: "timestamps in the segments", "zh-CN": "报文段里的时间戳" } },
      { id: "fin-timeout", text: { en: "`tcp_fin_timeout`", "zh-CN": "`tcp_fin_timeout`" } },
    ],
  },
  key: {
    pairs: { "lost-acks": "rto", duplicates: "sum", "fin-wait-2": "fin-timeout", refuse: "timestamps" },
    mistakes: [
      {
        left: "lost-acks",
        right: "sum",
        misconception: "M18",
        why: {
          en: "Lifetimes say nothing about when B repeats its FIN. Its time-out does.",
          "zh-CN": "寿命并不能说明B何时重传FIN，重传超时才能。",
        },
      },
      {
        left: "duplicates",
        right: "rto",
        misconception: "M18",
        why: {
          en: "How often B repeats does not bound how long one of its segments may live.",
          "zh-CN": "B隔多久重传一次，并不能限定它的某个报文段能活多久。",
        },
      },
      {
        left: "lost-acks",
        right: "fin-timeout",
        misconception: "M21",
        why: {
          en: "`tcp_fin_timeout` has no influence on `TIME-WAIT`.",
          "zh-CN": "`tcp_fin_timeout`对`TIME-WAIT`没有影响。",
        },
      },
      {
        left: "duplicates",
        right: "fin-timeout",
        misconception: "M21",
        why: {
          en: "A kernel setting of A cannot shorten the life of segments in the network.",
          "zh-CN": "A的内核设置缩短不了网络里报文段的寿命。",
        },
      },
    ],
  },
  explanation: {
    right: {
      en: "Each job has its own quantity: the repeated FIN comes by B’s time-out, old segments die by their lifetimes, and timestamps let a receiver tell old data without waiting.",
      "zh-CN":
        "每个作用都有自己的量：重传的FIN由B的重传超时决定，旧报文段何时消失看寿命，而时间戳让接收方不用等待就能认出旧数据。",
    },
    wrong: {
      en: "Ask for each question whose clock it depends on: B’s timer, the network, a setting of the kernel, or a number in the segment itself.",
      "zh-CN": "逐个想：它取决于谁的钟？B的定时器、网络、内核的一项设置，还是报文段自己带的数。",
    },
  },
  targets: ["M18", "M21"],
  sources: ["rfc1323#B.2", "ip-sysctl", "recording:s22h"],
});
