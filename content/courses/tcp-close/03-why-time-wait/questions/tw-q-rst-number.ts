import { numeric } from "@/question-types/numeric/type";

export default numeric({
  id: "tw-q-rst-number",
  role: "quiz",
  prompt: {
    text: {
      en: "A keeps no `TIME-WAIT` and is in `CLOSED`. B’s repeated FIN arrives: `<SEQ=700><ACK=451><CTL=FIN,ACK>`. A answers with RST. Which sequence number does the RST carry?",
      "zh-CN":
        "A没有保留`TIME-WAIT`，处于`CLOSED`。B重传的FIN到达：`<SEQ=700><ACK=451><CTL=FIN,ACK>`。A用RST回应，这个RST的序号是多少？",
    },
    units: [{ id: "number", label: { en: "(no unit)", "zh-CN": "（无单位）" }, factor: 1 }],
  },
  key: {
    value: 451,
    tolerance: { absolute: 0 },
    typicalErrors: [
      {
        value: 701,
        why: {
          en: "701 is the acknowledgment number with which `TIME-WAIT` would have answered. The RST needs a sequence number that B expects.",
          "zh-CN": "701是`TIME-WAIT`本来会回的确认号。RST要带的是B所期待的序号。",
        },
      },
      {
        value: 700,
        why: {
          en: "700 is a number of B’s direction. What A sends is numbered in A’s direction.",
          "zh-CN": "700是B那个方向的序号，而A发的东西要用A这个方向的序号。",
        },
      },
      {
        value: 452,
        why: {
          en: "A RST occupies no sequence number and stands for nothing that was sent; it takes the ACK number as it is.",
          "zh-CN": "RST不占序号，也不对应任何发送过的内容，原样取用确认号即可。",
        },
      },
      {
        value: 0,
        why: {
          en: "Zero is the rule for a segment without the ACK bit. A FIN of an open connection carries ACK.",
          "zh-CN": "序号取0，是针对不带ACK位的报文段的规则。已建立的连接上，FIN总是带着ACK。",
        },
      },
    ],
  },
  explanation: {
    right: {
      en: "`CLOSED` remembers nothing, so it borrows the number from the segment it answers: `<SEQ=SEG.ACK><CTL=RST>`. That makes the RST exact for B, who expects 451 next.",
      "zh-CN":
        "`CLOSED`什么都不记得，就从它所回应的报文段里借号码：`<SEQ=SEG.ACK><CTL=RST>`。B下一个期待的正是451，所以这个RST恰好有效。",
    },
    wrong: {
      en: "A has no numbers of its own left. The only number of A’s direction in sight is the ACK number of the arriving segment. See “What B gets when A has forgotten”.",
      "zh-CN":
        "A自己已经没有号码了。眼前唯一属于A这个方向的号码，就是到达报文段的确认号。见“如果A已经忘了，B会等来什么”。",
    },
  },
  targets: [],
  sources: ["rfc9293#3.10.7.1"],
});
