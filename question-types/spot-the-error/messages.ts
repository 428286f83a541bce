import type { Localized } from "@/lib/i18n/locales";

export const messages = {
  mark: { en: "Mark what is wrong, then say what about it.", "zh-CN": "标出错误之处，再选择错在哪里。" },
  marked: { en: "{count} of {all} marked", "zh-CN": "已标出{count}处，共{all}处" },
  reason: { en: "What is wrong about statement {number}?", "zh-CN": "第{number}条错在哪里？" },
  choose: { en: "what about it?", "zh-CN": "错在哪里？" },
  found: { en: "Rightly marked", "zh-CN": "标对了" },
  foundOnly: { en: "Rightly marked, other reason", "zh-CN": "标对了，但错处选得不对" },
  missed: { en: "Wrong, not found", "zh-CN": "有错，漏掉了" },
  astray: { en: "Marked, but right", "zh-CN": "标错：这里没有错" },
  picture: { en: "The run as it was", "zh-CN": "实际的运行过程" },
  legend: {
    en: "The number of each statement stands at the step that it speaks of; right or wrong is said of the statement.",
    "zh-CN": "各条陈述的编号标在它所说的那一步；“对”“错”说的是陈述本身。",
  },
  isRight: { en: "{number} right", "zh-CN": "{number}对" },
  isWrong: { en: "{number} wrong", "zh-CN": "{number}错" },
  whole: { en: "Of the run as a whole: {statements}.", "zh-CN": "说的是整个过程：{statements}。" },
  story: {
    en: "The run as it was, with the statements at their steps: {statements}.",
    "zh-CN": "实际的运行过程，各条陈述标在所说的步骤：{statements}。",
  },
} as const satisfies Record<string, Localized>;
