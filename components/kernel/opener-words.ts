import type { Localized } from "@/lib/i18n/locales";

/** The few words of a closed kernel watch: all of it that a lesson page loads. */
export const watchOpener = {
  title: { en: "Watch a real kernel do it", "zh-CN": "看真实的内核怎么做" },
  invitation: {
    en: "The server closes a connection of its own, and you see the states its Linux kernel shows, beside those of the model.",
    "zh-CN": "服务器关闭一个自己的连接；它的Linux内核显示哪些状态，模型预测哪些状态，并排可见。",
  },
} as const satisfies Record<string, Localized>;
