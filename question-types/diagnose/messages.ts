import type { Localized } from "@/lib/i18n/locales";

export const messages = {
  lines: { en: "Which lines tell? Mark them.", "zh-CN": "哪些行能说明问题？把它们标出来。" },
  cause: { en: "What is the cause?", "zh-CN": "原因是什么？" },
  fix: { en: "What helps?", "zh-CN": "怎样解决？" },
  marked: { en: "{count} of {all} lines marked", "zh-CN": "已标出{count}行，共{all}行" },
  found: { en: "Tells, marked", "zh-CN": "关键，已标出" },
  missed: { en: "Tells, not marked", "zh-CN": "关键，漏标" },
  astray: { en: "Marked, but does not tell", "zh-CN": "标错：说明不了问题" },
  neutral: { en: "Fits, but proves nothing", "zh-CN": "相符，但不算证据" },
  whatLinesSay: { en: "What the lines say", "zh-CN": "各行说明了什么" },
  line: { en: "Line {number}", "zh-CN": "第{number}行" },
  linesNumbered: { en: "Lines {numbers}", "zh-CN": "第{numbers}行" },
} as const satisfies Record<string, Localized>;
