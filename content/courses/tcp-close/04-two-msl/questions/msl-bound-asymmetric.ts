import { numeric } from "@/question-types/numeric/type";

export default numeric({
  id: "msl-bound-asymmetric",
  role: "exercise",
  prompt: {
    text: {
      en: "On one path a segment from A to B is under way for 50 s at most, a segment from B to A for 90 s at most. A closes first, and its last ACK arrives. How long must A wait at least, so that no old segment is alive in either direction afterwards?",
      "zh-CN":
        "在某条路径上，A到B的报文段最多在途50秒，B到A的最多在途90秒。A先关闭，它的最后一个ACK能够到达。A至少要等多久，才能使两个方向上此后都没有旧报文段？",
    },
    units: [
      { id: "s", label: { en: "seconds", "zh-CN": "秒" }, factor: 1 },
      { id: "min", label: { en: "minutes", "zh-CN": "分钟" }, factor: 60 },
    ],
  },
  key: {
    value: 140,
    tolerance: { relative: 0.01 },
    typicalErrors: [
      {
        value: 180,
        why: {
          en: "180 s is enough, but it is twice the larger bound. With both bounds known their sum will do.",
          "zh-CN": "180秒够用，但那是较大的界的两倍。两个界都已知时，取它们的和就行。",
        },
      },
      {
        value: 90,
        misconception: "M18",
        why: {
          en: "90 s counts the way from B to A from the wrong moment: B may send until the ACK has arrived, 50 s after A sent it.",
          "zh-CN": "90秒把B到A这段路的起点算早了：直到ACK到达，也就是A发出50秒之后，B都可能发送。",
        },
      },
      {
        value: 50,
        why: {
          en: "After 50 s A’s own segments are gone. B may have sent its last one at that very moment.",
          "zh-CN": "50秒后，A自己的报文段确实没有了，但B可能恰好在那一刻发出最后一个。",
        },
      },
      {
        value: 280,
        why: {
          en: "There is one lifetime for each direction, not two. After the ACK has arrived B has nothing more to send.",
          "zh-CN": "每个方向只算一个寿命，不是两个。ACK到达之后，B就没有什么要发了。",
        },
      },
    ],
  },
  explanation: {
    right: {
      en: "The ACK may arrive after 50 s, and a FIN copy that left shortly before may take 90 s more: 50 + 90 = 140 s.",
      "zh-CN": "ACK可能50秒后才到，而在它到达前一刻发出的FIN可能再走90秒：50 + 90 = 140秒。",
    },
    wrong: {
      en: "Follow the two directions one after the other: when is the last moment at which B can send, and how long does that segment live? The four steps in “Two lifetimes” add up the same two numbers.",
      "zh-CN":
        "一个方向一个方向地想：B最晚什么时候还会发送？那个报文段又能存活多久？“两个寿命”一节的四步，加的就是这两个数。",
    },
  },
  targets: ["M18"],
  sources: ["rfc1323#B.2"],
});
