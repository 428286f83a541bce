import { numeric } from "@/question-types/numeric/type";

export default numeric({
  id: "steps-fin-with-data",
  role: "quiz",
  prompt: {
    text: {
      en: "B receives one segment from A: `seq 7000`, 250 octets of data, FIN set. All data before it have arrived. Which acknowledgment number does B send when it acknowledges the whole segment?",
      "zh-CN":
        "B收到A的一个报文段：`seq 7000`，带250个字节的数据，FIN标志位为1；此前的数据都已到齐。B要把这个报文段全部确认，确认号是多少？",
    },
    units: [{ id: "number", label: { en: "(no unit)", "zh-CN": "（无单位）" }, factor: 1 }],
  },
  key: {
    value: 7251,
    tolerance: { absolute: 0 },
    typicalErrors: [
      {
        value: 7250,
        misconception: "M5",
        why: {
          en: "7250 acknowledges the 250 octets but not the FIN, which is number 7250 itself.",
          "zh-CN": "7250只确认了250个字节，没有确认FIN，FIN自己的序号就是7250。",
        },
      },
      {
        value: 7001,
        misconception: "M5",
        why: {
          en: "7001 would fit a FIN without data at 7000. Here 250 octets come before the FIN.",
          "zh-CN": "如果FIN不带数据、序号是7000，才应回7001。这里FIN之前还有250个字节。",
        },
      },
      {
        value: 7249,
        why: {
          en: "7249 is the number of the last octet. An acknowledgment number names the next number expected, and the FIN takes one as well.",
          "zh-CN": "7249是最后一个字节的编号。确认号写的是期待的下一个序号，而且FIN也占一个。",
        },
      },
    ],
  },
  explanation: {
    right: {
      en: "The octets are 7000 to 7249, the FIN is 7250, and the acknowledgment names what comes after it.",
      "zh-CN": "数据是7000到7249，FIN是7250，确认号写的是它之后的那一个。",
    },
    wrong: {
      en: "A segment covers its octets and, if FIN is set, one number more: 7000 + 250 + 1. See the section on the number of a FIN.",
      "zh-CN": "一个报文段占用的序号是数据的字节数，带FIN再多一个：7000 + 250 + 1。见“FIN占一个序号”一节。",
    },
  },
  targets: ["M5"],
  sources: ["rfc9293#3.4"],
});
