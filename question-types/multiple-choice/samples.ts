import type { Sample } from "../define";
import type { Key, Prompt, Response } from "./type";

export const samples: readonly Sample<Prompt, Key, Response>[] = [
  {
    question: {
      prompt: {
        text: {
          en: "A socket is in `CLOSE-WAIT`. Which of these can end that state?",
          "zh-CN": "一个套接字处于`CLOSE-WAIT`。下面哪些事情能结束这个状态？",
        },
        choices: [
          { id: "close", text: { en: "Its own program calls `close()`", "zh-CN": "本端程序调用`close()`" } },
          { id: "exit", text: { en: "Its own process exits", "zh-CN": "本端进程退出" } },
          { id: "rst", text: { en: "A RST arrives", "zh-CN": "收到RST" } },
          { id: "2msl", text: { en: "2MSL pass", "zh-CN": "过了2MSL" } },
          { id: "fin-timeout", text: { en: "`tcp_fin_timeout` runs out", "zh-CN": "`tcp_fin_timeout`到期" } },
        ],
      },
      key: {
        correct: ["close", "exit", "rst"],
        distractors: {
          "2msl": {
            misconception: "M11",
            why: {
              en: "2MSL is the clock of `TIME-WAIT`. `CLOSE-WAIT` has no timer.",
              "zh-CN": "2MSL是`TIME-WAIT`的时钟。`CLOSE-WAIT`没有定时器。",
            },
          },
          "fin-timeout": {
            misconception: "M11",
            why: {
              en: "On Linux `tcp_fin_timeout` concerns an orphaned `FIN-WAIT-2`, at the other end of the connection.",
              "zh-CN": "在Linux上，`tcp_fin_timeout`管的是连接另一端没有进程持有的`FIN-WAIT-2`。",
            },
          },
        },
        missed: {
          exit: {
            en: "When a process exits, the kernel closes its descriptors: the FIN is sent as with `close()`.",
            "zh-CN": "进程退出时，内核会关闭它的描述符，和调用`close()`一样发出FIN。",
          },
        },
      },
    },
    right: { choices: ["close", "exit", "rst"] },
    wrong: { choices: ["close", "2msl"] },
    invalid: { choices: ["close", "close"] },
  },
];
