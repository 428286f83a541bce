import type { Localized } from "@/lib/i18n/locales";

export const embeddedWords = {
  loading: { en: "Loading …", "zh-CN": "正在加载……" },
  notLoaded: {
    en: "It could not be loaded. Is there a connection?",
    "zh-CN": "没有加载成功。网络是否连通？",
  },
  again: { en: "Try again", "zh-CN": "再试一次" },
} as const satisfies Record<string, Localized>;
