import type { Localized } from "@/lib/i18n/locales";
import type { Send } from "./cells";
import type { TableProfile } from "./model";

const same = (text: string): Localized => ({ en: text, "zh-CN": text });

export const sendNames: { readonly [S in Send]: Localized } = {
  nothing: { en: "nothing", "zh-CN": "什么也不发" },
  ACK: same("ACK"),
  FIN: same("FIN"),
  "ACK + FIN": { en: "ACK, and FIN at once", "zh-CN": "ACK，并立刻发FIN" },
  "FIN again": { en: "FIN again", "zh-CN": "重传的FIN" },
  SYN: same("SYN"),
  "SYN again": { en: "SYN again", "zh-CN": "重传的SYN" },
  "SYN,ACK": { en: "SYN with ACK", "zh-CN": "带ACK的SYN" },
  "SYN,ACK again": { en: "SYN with ACK again", "zh-CN": "重传的带ACK的SYN" },
  RST: same("RST"),
};

export const profileNames: { readonly [P in TableProfile]: Localized } = {
  rfc9293: { en: "RFC 9293", "zh-CN": "RFC 9293" },
  linux: { en: "Linux", "zh-CN": "Linux" },
};

export const messages = {
  rules: { en: "Rules:", "zh-CN": "规则：" },
  happens: { en: "What happens", "zh-CN": "发生什么" },
  sends: { en: "It sends", "zh-CN": "发出" },
  next: { en: "State afterwards", "zh-CN": "之后的状态" },
  sendsIn: { en: "{state}: {event}. It sends", "zh-CN": "{state}：{event}。发出" },
  nextIn: { en: "{state}: {event}. State afterwards", "zh-CN": "{state}：{event}。之后的状态" },
  choose: { en: "choose", "zh-CN": "请选择" },
  givenRows: { en: "Given: {count} more in this state", "zh-CN": "已给出：这个状态的另外{count}项" },
  givenStates: { en: "States with nothing missing ({count})", "zh-CN": "不缺内容的状态（{count}个）" },
  filled: { en: "{done} of {all} transitions filled in.", "zh-CN": "{all}个转换已填{done}个。" },
  stateOf: { en: "State {place} of {count}", "zh-CN": "第{place}个状态，共{count}个" },
  previous: { en: "Previous state", "zh-CN": "上一个状态" },
  following: { en: "Next state", "zh-CN": "下一个状态" },
  right: { en: "Right", "zh-CN": "对" },
  wrong: { en: "Wrong", "zh-CN": "不对" },
  blank: { en: "not filled in", "zh-CN": "未填" },
  share: { en: "{right} of {all} transitions right", "zh-CN": "{all}个转换中对了{right}个" },
  sideBySide: { en: "Both machines on the same events", "zh-CN": "两台状态机经历同样的事件" },
  yours: { en: "Your machine", "zh-CN": "你的状态机" },
  model: { en: "The model, {profile}", "zh-CN": "模型，{profile}" },
  begin: { en: "Both begin in {state}", "zh-CN": "两台都从{state}开始" },
  differs: { en: "Here they differ", "zh-CN": "在这里分开" },
  saysNothing: { en: "says nothing", "zh-CN": "没有说" },
  play: { en: "Play step by step", "zh-CN": "逐步播放" },
} as const satisfies Record<string, Localized>;

/** From the general to the particular; none of them names a cell. */
export const hints: readonly Localized[] = [
  {
    en: "A state is the answer to three questions: has this end sent its FIN, has that FIN been acknowledged, has the peer’s FIN arrived? Take the state’s answers, change the one that the event changes, and look for the state with the new answers.",
    "zh-CN":
      "每个状态都是对三个问题的回答：这一端发出FIN了吗？这个FIN得到确认了吗？对端的FIN到了吗？先写下当前状态的三个回答，再看事件改变了哪一个，然后找出与新回答相符的状态。",
  },
  {
    en: "What takes a sequence number (data, SYN, FIN) is acknowledged at once, and so is a copy of it. A bare ACK is never acknowledged, and a RST that is obeyed gets no answer. What does not fit, but might be forged or old, gets a challenge ACK.",
    "zh-CN":
      "占用序号的（数据、SYN、FIN）到达就立刻确认，它的副本也一样。单独的ACK从不确认，生效的RST没有回应。对不上、但可能是伪造或过时的，回一个挑战ACK（challenge ACK）。",
  },
  {
    en: "Only what this end has sent and what is not acknowledged yet is repeated by the retransmission timer. Only one state has a clock of its own; a state that waits for a program waits for as long as the program does.",
    "zh-CN":
      "重传定时器只重传这一端发出而尚未得到确认的内容。只有一个状态有自己的时钟；等程序的状态，程序拖多久就等多久。",
  },
];
