import type { Localized } from "@/lib/i18n/locales";

export const messages = {
  mark: { en: "Mark what is wrong, then say what about it.", "zh-CN": "标出错误之处，再选择错在哪里。" },
  marked: { en: "{count} of {all} marked", "zh-CN": "已标出{count}处，共{all}处" },
  statement: { en: "Statement {number}", "zh-CN": "第{number}句" },
  reason: { en: "What is wrong about statement {number}?", "zh-CN": "第{number}句错在哪里？" },
  choose: { en: "what about it?", "zh-CN": "错在哪里？" },
  found: { en: "Wrong, found", "zh-CN": "错句，已找出" },
  foundOnly: { en: "Wrong, found; other reason", "zh-CN": "错句，已找出；原因不对" },
  missed: { en: "Wrong, not found", "zh-CN": "错句，漏掉了" },
  astray: { en: "Marked, but right", "zh-CN": "标错：这一句是对的" },
} as const satisfies Record<string, Localized>;
