import { singleChoice } from "@/question-types/single-choice/type";

export default singleChoice({
  id: "steps-after-exit",
  role: "quiz",
  prompt: {
    text: {
      en: "A program writes its last message, calls `close()`, which returns 0, and exits. The first transmission of the message is lost in the network. What happens to the message?",
      "zh-CN":
        "一个程序写出最后一条消息，调用`close()`，返回0，然后退出。这条消息的第一次发送在网络里丢了。消息会怎样？",
    },
    choices: [
      {
        id: "lost",
        text: {
          en: "It is lost: with the process its socket and buffers went",
          "zh-CN": "丢失了：进程退出，套接字和缓冲区也没了",
        },
      },
      {
        id: "arrived",
        text: {
          en: "It cannot be: `close()` returns 0 only after delivery",
          "zh-CN": "不可能丢：`close()`在送达之后才返回0",
        },
      },
      {
        id: "kernel",
        text: {
          en: "The kernel repeats it, and the FIN after it, on its own",
          "zh-CN": "内核自己重传这条消息，以及它后面的FIN",
        },
      },
    ],
  },
  key: {
    choice: "kernel",
    distractors: {
      lost: {
        why: {
          en: "The process loses its descriptor. The connection stays in the kernel until data and FIN are acknowledged or the kernel gives up.",
          "zh-CN": "进程失去的是描述符。连接还留在内核里，直到数据和FIN被确认，或者内核放弃。",
        },
      },
      arrived: {
        misconception: "M38",
        why: {
          en: "By default `close()` returns at once and says nothing about delivery. Proof that the program at the other end has the message takes an answer from that program.",
          "zh-CN": "默认情况下`close()`立即返回，与是否送达无关。要证明对端程序拿到了消息，得由那个程序作出回答。",
        },
      },
    },
  },
  explanation: {
    right: {
      en: "After `close()` the connection belongs to the kernel. It retransmits data and FIN as long as its limits allow, with no process attached.",
      "zh-CN": "`close()`之后，连接归内核所有。它在自己的限度之内重传数据和FIN，并不需要进程。",
    },
    wrong: {
      en: "Three things end at different times: the descriptor, the delivery, the record of the connection. See the section on what `close()` gives back.",
      "zh-CN": "描述符、送达、连接的记录，三者结束的时间各不相同。见“close()之后还剩什么”一节。",
    },
  },
  targets: ["M38"],
  sources: ["rfc9293#3.6", "kernel:net/ipv4/tcp.c"],
});
