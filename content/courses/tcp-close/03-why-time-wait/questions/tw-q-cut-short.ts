import { match } from "@/question-types/match/type";

export default match({
  id: "tw-q-cut-short",
  role: "quiz",
  prompt: {
    text: {
      en: "A Linux host with default settings is in `TIME-WAIT`. Match what arrives with what it does.",
      "zh-CN": "一台默认设置的Linux主机处于`TIME-WAIT`。把到达的东西和它的反应对应起来。",
    },
    left: [
      { id: "fin", text: { en: "B’s FIN, repeated", "zh-CN": "B重传的FIN" } },
      { id: "rst-exact", text: { en: "a RST with exactly the expected number", "zh-CN": "序号恰好等于期待值的RST" } },
      {
        id: "rst-near",
        text: { en: "a RST 100 beyond the expected number", "zh-CN": "序号比期待值大100的RST" },
      },
      {
        id: "syn",
        text: { en: "a SYN of this 4-tuple with a newer timestamp", "zh-CN": "同一四元组的SYN，时间戳更新" },
      },
    ],
    right: [
      { id: "restart", text: { en: "sends an ACK and starts its wait again", "zh-CN": "回ACK，并重新开始等待" } },
      { id: "end", text: { en: "forgets the connection at once, sends nothing", "zh-CN": "立刻忘掉连接，什么也不发" } },
      { id: "ignore", text: { en: "ignores it and goes on waiting", "zh-CN": "不予理会，继续等" } },
      { id: "open", text: { en: "answers with SYN and ACK: a new connection", "zh-CN": "回SYN加ACK，建立新连接" } },
    ],
  },
  key: {
    pairs: { fin: "restart", "rst-exact": "end", "rst-near": "ignore", syn: "open" },
    mistakes: [
      {
        left: "rst-near",
        right: "end",
        misconception: "M41",
        why: {
          en: "Only a RST with exactly the expected number is obeyed; being near is not enough.",
          "zh-CN": "只有序号恰好等于期待值的RST才会被照办，接近是不够的。",
        },
      },
      {
        left: "syn",
        right: "ignore",
        misconception: "M25",
        why: {
          en: "A 4-tuple in `TIME-WAIT` is not blocked: a SYN that can be told from an old one is accepted.",
          "zh-CN": "处于`TIME-WAIT`的四元组并没有被封死：能与旧报文段区分开的SYN会被接受。",
        },
      },
      {
        left: "rst-exact",
        right: "ignore",
        why: {
          en: "That is the advice of RFC 1337. Linux follows it only with `tcp_rfc1337=1`.",
          "zh-CN": "这是RFC 1337的建议。Linux只有在`tcp_rfc1337=1`时才这样做。",
        },
      },
      {
        left: "fin",
        right: "ignore",
        misconception: "M16",
        why: {
          en: "A repeated FIN says that the last ACK is missing. Answering it is one of the two jobs of the state.",
          "zh-CN": "重传的FIN说明最后一个ACK没有送到。回应它正是这个状态的两个作用之一。",
        },
      },
    ],
  },
  explanation: {
    right: {
      en: "The repeated FIN is work for the state, the exact RST and the acceptable SYN end it, and a RST with another number shows nothing about B and is ignored.",
      "zh-CN":
        "重传的FIN是这个状态要做的事；序号恰好的RST和可以接受的SYN会结束它；序号不对的RST说明不了B的情况，被忽略。",
    },
    wrong: {
      en: "Sort the four by two questions: does it end the state, and is it answered? “What cuts the wait short” has the Linux rule for each of them.",
      "zh-CN": "用两个问题来分：会不会结束这个状态，要不要回应。“什么会让等待提前结束”一节写了Linux对每一种的规则。",
    },
  },
  targets: ["M16", "M25", "M41"],
  sources: ["rfc1337", "rfc6191", "recording:s05", "recording:s11a", "recording:s12a", "recording:s12c"],
});
