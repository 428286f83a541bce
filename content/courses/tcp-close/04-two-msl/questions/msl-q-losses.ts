import { numeric } from "@/question-types/numeric/type";

export default numeric({
  id: "msl-q-losses",
  role: "quiz",
  prompt: {
    text: {
      en: "B’s retransmission time-out is 2 s for its first FIN and doubles at each repetition. The last ACK is lost, and so are the first three copies of the FIN; the fourth copy gets through. How long after the first FIN is that fourth copy sent, and so roughly how long must A still be in `TIME-WAIT`?",
      "zh-CN":
        "B第一次发FIN时的重传超时为2秒，每重传一次翻倍。最后一个ACK丢了，接着前三份重传的FIN也丢了，第四份终于送到。第四份比第一个FIN晚多久发出？（A在`TIME-WAIT`里大致至少要待这么久。）",
    },
    units: [{ id: "s", label: { en: "seconds", "zh-CN": "秒" }, factor: 1 }],
  },
  key: {
    value: 30,
    tolerance: { absolute: 0.1 },
    typicalErrors: [
      {
        value: 8,
        why: {
          en: "This is 4 × 2 s, without the doubling.",
          "zh-CN": "这是4 × 2秒，没有算翻倍。",
        },
      },
      {
        value: 16,
        why: {
          en: "16 s is the last gap alone. The three gaps before it have passed, too, and nothing restarted A’s timer in between.",
          "zh-CN": "16秒只是最后一个间隔。前面三个间隔也已经过去，其间没有什么来重新启动A的定时器。",
        },
      },
      {
        value: 14,
        why: {
          en: "14 s is when the third copy is sent, and that one is lost.",
          "zh-CN": "14秒时发出的是第三份，而那一份丢了。",
        },
      },
      {
        value: 240,
        misconception: "M18",
        why: {
          en: "MSL plays no part here. How long A is needed for the repeated FIN follows from B’s time-out.",
          "zh-CN": "这里用不着MSL。为了回应重传的FIN，A要待多久，由B的重传超时决定。",
        },
      },
    ],
  },
  explanation: {
    right: {
      en: "The gaps are 2, 4, 8 and 16 s: (2⁴ − 1) × 2 s = 30 s. The first job of `TIME-WAIT` is measured in time-outs of the peer.",
      "zh-CN": "间隔依次是2、4、8、16秒：(2⁴ − 1) × 2秒 = 30秒。`TIME-WAIT`的第一个作用，是用对端的重传超时来衡量的。",
    },
    wrong: {
      en: "Write down the moments at which B sends: 0, then 2 s later, then 4 s after that, and so on up to the fourth copy. “The first job needs an RTO” has the sum in general.",
      "zh-CN": "把B发送的时刻写下来：0，过2秒，再过4秒，直到第四份。一般的和式见“第一个作用需要的是RTO”。",
    },
  },
  targets: ["M18"],
  sources: ["rfc1323#B.2", "rfc6298"],
});
