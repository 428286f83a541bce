import { order } from "@/question-types/order/type";

export default order({
  id: "why-order-half-close",
  role: "quiz",
  prompt: {
    text: {
      en: "A’s program calls `shutdown(SHUT_WR)` and reads on. B’s program then sends a last answer, closes, and A’s program, having read to the end, calls `close()` one second later. Put the events in order.",
      "zh-CN":
        "A的程序调用`shutdown(SHUT_WR)`后继续读。B的程序随后发出最后一份回答并关闭；A的程序读到末尾，过一秒才调用`close()`。把事件按先后排好。",
    },
    items: [
      { id: "time-wait", text: { en: "A enters `TIME-WAIT`", "zh-CN": "A进入`TIME-WAIT`" } },
      {
        id: "eof-b",
        text: { en: "`read()` returns 0 in B’s program", "zh-CN": "B的程序里`read()`返回0" },
      },
      { id: "fin-a", text: { en: "A’s FIN is sent", "zh-CN": "A的FIN发出" } },
      {
        id: "close-a",
        text: { en: "A’s program calls `close()`", "zh-CN": "A的程序调用`close()`" },
      },
      {
        id: "answer",
        text: { en: "A acknowledges the answer, in `FIN-WAIT-2`", "zh-CN": "A在`FIN-WAIT-2`里确认那份回答" },
      },
      { id: "fin-b", text: { en: "B’s FIN is sent", "zh-CN": "B的FIN发出" } },
    ],
  },
  key: {
    order: ["fin-a", "eof-b", "answer", "fin-b", "time-wait", "close-a"],
    pairs: [
      {
        first: "fin-a",
        second: "eof-b",
        why: {
          en: "`read()` returns 0 because A’s FIN has arrived; it must have been sent before.",
          "zh-CN": "`read()`返回0是因为A的FIN到了，它当然先发出。",
        },
      },
      {
        first: "answer",
        second: "fin-b",
        misconception: "M9",
        why: {
          en: "B’s FIN comes after B’s last octet. The end of A’s direction does not end B’s.",
          "zh-CN": "B的FIN排在B的最后一个字节之后。A的方向结束，不等于B的方向结束。",
        },
      },
      {
        first: "time-wait",
        second: "close-a",
        why: {
          en: "`TIME-WAIT` begins when B’s FIN arrives. A’s `close()` a second later gives back the descriptor and sends nothing.",
          "zh-CN": "B的FIN一到，`TIME-WAIT`就开始了。A在一秒后的`close()`只是交还描述符，不发任何东西。",
        },
      },
    ],
  },
  explanation: {
    right: {
      en: "A’s FIN was ordered by `shutdown()`, so its `close()` plays no part in the exchange. In the recording `TIME-WAIT` had been running for a second when `close()` was called.",
      "zh-CN":
        "A的FIN是`shutdown()`要求发的，`close()`在报文段的交换中不起作用。在记录里，调用`close()`时`TIME-WAIT`已经走了一秒。",
    },
    wrong: {
      en: "Order the segments of each direction first: A’s FIN; then B’s data, then B’s FIN. Then ask which segment each state and each `read()` waits for.",
      "zh-CN": "先排好每个方向的报文段：A的FIN；B的数据，然后是B的FIN。再看每个状态、每次`read()`等的是哪一个。",
    },
  },
  targets: ["M9"],
  sources: ["rfc9293#3.6", "recording:s03"],
});
