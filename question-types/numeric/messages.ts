import type { Localized } from "@/lib/i18n/locales";

export const messages = {
  number: { en: "Your number", "zh-CN": "你的数值" },
  unit: { en: "Unit", "zh-CN": "单位" },
  chooseUnit: { en: "choose a unit", "zh-CN": "选择单位" },
  notANumber: {
    en: "This is not a number that can be read. Write it like 240, 240.5 or 1,000.",
    "zh-CN": "这里读不出数值。请写成240、240.5或1,000这样。",
  },
  stillKept: { en: "Kept so far:", "zh-CN": "目前保留的是：" },
  rightIs: { en: "Right is", "zh-CN": "正确的是" },
} as const satisfies Record<string, Localized>;
