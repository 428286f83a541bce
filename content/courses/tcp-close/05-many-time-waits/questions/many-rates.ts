import { order } from "@/question-types/order/type";

export default order({
  id: "many-rates",
  role: "quiz",
  prompt: {
    text: {
      en: "Each of these hosts initiates connections from one source address and closes first. Order them by the number of new connections per second that they can sustain, the smallest first.",
      "zh-CN": "下面的主机都从一个源地址主动发起连接，并且先关闭。按每秒能持续新建的连接数从小到大排列。",
    },
    items: [
      {
        id: "three-backends",
        text: {
          en: "28,232 local ports, three backend addresses, 60 s",
          "zh-CN": "28232个本地端口，三个后端地址，60秒",
        },
      },
      {
        id: "thirty",
        text: { en: "10,000 local ports, one backend address, 30 s", "zh-CN": "10000个本地端口，一个后端地址，30秒" },
      },
      {
        id: "wide",
        text: { en: "64,512 local ports, one backend address, 60 s", "zh-CN": "64512个本地端口，一个后端地址，60秒" },
      },
      {
        id: "standard",
        text: {
          en: "28,232 local ports, one backend address, 4 minutes",
          "zh-CN": "28232个本地端口，一个后端地址，4分钟",
        },
      },
      {
        id: "default",
        text: { en: "28,232 local ports, one backend address, 60 s", "zh-CN": "28232个本地端口，一个后端地址，60秒" },
      },
    ],
  },
  key: {
    order: ["standard", "thirty", "default", "wide", "three-backends"],
    pairs: [
      {
        first: "wide",
        second: "three-backends",
        misconception: "M27",
        why: {
          en: "Three addresses give 3 × 28,232 = 84,696 4-tuples, more than 64,512: a port can serve all three.",
          "zh-CN": "三个地址就有3 × 28232 = 84696个四元组，比64512多：同一个端口可以同时用于三个地址。",
        },
      },
      {
        first: "thirty",
        second: "default",
        why: {
          en: "10,000 ÷ 30 ≈ 333, and 28,232 ÷ 60 ≈ 470.",
          "zh-CN": "10000 ÷ 30 ≈ 333，28232 ÷ 60 ≈ 470。",
        },
      },
      {
        first: "standard",
        second: "thirty",
        why: {
          en: "4 minutes are 240 s: 28,232 ÷ 240 ≈ 118, and 10,000 ÷ 30 ≈ 333.",
          "zh-CN": "4分钟是240秒：28232 ÷ 240 ≈ 118，10000 ÷ 30 ≈ 333。",
        },
      },
    ],
  },
  explanation: {
    right: {
      en: "4-tuples ÷ seconds of `TIME-WAIT`: about 118, 333, 470, 1,075 and 1,412 per second.",
      "zh-CN": "四元组个数÷`TIME-WAIT`秒数：约为每秒118、333、470、1075、1412。",
    },
    wrong: {
      en: "Calculate local ports × backend addresses ÷ seconds of `TIME-WAIT` for each line; see “The arithmetic”.",
      "zh-CN": "对每一项计算：本地端口数×后端地址数÷`TIME-WAIT`秒数；参见“算一算”。",
    },
  },
  targets: ["M27"],
  sources: ["rfc9293#3.4.1", "rfc1379#4"],
});
