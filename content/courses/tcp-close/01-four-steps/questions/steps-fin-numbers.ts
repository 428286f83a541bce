import { numeric } from "@/question-types/numeric/type";

export default numeric({
  id: "steps-fin-numbers",
  role: "exercise",
  prompt: {
    text: {
      en: "A’s last data segment carried 100 octets and had `seq 5000`; B has acknowledged all of them. Now A’s program closes. Which acknowledgment number tells A that its FIN has arrived?",
      "zh-CN":
        "A的最后一个数据报文段带有100个字节，序号是`seq 5000`，B已经全部确认。现在A的程序关闭连接。A收到哪个确认号，就知道自己的FIN已经到达？",
    },
    units: [{ id: "number", label: { en: "(no unit)", "zh-CN": "（无单位）" }, factor: 1 }],
  },
  key: {
    value: 5101,
    tolerance: { absolute: 0 },
    typicalErrors: [
      {
        value: 5100,
        misconception: "M5",
        why: {
          en: "5100 acknowledges the data, octets 5000 to 5099. It says that 5100 is expected next, and 5100 is the FIN itself.",
          "zh-CN": "5100确认的是数据，也就是5000到5099号字节。它表示下一个期待5100，而5100正是FIN自己。",
        },
      },
      {
        value: 5001,
        misconception: "M5",
        why: {
          en: "5001 adds one to the number of the last data segment’s first octet. The FIN comes after all 100 octets.",
          "zh-CN": "5001是在最后一个数据报文段的第一个字节上加了1。FIN排在全部100个字节之后。",
        },
      },
      {
        value: 5102,
        why: {
          en: "Octets 5000 to 5099 are the data, so the FIN is number 5100, not 5101. Its ACK is one more than that.",
          "zh-CN": "数据是5000到5099号字节，所以FIN的序号是5100，不是5101。确认号比FIN的序号大1。",
        },
      },
    ],
  },
  explanation: {
    right: {
      en: "The data occupy 5000 to 5099, the FIN takes the next number, 5100, and an acknowledgment number names the next number expected: 5101.",
      "zh-CN": "数据占5000到5099，FIN占下一个序号5100，而确认号写的是期待的下一个序号：5101。",
    },
    wrong: {
      en: "Count the octets first: 100 octets from 5000 end at 5099. The FIN takes the number after the last octet, and its ACK is that number plus one. See the section on the number of a FIN.",
      "zh-CN":
        "先数字节：从5000开始的100个字节到5099为止。FIN占最后一个字节之后的序号，对它的确认号再加1。见“FIN占一个序号”一节。",
    },
  },
  targets: ["M5"],
  sources: ["rfc9293#3.4"],
});
