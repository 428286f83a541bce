import { trueFalseReason } from "@/question-types/true-false-reason/type";

export default trueFalseReason({
  id: "why-tf-rst-lost",
  role: "quiz",
  prompt: {
    text: {
      en: "A aborts an established connection; its RST is lost. B’s program only waits for data, and no keep-alive is set. True or false: B learns of the abort within a few seconds.",
      "zh-CN":
        "A中止了一个已建立的连接，但它的RST丢了。B的程序只是在等数据，也没有开启保活。判断：几秒之内，B就会得知连接已被中止。",
    },
    reasons: [
      {
        id: "repeated",
        text: { en: "A repeats the RST until B has acknowledged it", "zh-CN": "A会重传RST，直到B确认为止" },
      },
      {
        id: "b-sends",
        text: {
          en: "A RST is sent once; B learns of it when B itself sends something",
          "zh-CN": "RST只发一次，B要等自己发东西时才会得知",
        },
      },
      {
        id: "b-times-out",
        text: {
          en: "B’s TCP gives up a connection on which nothing arrives",
          "zh-CN": "连接上收不到东西，B的TCP就会放弃它",
        },
      },
    ],
  },
  key: {
    answer: false,
    reason: "b-sends",
    distractors: {
      repeated: {
        misconception: "M40",
        why: {
          en: "A RST takes no sequence number and is never acknowledged. A is in `CLOSED` and has nothing left that could repeat it.",
          "zh-CN": "RST不占序号，也没有谁会确认它。A已在`CLOSED`，没有东西可以用来重传。",
        },
      },
      "b-times-out": {
        misconception: "M14",
        why: {
          en: "An end that has nothing to send runs no timer. Silence is no sign of trouble to TCP.",
          "zh-CN": "没有东西要发的一端没有定时器在走。对TCP来说，没有动静并不是异常。",
        },
      },
    },
    ifWrongAnswer: {
      misconception: "M40",
      why: {
        en: "Nothing reaches B any more, and B sends nothing. The connection stays half-open, without a limit.",
        "zh-CN": "再没有什么会到达B，B也什么都不发。连接就一直半开着，没有期限。",
      },
    },
  },
  explanation: {
    right: {
      en: "Only what takes a sequence number is acknowledged and repeated. When B sends, A’s host knows no such connection and answers with a RST of its own.",
      "zh-CN": "只有占用序号的东西才会被确认、被重传。等B发送时，A的主机已不认得这个连接，会再回一个RST。",
    },
    wrong: {
      en: "Compare RST with FIN: which of them takes a sequence number, and who is still there to repeat it? See the section on RST.",
      "zh-CN": "把RST和FIN比一比：哪一个占序号？还有谁在那里可以重传？见讲RST的一节。",
    },
  },
  targets: ["M14", "M40"],
  sources: ["rfc9293#3.5.1", "rfc9293#3.5.3"],
});
