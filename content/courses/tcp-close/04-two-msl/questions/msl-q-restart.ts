import { numeric } from "@/question-types/numeric/type";

export default numeric({
  id: "msl-q-restart",
  role: "quiz",
  prompt: {
    text: {
      en: "A follows RFC 9293 with MSL = 2 minutes and restarts its timer for every repeated FIN. A enters `TIME-WAIT` at 10 s on the clock; copies of B’s FIN arrive at 11 s, 13 s and 17 s, nothing later. At what time does A reach `CLOSED`?",
      "zh-CN":
        "A遵守RFC 9293，MSL = 2分钟，每收到重传的FIN都重新启动定时器。时钟走到10秒时A进入`TIME-WAIT`；B重传的FIN在11秒、13秒和17秒到达，之后再没有别的。A在什么时刻进入`CLOSED`？",
    },
    units: [
      { id: "s", label: { en: "seconds", "zh-CN": "秒" }, factor: 1 },
      { id: "min", label: { en: "minutes", "zh-CN": "分钟" }, factor: 60 },
    ],
  },
  key: {
    value: 257,
    tolerance: { absolute: 0.5 },
    typicalErrors: [
      {
        value: 250,
        why: {
          en: "This counts from the first entry. Each of the three copies put the timer back to its full length.",
          "zh-CN": "这是从第一次进入算起的。三份重传的FIN，每一份都把定时器拨回了满值。",
        },
      },
      {
        value: 137,
        why: {
          en: "This waits for one MSL. The standard asks for two, 240 s.",
          "zh-CN": "这只等了一个MSL。标准要求两个，也就是240秒。",
        },
      },
      {
        value: 77,
        misconception: "M20",
        why: {
          en: "60 s is the constant of Linux. Here the standard’s MSL of 2 minutes is given.",
          "zh-CN": "60秒是Linux的常量，而题目给的是标准的MSL，2分钟。",
        },
      },
      {
        value: 970,
        why: {
          en: "The waits are not added up. A restart replaces the running timer.",
          "zh-CN": "几次等待不是相加的。重新启动是取代正在走的定时器。",
        },
      },
    ],
  },
  explanation: {
    right: {
      en: "Only the last restart counts: 17 s + 2 × 120 s = 257 s. The two lifetimes are counted from the last segment A sent.",
      "zh-CN": "只有最后一次重新启动算数：17秒 + 2 × 120秒 = 257秒。两个寿命要从A最后一次发送算起。",
    },
    wrong: {
      en: "Each copy is answered with an ACK, and this ACK is again a last segment of A whose life has to be waited for. So the count begins at the last copy.",
      "zh-CN":
        "每一份FIN都会得到一个ACK，而这个ACK又成了A的最后一个报文段，要等它的寿命过去，所以要从最后一份FIN算起。",
    },
  },
  targets: ["M20"],
  sources: ["rfc9293#3.4.2", "rfc9293#3.10.7.4", "recording:s05"],
});
