import { match } from "@/question-types/match/type";

export default match({
  id: "why-match-captures",
  role: "quiz",
  prompt: {
    text: {
      en: "Four captures of a close, in the order in which the segments were sent (`A:` from A, `B:` from B; the dot is ACK). Nothing was lost. Match each with what happened.",
      "zh-CN":
        "四份关闭连接的抓包，按报文段发出的先后排列（`A:`由A发，`B:`由B发，点是ACK）。没有丢失。把每一份与发生的事情配对。",
    },
    left: [
      { id: "three", text: { en: "`A:[F.]` `B:[F.]` `A:[.]`", "zh-CN": "`A:[F.]` `B:[F.]` `A:[.]`" } },
      {
        id: "four",
        text: { en: "`A:[F.]` `B:[.]` `B:[F.]` `A:[.]`", "zh-CN": "`A:[F.]` `B:[.]` `B:[F.]` `A:[.]`" },
      },
      {
        id: "crossed",
        text: { en: "`A:[F.]` `B:[F.]` `B:[.]` `A:[.]`", "zh-CN": "`A:[F.]` `B:[F.]` `B:[.]` `A:[.]`" },
      },
      {
        id: "reset",
        text: { en: "`A:[F.]` `B:[.]` `B:[P.]` `A:[R]`", "zh-CN": "`A:[F.]` `B:[.]` `B:[P.]` `A:[R]`" },
      },
    ],
    right: [
      {
        id: "late-data",
        text: {
          en: "A’s program called `close()`, B’s program went on sending",
          "zh-CN": "A的程序调用了`close()`，B的程序还在发送",
        },
      },
      {
        id: "quick",
        text: {
          en: "B’s program closed before B had acknowledged A’s FIN",
          "zh-CN": "B还没确认A的FIN，B的程序就关闭了",
        },
      },
      {
        id: "both",
        text: {
          en: "both programs closed before the other’s FIN arrived",
          "zh-CN": "两端的程序都在对方的FIN到达之前关闭",
        },
      },
      {
        id: "slow",
        text: {
          en: "B’s program closed some time after B had acknowledged A’s FIN",
          "zh-CN": "B确认A的FIN之后过了一阵，B的程序才关闭",
        },
      },
    ],
  },
  key: {
    pairs: { three: "quick", four: "slow", crossed: "both", reset: "late-data" },
    mistakes: [
      {
        left: "three",
        right: "both",
        misconception: "M3",
        why: {
          en: "Had the FINs crossed, each would need an ACK of its own: four segments. With three, B’s FIN acknowledged A’s.",
          "zh-CN": "如果FIN交错，每个都要另有一个ACK，一共四个报文段。只有三个，说明B的FIN确认了A的FIN。",
        },
      },
      {
        left: "crossed",
        right: "quick",
        misconception: "M3",
        why: {
          en: "Had B’s FIN acknowledged A’s, B would not have sent a separate ACK after it.",
          "zh-CN": "如果B的FIN已经确认了A的FIN，B就不会在其后再单独发ACK。",
        },
      },
      {
        left: "reset",
        right: "slow",
        misconception: "M7",
        why: {
          en: "There is no FIN from B. B sent data, and A answered them with RST because no program can read them.",
          "zh-CN": "这里没有B的FIN。B发的是数据，A因为没有程序能读，用RST回答。",
        },
      },
    ],
  },
  explanation: {
    right: {
      en: "Look for each FIN’s acknowledgment: inside the other FIN (three), before it (four), after both FINs (crossed). A RST in answer to data tells that nobody can read them.",
      "zh-CN":
        "看每个FIN是在哪里被确认的：在对方的FIN里（三个），在它之前（四个），还是在两个FIN之后（交错）。对数据回RST，说明没有程序能读。",
    },
    wrong: {
      en: "For each capture, find the segment that acknowledges A’s FIN and see whether it came before, inside or after B’s FIN.",
      "zh-CN": "在每份抓包里找出确认A的FIN的那个报文段，看它在B的FIN之前、之中还是之后。",
    },
  },
  targets: ["M3", "M7"],
  sources: ["rfc9293#3.6", "recording:s02b", "recording:s01", "recording:s04", "recording:s16a"],
});
