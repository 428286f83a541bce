import type { Localized } from "@/lib/i18n/locales";

export const messages = {
  pickAll: { en: "Pick all that are right.", "zh-CN": "选出所有正确的选项。" },
  missed: { en: "belongs to the answer", "zh-CN": "也应选" },
} as const satisfies Record<string, Localized>;
