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
