import type { Localized } from "@/lib/i18n/locales";

export const messages = {
  choose: { en: "choose", "zh-CN": "请选择" },
} as const satisfies Record<string, Localized>;
