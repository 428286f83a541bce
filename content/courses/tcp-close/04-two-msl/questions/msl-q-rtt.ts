import { singleChoice } from "@/question-types/single-choice/type";

export default singleChoice({
  id: "msl-q-rtt",
  role: "quiz",
  prompt: {
    text: {
      en: "Two hosts in one data centre never see a round trip above 1 ms. Someone sets their `TIME-WAIT` to 2 ms, “one round trip for the request and one for the response”. What is the flaw in this reasoning?",
      "zh-CN":
        "同一数据中心里的两台主机，往返时间从没超过1毫秒。有人把它们的`TIME-WAIT`设成2毫秒，理由是“请求一个往返，响应一个往返”。这个理由错在哪里？",
    },
    choices: [
      {
        id: "mean",
        text: {
          en: "It must use the average of the round trips measured, not their maximum",
          "zh-CN": "应当用测得的往返时间的平均值，而不是最大值",
        },
      },
      {
        id: "handshake",
        text: {
          en: "It forgets the round trip of the handshake, so 3 ms would be needed",
          "zh-CN": "漏算了握手的那个往返，应当设成3毫秒",
        },
      },
      {
        id: "router",
        text: {
          en: "The value has to be learned from the routers, which discard by MSL",
          "zh-CN": "这个值要从路由器那里得知，因为是它们按MSL丢弃报文段",
        },
      },
      {
        id: "worst",
        text: {
          en: "The wait covers segments that are slow or sent again, not those that made the round trips",
          "zh-CN": "等待要顾及的是特别慢的和重传的报文段，不是走完这些往返的那些",
        },
      },
    ],
  },
  key: {
    choice: "worst",
    distractors: {
      mean: {
        misconception: "M18",
        why: {
          en: "No measured round trip bounds the life of a segment that went astray, and the average even less.",
          "zh-CN": "测得的往返时间都不能限定滞留报文段的寿命，平均值就更不能了。",
        },
      },
      handshake: {
        misconception: "M18",
        why: {
          en: "The number of round trips is not the point. Two longest lifetimes are added up, and B’s time-out counts.",
          "zh-CN": "问题不在往返的次数。相加的是两个最长寿命，另外还要看B的重传超时。",
        },
      },
      router: {
        misconception: "M19",
        why: {
          en: "Routers know nothing of MSL and discard nothing by it.",
          "zh-CN": "路由器不知道MSL，也不会按它丢弃什么。",
        },
      },
    },
  },
  explanation: {
    right: {
      en: "A repeated FIN comes after B’s time-out, far later than 2 ms, and an old duplicate is by definition a segment that was slower than usual. Neither job is covered by usual times.",
      "zh-CN":
        "重传的FIN要等B的重传超时，远在2毫秒之后；旧的重复报文段，本来就是比平常慢的那个。用平常的时间，两个作用一个也顾不上。",
    },
    wrong: {
      en: "Take the two jobs in turn: when does a repeated FIN arrive, and which segments are dangerous to the next connection? Neither answer is a usual round trip.",
      "zh-CN": "分别看两个作用：重传的FIN什么时候到？对下一个连接有危险的是哪些报文段？两个答案都不是平常的往返时间。",
    },
  },
  targets: ["M18", "M19"],
  sources: ["rfc1323#B.2", "rfc9293#3.4.2", "kernel:net/ipv4/inet_timewait_sock.c"],
});
