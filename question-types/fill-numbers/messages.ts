import type { Localized } from "@/lib/i18n/locales";
import type { Field } from "./derive";

export const messages = {
  picture: {
    en: "The run from {a} and {b} until both are closed; letters stand for the numbers that are asked for.",
    "zh-CN": "从{a}和{b}开始，到两端都关闭的过程；字母代表要填的数。",
  },
  solved: {
    en: "The run from {a} and {b} until both are closed, with its numbers.",
    "zh-CN": "从{a}和{b}开始，到两端都关闭的过程，号码都已填上。",
  },
  segments: { en: "The segments in the order in which they are sent", "zh-CN": "按发出先后排列的报文段" },
  lost: { en: "lost on the way", "zh-CN": "途中丢失" },
  again: { en: "repeated", "zh-CN": "重传" },
  octets: { en: "octets of data", "zh-CN": "数据字节" },
  label: { en: "{letter}: {field} of {from}’s {name} at {time}", "zh-CN": "{letter}：{time}时{from}的{name}的{field}" },
  filled: { en: "{done} of {all} numbers filled in.", "zh-CN": "{all}个数已填{done}个。" },
  notANumber: {
    en: "Not a whole number that can be read: {letters}. It is not kept.",
    "zh-CN": "读不出整数：{letters}。没有保留。",
  },
  right: { en: "Right", "zh-CN": "对" },
  wrong: { en: "Wrong", "zh-CN": "不对" },
  blank: { en: "not filled in", "zh-CN": "未填" },
} as const satisfies Record<string, Localized>;

/** As they stand in captures; the same in both languages. */
export const fieldNames: { readonly [F in Field]: Localized } = {
  seq: { en: "seq", "zh-CN": "seq" },
  ack: { en: "ack", "zh-CN": "ack" },
  len: { en: "len", "zh-CN": "len" },
};
