import { defineInterviewQuestion } from "@/lib/content/define";

export default defineInterviewQuestion({
  id: "each-step-lost",
  number: "J11",
  level: "junior",
  question: {
    en: "What happens if each of the four segments of a close is lost?",
    "zh-CN": "四次挥手中，每一个报文段丢失会怎样？",
  },
  followUps: {
    en: ["How long does Linux go on before it gives up?", "Who repeats the last ACK?"],
    "zh-CN": ["Linux要重传多久才放弃？", "最后一个ACK由谁、在什么时候再发？"],
  },
  keyPoints: [
    {
      id: "first-fin",
      essential: false,
      text: {
        en: "First FIN lost: its sender repeats it after its retransmission time-out.",
        "zh-CN": "第一个FIN丢失：发送方超时后重传。",
      },
    },
    {
      id: "first-ack",
      essential: false,
      text: {
        en: "ACK lost: the FIN is repeated and acknowledged again.",
        "zh-CN": "对它的ACK丢失：FIN重传，再次被确认。",
      },
    },
    {
      id: "second-fin",
      essential: false,
      text: {
        en: "Second FIN lost: the passive closer repeats it; on Linux an orphaned FIN-WAIT-2 waits 60 s by default.",
        "zh-CN": "第二个FIN丢失：被动关闭方重传；Linux上无人持有的FIN-WAIT-2默认只等60秒。",
      },
    },
    {
      id: "last-ack",
      essential: true,
      text: {
        en: "Last ACK lost: the FIN comes again, TIME-WAIT acknowledges it again and restarts its timer.",
        "zh-CN": "最后一个ACK丢失：FIN再次到达，TIME-WAIT一方再次确认并重新计时。",
      },
    },
    {
      id: "ack-timer",
      essential: false,
      text: { en: "An ACK has no retransmission timer; only the FIN does.", "zh-CN": "ACK没有重传定时器，只有FIN有。" },
    },
  ],
  modelAnswer: {
    en: `The rule behind all four: a FIN takes a sequence number and is repeated until it is acknowledged; a pure ACK is never repeated by a timer.

If the first FIN is lost, its sender, in FIN-WAIT-1, repeats it. If the ACK of it is lost, the same happens: the FIN comes again and is acknowledged again. If the second FIN is lost, the passive closer repeats it from LAST-ACK, while the other end waits in FIN-WAIT-2. On Linux that wait is limited to 60 seconds by default if no program holds the socket any more.

If the last ACK is lost, the FIN is repeated. The end in TIME-WAIT acknowledges it once more and restarts its timer; that is one of the reasons for TIME-WAIT.

Repetition is limited: on Linux about two minutes for an orphaned socket at 20 milliseconds round trip, about 16 minutes if a program still holds it.`,
    "zh-CN": `四种情况背后是同一条规则：FIN占一个序号，没有得到确认就会重传；纯ACK没有定时器，不会主动重传。

第一个FIN丢失，处于FIN-WAIT-1的发送方会重传。对它的ACK丢失，结果一样：FIN再次到达，再次被确认。第二个FIN丢失，被动关闭方在LAST-ACK里重传，另一端在FIN-WAIT-2里等；在Linux上，如果套接字已没有程序持有，默认只等60秒。

最后一个ACK丢失，对端重传FIN；处于TIME-WAIT的一端再确认一次，并重新计时，这正是TIME-WAIT的作用之一。

重传是有限度的：在Linux上，往返时间20毫秒时，无人持有的套接字约两分钟后放弃；仍被程序持有的约16分钟。`,
  },
  lesson: "why-time-wait",
  sources: ["rfc9293#3.10.8", "recording:s05", "recording:s06", "recording:s07", "recording:s15a", "recording:s09d"],
  misconceptions: ["M17", "M23"],
});
