import { numeric } from "@/question-types/numeric/type";

export default numeric({
  id: "why-half-close-ack",
  role: "quiz",
  prompt: {
    text: {
      en: "A has called `shutdown(SHUT_WR)`; its FIN was `seq 100` and is acknowledged. B’s next number is 300. B now sends 4 segments of 500 octets each, all arrive, and then closes: a FIN without data. Which acknowledgment number does A’s last ACK carry?",
      "zh-CN":
        "A调用了`shutdown(SHUT_WR)`，它的FIN是`seq 100`，已被确认。B的下一个序号是300。B接着发了4个报文段，每个500字节，全部到达；然后B关闭，FIN不带数据。A的最后一个ACK的确认号是多少？",
    },
    units: [{ id: "number", label: { en: "(no unit)", "zh-CN": "（无单位）" }, factor: 1 }],
  },
  key: {
    value: 2301,
    tolerance: { absolute: 0 },
    typicalErrors: [
      {
        value: 2300,
        misconception: "M5",
        why: {
          en: "2300 acknowledges the 2,000 octets. B’s FIN is number 2300 itself and has to be acknowledged as well.",
          "zh-CN": "2300确认的是那2000个字节。B的FIN自己的序号就是2300，也要确认。",
        },
      },
      {
        value: 301,
        misconception: "M9",
        why: {
          en: "301 is the number in the textbook diagram, where B sends nothing after A’s FIN. Here 2,000 octets come first.",
          "zh-CN": "301是教科书图上的数，那里B在A的FIN之后什么也没发。这里先有2000个字节。",
        },
      },
      {
        value: 101,
        why: {
          en: "101 belongs to the other direction: it is what B’s segments carry to acknowledge A’s FIN.",
          "zh-CN": "101属于另一个方向：那是B的报文段用来确认A的FIN的。",
        },
      },
    ],
  },
  explanation: {
    right: {
      en: "B’s octets are 300 to 2299, its FIN is 2300, and the ACK names the next number.",
      "zh-CN": "B的数据是300到2299，FIN是2300，ACK写的是再下一个。",
    },
    wrong: {
      en: "Stay in B’s numbering: 300 + 4 × 500 for the data, one more for the FIN. After A’s FIN, B’s direction goes on as before.",
      "zh-CN": "只看B的编号：300 + 4 × 500是数据，FIN再加1。A发过FIN之后，B的方向照常进行。",
    },
  },
  targets: ["M5", "M9"],
  sources: ["rfc9293#3.4", "rfc9293#3.6", "recording:s03"],
});
