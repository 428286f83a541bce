import type { Localized } from "@/lib/i18n/locales";

export const messages = {
  stillKept: { en: "Kept so far:", "zh-CN": "目前保留的是：" },
  rightIs: { en: "Right is", "zh-CN": "正确的是" },
} as const satisfies Record<string, Localized>;
