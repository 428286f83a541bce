import { trueFalseReason } from "@/question-types/true-false-reason/type";

export default trueFalseReason({
  id: "msl-who-enforces",
  role: "exercise",
  prompt: {
    text: {
      en: "A host sends its packets with a time to live of 64. It follows that no segment of this host can be alive in the network for longer than 64 seconds.",
      "zh-CN": "某主机发出的分组，生存时间（TTL）都填64。由此可知，它的报文段在网络里存活不会超过64秒。",
    },
    reasons: [
      {
        id: "seconds",
        text: {
          en: "Each router subtracts the seconds for which it held the packet",
          "zh-CN": "每台路由器都会减去分组在自己这里停留的秒数",
        },
      },
      {
        id: "hops",
        text: {
          en: "Each router subtracts one, so the field bounds the number of hops and not the time",
          "zh-CN": "每台路由器只减一，所以这个字段限制的是跳数，不是时间",
        },
      },
      {
        id: "receiver",
        text: {
          en: "The routers do not count, but the receiving TCP discards what is older than MSL",
          "zh-CN": "路由器并不计时，但接收方的TCP会丢弃比MSL更旧的报文段",
        },
      },
      {
        id: "double",
        text: {
          en: "The limit is twice as long, since the packet may have to return",
          "zh-CN": "上限是它的两倍，因为分组可能还要返回",
        },
      },
    ],
  },
  key: {
    answer: false,
    reason: "hops",
    distractors: {
      seconds: {
        misconception: "M19",
        why: {
          en: "That was once the idea of the field. Routers subtract one per hop, however long the packet waited.",
          "zh-CN": "这个字段最初的设想如此。实际上不论分组停留多久，路由器每一跳只减一。",
        },
      },
      receiver: {
        misconception: "M19",
        why: {
          en: "A plain TCP header does not tell when the segment was sent, so the receiver cannot know its age.",
          "zh-CN": "普通的TCP首部不说明报文段何时发出，接收方无从知道它的年龄。",
        },
      },
      double: {
        misconception: "M18",
        why: {
          en: "A segment travels one way. Two lifetimes are added up only for the two directions of a connection.",
          "zh-CN": "一个报文段只走单程。只有考虑连接的两个方向时，才把两个寿命相加。",
        },
      },
    },
    ifWrongAnswer: {
      misconception: "M19",
      why: {
        en: "A packet that waits in one queue for two minutes loses no more of its time to live than one that passes at once.",
        "zh-CN": "在一个队列里等上两分钟的分组，与立刻通过的分组相比，生存时间减得一样多。",
      },
    },
  },
  explanation: {
    right: {
      en: "The field is called time to live and counts hops. A maximum segment lifetime can be assumed from experience, but no device makes it true.",
      "zh-CN": "这个字段名叫生存时间，数的却是跳数。报文段的最大生存时间只能凭经验假定，没有哪个设备让它成立。",
    },
    wrong: {
      en: "The name of the field is older than its use. Ask what happens to its value while a packet sits in a queue; “MSL: a number that was chosen” has the case.",
      "zh-CN": "字段的名字比它的用法更老。想想分组停在队列里时，它的值会不会变；“MSL：一个选定的数”一节有这个例子。",
    },
  },
  targets: ["M18", "M19"],
  sources: ["rfc9293#3.4.2", "rfc793", "rfc1122#4.2.2.19"],
});
