import type { Localized } from "@/lib/i18n/locales";

export const messages = {
  judge: { en: "Is that so?", "zh-CN": "是这样吗？" },
  true: { en: "True", "zh-CN": "对，是这样" },
  false: { en: "False", "zh-CN": "错，不是这样" },
  because: { en: "Because …", "zh-CN": "因为……" },
} as const satisfies Record<string, Localized>;
