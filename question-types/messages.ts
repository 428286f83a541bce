import type { Localized } from "@/lib/i18n/locales";

/** Words that several question types share. */
export const messages = {
  right: { en: "Right", "zh-CN": "对" },
  partly: { en: "Partly right", "zh-CN": "部分正确" },
  wrong: { en: "Wrong", "zh-CN": "不对" },
  yourAnswerRight: { en: "Your answer, right", "zh-CN": "你的回答，对" },
  yourAnswerWrong: { en: "Your answer, wrong", "zh-CN": "你的回答，不对" },
  rightAnswer: { en: "Right answer", "zh-CN": "正确答案" },
  /** Before the answer, on its line. */
  rightAnswerIs: { en: "Right answer: ", "zh-CN": "正确答案：" },
  number: { en: "Your number", "zh-CN": "你的数值" },
  unit: { en: "Unit", "zh-CN": "单位" },
  chooseUnit: { en: "choose a unit", "zh-CN": "选择单位" },
  notANumber: {
    en: "This is not a number that can be read. Write it like 240, 240.5 or 1,000.",
    "zh-CN": "这里读不出数值。请写成240、240.5或1,000这样。",
  },
} as const satisfies Record<string, Localized>;
