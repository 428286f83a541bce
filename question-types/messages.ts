import type { Localized } from "@/lib/i18n/locales";

/** Words that several question types share. */
export const messages = {
  right: { en: "Right", "zh-CN": "对" },
  partly: { en: "Partly right", "zh-CN": "部分正确" },
  wrong: { en: "Wrong", "zh-CN": "不对" },
  yourAnswer: { en: "your answer", "zh-CN": "你的回答" },
  rightAnswer: { en: "right answer", "zh-CN": "正确答案" },
  whyNotTheOthers: { en: "Why not the others", "zh-CN": "其他选项错在哪里" },
} as const satisfies Record<string, Localized>;
