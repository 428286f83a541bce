import type { Localized } from "@/lib/i18n/locales";

/** The few words of the closed prover: all of it that a lesson page loads. */
export const proverOpener = {
  title: { en: "Why 2MSL: let the model look for a disaster", "zh-CN": "为什么是2MSL：让模型去找灾难" },
  invitation: {
    en: "Choose MSL and the length of TIME-WAIT, and have everything tried that can happen.",
    "zh-CN": "选定MSL和TIME-WAIT的长度，让模型把可能发生的都试一遍。",
  },
} as const satisfies Record<string, Localized>;
