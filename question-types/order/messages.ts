import type { Localized } from "@/lib/i18n/locales";

export const messages = {
  howTo: {
    en: "First at the top. Move an item with its buttons, or drag it.",
    "zh-CN": "最先的在最上面。用按钮移动，也可以拖动。",
  },
  up: { en: "Move up", "zh-CN": "上移" },
  down: { en: "Move down", "zh-CN": "下移" },
  keep: { en: "Keep this order", "zh-CN": "就按这个顺序" },
  moved: { en: "now in place {place} of {count}", "zh-CN": "现在是第{place}项，共{count}项" },
  kept: { en: "This order is kept as your answer.", "zh-CN": "已把这个顺序作为你的回答。" },
  rightOrder: { en: "The right order", "zh-CN": "正确的顺序" },
  inPlace: { en: "Right place", "zh-CN": "位置对" },
  notInPlace: { en: "Wrong, place {place}", "zh-CN": "不对，应为第{place}" },
} as const satisfies Record<string, Localized>;
