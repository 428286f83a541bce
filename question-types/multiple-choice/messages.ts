import type { Localized } from "@/lib/i18n/locales";

export const messages = {
  pickAll: { en: "Pick all that are right.", "zh-CN": "选出所有正确的选项。" },
  missed: { en: "Missed, it is right", "zh-CN": "漏选了，这项对" },
} as const satisfies Record<string, Localized>;
