import type { Localized } from "@/lib/i18n/locales";

/** The few words of a closed laboratory: all of it that a lesson page loads. */
export const laboratoryOpener = {
  title: {
    en: (experiment) => `In the laboratory: ${experiment}`,
    "zh-CN": (experiment) => `在实验室里做：${experiment}`,
  },
  invitation: {
    en: "Two hosts that follow the model, the network between them and the clock, all in your hands.",
    "zh-CN": "两台按模型行事的主机、中间的网络和时钟，都由你掌握。",
  },
} as const satisfies { title: Localized<(experiment: string) => string>; invitation: Localized };
