import { defineInterviewQuestion } from "@/lib/content/define";

export default defineInterviewQuestion({
  id: "prove-two-msl",
  number: "Q43",
  level: "senior",
  question: {
    en: "Prove that TIME-WAIT has to last 2 MSL: why is 1 not enough, and why is 3 not needed?",
    "zh-CN": "论证TIME-WAIT为什么是2MSL：为什么1个不够，3个又不需要？",
  },
  followUps: {
    en: ["What if the peer’s RTO is longer than 2 MSL?", "Does the argument also prove a reliable close?"],
    "zh-CN": ["如果对端的RTO比2MSL还长呢？", "这个论证能不能说明可靠关闭？"],
  },
  keyPoints: [
    {
      id: "bound",
      essential: true,
      text: {
        en: "T ≥ L(A→B) + L(B→A): the longest lifetimes in the two directions; 2 MSL suffices.",
        "zh-CN": "T ≥ L(A→B) + L(B→A)，即两个方向的最长寿命之和；2MSL足够。",
      },
    },
    {
      id: "one",
      essential: false,
      text: {
        en: "Not 1: just before the last ACK arrives, B may send its FIN once more.",
        "zh-CN": "1个不够：最后一个ACK到达之前的一刻，B可能再发一次FIN。",
      },
    },
    {
      id: "three",
      essential: false,
      text: {
        en: "Not 3: the next reaction is A’s, and it restarts the timer.",
        "zh-CN": "不需要3个：再下一步是A的反应，而A反应时会重新计时。",
      },
    },
    {
      id: "condition",
      essential: false,
      text: {
        en: "Condition: the ACK arrives, or B has given up by then; and MSL is only an assumption.",
        "zh-CN": "前提是ACK到达，或者B那时已放弃；而且MSL只是假设。",
      },
    },
    {
      id: "rto",
      essential: false,
      text: {
        en: "A reliable close depends on the peer’s RTO, not on MSL.",
        "zh-CN": "可靠关闭取决于对端的RTO，与MSL无关。",
      },
    },
  ],
  modelAnswer: {
    en: `Let A be the active closer and S the moment it last started its timer, that is, its last send. After S nothing new leaves A, so the direction A to B is empty at S plus L(A→B), the longest lifetime there. Until then B may still send: a copy of its FIN, or an answer to an old segment of A. So B’s last segment starts at S plus L(A→B) at the latest and is gone after another L(B→A). The requirement is the sum of both; MSL bounds each, so 2 MSL suffices.

One is too little: the ACK may take almost one MSL, and B may repeat its FIN just before it arrives. A third is not needed, because the next reaction would be A’s, and that restarts the timer.

The condition: the ACK arrives or B has given up. If all is lost, no finite time helps. And this covers old segments only. A reliable close depends on B’s RTO: if RTO exceeds 2 MSL, not even one lost ACK is covered.`,
    "zh-CN": `设A是主动关闭方，S是它最后一次启动定时器的时刻，也就是最后一次发送。S之后A不再发送，所以A到B方向最迟在S + L(A→B)清空，L是该方向上报文段的最长寿命。在此之前B还可能发送：FIN的副本，或者对A旧报文段的回应。因此B最后的报文段最迟在S + L(A→B)出发，再过L(B→A)消失。要求就是两者之和；MSL是各自的上限，所以2MSL足够。

1个不够：ACK可能走将近一个MSL，B恰好在它到达前重传FIN。不需要第3个：再下一步是A的反应，而A会重新计时。

前提是ACK到达，或者B已放弃；全部丢失时，等多久都没用。另外这只说明旧报文段的问题。可靠关闭取决于B的RTO：RTO超过2MSL时，丢一次ACK都应付不了。`,
  },
  lesson: "two-msl",
  sources: ["rfc1323#B.2", "rfc1379#4", "rfc9293#3.4.2"],
  misconceptions: ["M18", "M19"],
});
