import type { Localized } from "@/lib/i18n/locales";
import type { Flags } from "./flags";

export const messages = {
  soFar: { en: "What has happened so far", "zh-CN": "到目前为止发生的事" },
  step: { en: "Step {step} of {count}", "zh-CN": "第{step}步，共{count}步" },
  stateAfter: { en: "{host} afterwards", "zh-CN": "之后{host}的状态" },
  was: { en: "now", "zh-CN": "现在" },
  choose: { en: "choose", "zh-CN": "请选择" },
  whatIsSent: { en: "What is sent at once in answer?", "zh-CN": "随即发出什么？" },
  nothing: { en: "nothing", "zh-CN": "什么也不发" },
  sends: { en: "{host} sends", "zh-CN": "{host}发出" },
  segment: { en: "Segment", "zh-CN": "报文段" },
  seqNumber: { en: "Sequence number", "zh-CN": "序号" },
  ackNumber: { en: "ACK number", "zh-CN": "确认号" },
  show: { en: "Show what happens", "zh-CN": "看看会怎样" },
  saving: { en: "Saving …", "zh-CN": "正在保存……" },
  notSaved: {
    en: "Not saved. Your answer is still here; press the button again.",
    "zh-CN": "没有保存。回答还在这里，请再按一次。",
  },
  missing: {
    en: "Say something about everything first: both states, what is sent, and its numbers.",
    "zh-CN": "请先把各项都填上：两端的状态、发出什么、它的序号和确认号。",
  },
  state: { en: "State of {host}", "zh-CN": "{host}的状态" },
  right: { en: "Right", "zh-CN": "对" },
  itIs: { en: "Wrong, it is", "zh-CN": "不对，应是" },
  none: { en: "none", "zh-CN": "没有" },
  said: { en: "Step {step}: {right} of {all} right.", "zh-CN": "第{step}步：{all}项中对了{right}项。" },
  overlay: { en: "Your prediction over what happened", "zh-CN": "你的预测与实际过程对照" },
  overlaid: {
    en: "{right} of {count} steps went as you said.",
    "zh-CN": "{count}步中有{right}步与你说的一致。",
  },
  overlayKey: {
    en: "Solid lines: what happened. Dashed lines and a cross: what you said. One row is one step, however long it took.",
    "zh-CN": "实线：实际发生的。虚线和叉号：你说的。每行是一步，行高与时间长短无关。",
  },
  row: { en: "Step {step}, {time}", "zh-CN": "第{step}步，{time}" },
  stepColumn: { en: "Step", "zh-CN": "步骤" },
  asSaid: { en: "as you said", "zh-CN": "一致" },
  differs: { en: "not so", "zh-CN": "不一致" },
  youSaid: { en: "you said", "zh-CN": "你说的是" },
  nothingSent: { en: "nothing is sent", "zh-CN": "什么也不发" },
  lost: { en: "lost", "zh-CN": "丢失" },
  notAnswered: { en: "not answered", "zh-CN": "未作答" },
} as const satisfies Record<string, Localized>;

export const flagNames: { readonly [F in Exclude<Flags, "none">]: Localized } = {
  ACK: { en: "ACK", "zh-CN": "ACK" },
  "FIN,ACK": { en: "FIN with ACK", "zh-CN": "FIN，带ACK" },
  FIN: { en: "FIN without ACK", "zh-CN": "FIN，不带ACK" },
  DATA: { en: "data", "zh-CN": "数据" },
  SYN: { en: "SYN", "zh-CN": "SYN" },
  "SYN,ACK": { en: "SYN with ACK", "zh-CN": "SYN，带ACK" },
  RST: { en: "RST", "zh-CN": "RST" },
  "RST,ACK": { en: "RST with ACK", "zh-CN": "RST，带ACK" },
};
