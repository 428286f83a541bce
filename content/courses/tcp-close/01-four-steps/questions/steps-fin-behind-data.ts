import { singleChoice } from "@/question-types/single-choice/type";

export default singleChoice({
  id: "steps-fin-behind-data",
  role: "quiz",
  prompt: {
    text: {
      en: "On Linux, a program has written 60 KB that cannot be sent yet, because B’s receive window is zero. Now the program calls `close()`. What does `ss` show for this end right after the call?",
      "zh-CN":
        "在Linux上，一个程序写了60 KB，因为B的接收窗口为零，暂时发不出去。这时程序调用`close()`。调用之后，`ss`立刻显示这一端处于什么状态？",
    },
    choices: [
      {
        id: "established",
        text: { en: "`ESTAB`, until the FIN can be sent", "zh-CN": "`ESTAB`，直到FIN能发出去" },
      },
      {
        id: "fin-wait-1",
        text: { en: "`FIN-WAIT-1`, with the FIN queued behind the data", "zh-CN": "`FIN-WAIT-1`，FIN排在数据后面" },
      },
      {
        id: "close-wait",
        text: { en: "`CLOSE-WAIT`, until the window opens again", "zh-CN": "`CLOSE-WAIT`，直到窗口重新打开" },
      },
      {
        id: "gone",
        text: { en: "nothing: `close()` has discarded the 60 KB", "zh-CN": "什么也没有：`close()`已丢弃那60 KB" },
      },
    ],
  },
  key: {
    choice: "fin-wait-1",
    distractors: {
      established: {
        why: {
          en: "The state changes at the call, not when the FIN leaves. RFC 9293 enters `FIN-WAIT-1` “in any case”, and Linux does the same.",
          "zh-CN": "状态在调用时就变了，不等FIN离开。RFC 9293说无论如何都进入`FIN-WAIT-1`，Linux也一样。",
        },
      },
      "close-wait": {
        misconception: "M10",
        why: {
          en: "`CLOSE-WAIT` is entered when the other end’s FIN arrives, and B has sent none.",
          "zh-CN": "收到对方的FIN才会进入`CLOSE-WAIT`，而B并没有发FIN。",
        },
      },
      gone: {
        misconception: "M38",
        why: {
          en: "The kernel keeps what the program has written and goes on trying to deliver it, then sends the FIN.",
          "zh-CN": "内核保留程序写下的数据，继续设法送达，然后才发FIN。",
        },
      },
    },
  },
  explanation: {
    right: {
      en: "`close()` orders a FIN; the FIN takes the number after the last queued octet and cannot overtake it. The state `FIN-WAIT-1` begins with the order.",
      "zh-CN": "`close()`是预约一个FIN；FIN的序号排在最后一个待发字节之后，不能越过它。`FIN-WAIT-1`从预约时就开始了。",
    },
    wrong: {
      en: "Separate two things: when the state changes (at the call) and when the FIN can be sent (after all queued data). See the section on what `close()` gives back.",
      "zh-CN": "分清两件事：状态何时改变（调用时），FIN何时能发（排队的数据之后）。见“close()之后还剩什么”一节。",
    },
  },
  targets: ["M10", "M38"],
  sources: ["rfc9293#3.10.4", "kernel:net/ipv4/tcp.c"],
});
