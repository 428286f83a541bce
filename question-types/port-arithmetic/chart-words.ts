import type { Locale, Localized } from "@/lib/i18n/locales";
import { fill } from "../fill";
import { figure } from "./figure";
import type { Change } from "./setup";
import type { Prompt } from "./type";

/** The words of the drawing; they tell what is right, so they are loaded in review only. */
export const chartWords = {
  right: { en: "{number} right", "zh-CN": "{number} 正确" },
  mine: { en: "{number} yours", "zh-CN": "{number} 你的" },
  timeWait: { en: "TIME-WAIT over: {seconds} s", "zh-CN": "TIME-WAIT结束：{seconds}秒" },
} as const satisfies Record<string, Localized>;

const READING: Localized = {
  en: "To the right: time since the first connection. Upwards: how many are in use. A rate is a slope.",
  "zh-CN": "横轴：从第一条连接算起的时间。纵轴：占用的数量。速率就是斜率。",
};

const STORIES = {
  "exhausted-after": {
    en: "At {demand} per second (thick) the 4-tuples are used up before the first TIME-WAIT is over and gives one back. The rate that lasts uses them up just when it is.",
    "zh-CN":
      "按每秒{demand}条（粗线），第一个TIME-WAIT还没结束、没有四元组归还，就已用完。能长久维持的速率恰好在它结束时用完。",
  },
  "sources-needed": {
    en: "At {demand} per second (thick) the records grow until the first TIME-WAIT is over; from then on as many end as begin. The 4-tuples of all addresses must reach that high.",
    "zh-CN":
      "按每秒{demand}条（粗线），记录一直增加到第一个TIME-WAIT结束；此后结束的和新来的一样多。所有地址的四元组加起来要达到这个高度。",
  },
  "ports-held": {
    en: "At {demand} per second (thick) records grow at the end that closes first until the first TIME-WAIT is over. However many they are, ports do not grow with them.",
    "zh-CN":
      "按每秒{demand}条（粗线），先关闭的一端的记录一直增加到第一个TIME-WAIT结束。记录再多，占用的端口也不随之增加。",
  },
} as const satisfies Record<string, Localized>;

const CHANGES: { readonly [C in Change["type"]]: Localized } = {
  "fin-timeout": {
    en: "The change moves neither the height nor the length of TIME-WAIT, so the slope stays.",
    "zh-CN": "这个改动既不改变高度，也不改变TIME-WAIT的时长，所以斜率不变。",
  },
  "tw-reuse": {
    en: "The slope is the number of 4-tuples over the time after which one can be used again.",
    "zh-CN": "斜率等于四元组的数量除以多久之后可以再次使用。",
  },
  range: {
    en: "Other ports, another height at the end of the same TIME-WAIT: that alone changes the slope.",
    "zh-CN": "端口数变了，同样的TIME-WAIT结束时的高度就变了：斜率只因此改变。",
  },
  sources: {
    en: "Other source addresses, another height at the end of the same TIME-WAIT: that alone changes the slope.",
    "zh-CN": "源地址数变了，同样的TIME-WAIT结束时的高度就变了：斜率只因此改变。",
  },
  "bind-first": {
    en: "Each port now serves for one destination only: the height falls, and with it the slope.",
    "zh-CN": "现在每个端口只能用于一个目的地：高度下降，斜率随之下降。",
  },
};

/** What the drawing of a question shows, and why. */
export function captionOf({ setup, asks }: Pick<Prompt, "setup" | "asks">, locale: Locale): string {
  const story = (["exhausted-after", "sources-needed", "ports-held"] as const).find((ask) => asks.includes(ask));
  const why = story
    ? fill(STORIES[story][locale], { demand: figure(setup.demand ?? 0) })
    : setup.change && CHANGES[setup.change.type][locale];
  return [READING[locale], why].filter(Boolean).join(locale === "en" ? " " : "");
}
