import type { Localized } from "@/lib/i18n/locales";
import type { Ask } from "./ask";
import type { Outcome } from "./judge";
import type { Rules } from "./line";

export const messages = {
  numbers: { en: "What {end} remembers", "zh-CN": "{end}记得的数" },
  state: { en: "State", "zh-CN": "状态" },
  octets: { en: "{n} octets", "zh-CN": "{n}字节" },
  alone: {
    en: "Judge each segment as if it came alone. Timestamps are not in use.",
    "zh-CN": "每个报文段都当作单独到达来判断。没有使用时间戳。",
  },
  alsoChallenge: {
    en: "A challenge ACK counts as an ACK here; the TIME-WAIT timer runs on unless the choice says otherwise. Somebody listens on the port.",
    "zh-CN": "这里挑战ACK也算ACK；选项没有说明时，TIME-WAIT定时器继续走。该端口上有监听套接字。",
  },
  arrives: { en: "arrives", "zh-CN": "到达" },
  leftOver: { en: "left over from an earlier incarnation", "zh-CN": "早先的化身留下的" },
  choose: { en: "choose", "zh-CN": "请选择" },
  notANumber: {
    en: "Type a whole number from 0 to 4,294,967,295.",
    "zh-CN": "请填0到4,294,967,295之间的整数。",
  },
  placed: { en: "{n} is marked on the line.", "zh-CN": "{n}已标在数轴上。" },
  yourNumber: { en: "your number", "zh-CN": "你的数" },
  right: { en: "right answer", "zh-CN": "正确答案" },
  windowEnd: { en: "first beyond the window", "zh-CN": "窗口外的第一个" },
  oldestAck: { en: "oldest ACK taken", "zh-CN": "可接受的最旧ACK" },
  wrap: { en: "after 4,294,967,295", "zh-CN": "接在4,294,967,295之后" },
  receiveLine: { en: "What {end} receives", "zh-CN": "{end}接收的方向" },
  sendLine: { en: "What {end} sends", "zh-CN": "{end}发送的方向" },
  notToScale: {
    en: "Lower numbers above, higher below; distances not to scale. The bar: {bar}.",
    "zh-CN": "上方的序号小，下方的大；间距不按比例。粗条：{bar}。",
  },
  barWindow: { en: "receive window", "zh-CN": "接收窗口" },
  barWindowOpen: { en: "receive window, its end left out", "zh-CN": "接收窗口，末端未画" },
  barAcks: { en: "ACK numbers that are taken", "zh-CN": "可接受的确认号" },
  barAcksOpen: { en: "sent and not acknowledged", "zh-CN": "已发送、未确认" },
  notAsked: {
    en: "not asked: how the text is to be read here is disputed",
    "zh-CN": "不问：标准的文字在这里该怎么读，有争议",
  },
  nothingSaid: { en: "not answered", "zh-CN": "没有作答" },
} as const satisfies Record<string, Localized>;

export const rulesWords: { readonly [R in Rules]: Localized } = {
  rfc793: { en: "by RFC 793 (1981)", "zh-CN": "按RFC 793（1981年）" },
  rfc9293: { en: "by RFC 9293", "zh-CN": "按RFC 9293" },
  linux: { en: "on Linux", "zh-CN": "在Linux上" },
};

export const outcomeWords: { readonly [O in Outcome]: Localized } = {
  taken: { en: "accepted: what is new in it is taken in", "zh-CN": "接受：其中新的内容被收下" },
  kept: { en: "kept ahead of a gap, an ACK goes back", "zh-CN": "前面有缺口：先保留，回一个ACK" },
  ack: { en: "dropped, an ACK goes back", "zh-CN": "丢弃，回一个ACK" },
  challenge: { en: "dropped, a challenge ACK goes back", "zh-CN": "丢弃，回一个挑战ACK" },
  silent: { en: "ignored: nothing is answered", "zh-CN": "忽略，不作回应" },
  reset: { en: "the connection is gone: CLOSED", "zh-CN": "连接消失：CLOSED" },
  reopened: { en: "TIME-WAIT ends, a new connection begins", "zh-CN": "TIME-WAIT结束，新连接开始" },
  "ack-restart": { en: "an ACK goes back, TIME-WAIT begins anew", "zh-CN": "回一个ACK，TIME-WAIT重新计时" },
  restart: { en: "no answer, TIME-WAIT begins anew", "zh-CN": "不作回应，TIME-WAIT重新计时" },
};

export const askWords: { readonly [A in Ask]: Localized } = {
  "window-end": {
    en: "Place the end of the window: the first sequence number beyond it.",
    "zh-CN": "标出窗口的末端：窗口外的第一个序号。",
  },
  "last-reset": {
    en: "Place the last sequence number at which RFC 793 obeys a RST.",
    "zh-CN": "标出RFC 793会听从RST的最后一个序号。",
  },
  "oldest-ack": {
    en: "Place the lowest ACK number that is still taken {rules}.",
    "zh-CN": "标出{rules}仍可接受的最小确认号。",
  },
  "reopening-syn": {
    en: "Place the lowest sequence number with which a SYN reopens this connection.",
    "zh-CN": "标出SYN能重新打开这条连接的最小序号。",
  },
};
