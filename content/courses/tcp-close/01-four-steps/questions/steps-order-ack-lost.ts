import { order } from "@/question-types/order/type";

export default order({
  id: "steps-order-ack-lost",
  role: "quiz",
  prompt: {
    text: {
      en: "A closes first. B’s ACK of A’s FIN is lost once; nothing else is lost. B’s program closes much later than A’s retransmission timer. Put the events in order.",
      "zh-CN": "A先关闭。B对A的FIN的ACK丢了一次，其他都没有丢。B的程序关闭得比A的重传定时器晚得多。把事件按先后排好。",
    },
    items: [
      {
        id: "second-ack",
        text: {
          en: "B, in `CLOSE-WAIT`, sends its ACK for the second time",
          "zh-CN": "处于`CLOSE-WAIT`的B第二次发出ACK",
        },
      },
      { id: "fin-wait-2", text: { en: "A enters `FIN-WAIT-2`", "zh-CN": "A进入`FIN-WAIT-2`" } },
      { id: "timer", text: { en: "A’s retransmission timer expires", "zh-CN": "A的重传定时器到期" } },
      { id: "close-wait", text: { en: "B enters `CLOSE-WAIT`", "zh-CN": "B进入`CLOSE-WAIT`" } },
      { id: "last-ack", text: { en: "B enters `LAST-ACK`", "zh-CN": "B进入`LAST-ACK`" } },
    ],
  },
  key: {
    order: ["close-wait", "timer", "second-ack", "fin-wait-2", "last-ack"],
    pairs: [
      {
        first: "close-wait",
        second: "timer",
        why: {
          en: "The first FIN arrived; only its ACK was lost. So B has been in `CLOSE-WAIT` since long before the timer expires.",
          "zh-CN": "第一个FIN到了，丢的只是它的ACK。所以定时器到期时，B早已在`CLOSE-WAIT`。",
        },
      },
      {
        first: "timer",
        second: "second-ack",
        misconception: "M17",
        why: {
          en: "B has no timer for an ACK. It sends the ACK again only because A’s FIN arrives again.",
          "zh-CN": "B没有为ACK准备的定时器。只有A的FIN再次到达，它才会再发ACK。",
        },
      },
      {
        first: "second-ack",
        second: "fin-wait-2",
        why: {
          en: "A leaves `FIN-WAIT-1` when the ACK of its FIN arrives, not when its timer expires.",
          "zh-CN": "让A离开`FIN-WAIT-1`的是对FIN的确认，不是定时器到期。",
        },
      },
      {
        first: "fin-wait-2",
        second: "last-ack",
        why: {
          en: "B enters `LAST-ACK` when its program closes, and by the story that is much later.",
          "zh-CN": "B的程序关闭时B才进入`LAST-ACK`，而题中说这要晚得多。",
        },
      },
    ],
  },
  explanation: {
    right: {
      en: "A cannot know whether its FIN or the ACK was lost, so it repeats the FIN. B recognises the copy, stays in `CLOSE-WAIT` and acknowledges it again.",
      "zh-CN": "A不知道丢的是FIN还是ACK，只能重传FIN。B认得出这是重传的，留在`CLOSE-WAIT`，再确认一次。",
    },
    wrong: {
      en: "Whoever sent the FIN repeats it; an ACK is sent again only as an answer. Go through the story with that rule, starting from B, whom the first FIN did reach.",
      "zh-CN": "谁发的FIN谁重传，ACK只会作为回答再发。带着这条规则重走一遍，并注意第一个FIN确实到了B。",
    },
  },
  targets: ["M17"],
  sources: ["rfc9293#3.10.7.4", "rfc9293#3.10.8"],
});
