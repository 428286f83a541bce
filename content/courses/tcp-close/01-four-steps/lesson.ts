import { defineLesson } from "@/lib/content/define";

export default defineLesson({
  id: "four-steps",
  title: { en: "The four steps and their states", "zh-CN": "四个步骤与经过的状态" },
  summary: {
    en: "Each direction of a connection ends with one FIN and one ACK. Follow both ends through their states, and see what happens when any of the four segments is lost.",
    "zh-CN": "连接的每个方向都以一个FIN和一个ACK结束。跟着两端把状态走一遍，再看四个报文段各自丢失时会发生什么。",
  },
  minutes: 45,
  objectives: {
    en: [
      "compute the number that acknowledges a FIN",
      "name the states both ends pass in an ordinary close, and say what each state waits for",
      "tell the active closer from the client, and the passive closer from the server",
      "say which end repeats what when one of the four segments is lost",
      "read a connection in `CLOSE-WAIT` or `FIN-WAIT-2` and say whose turn it is",
    ],
    "zh-CN": [
      "算出对一个FIN的确认号",
      "说出正常关闭时两端依次经过的状态，以及每个状态在等什么",
      "不把主动关闭方等同于客户端，也不把被动关闭方等同于服务器",
      "四个报文段中任何一个丢失时，说清由哪一端重传什么",
      "看到`CLOSE-WAIT`或`FIN-WAIT-2`，能判断轮到谁动作",
    ],
  },
  sources: [
    "rfc9293#3.3.2",
    "rfc9293#3.4",
    "rfc9293#3.6",
    "rfc9293#3.10.4",
    "rfc9293#3.10.7.4",
    "rfc9293#3.10.8",
    "rfc6298",
    "nginx-http-core",
    "ip-sysctl",
    "kernel:net/ipv4/tcp.c",
    "recording:s01",
    "recording:s05c",
    "recording:s07",
    "recording:s08",
    "recording:s15a",
    "recording:s25",
  ],
});
