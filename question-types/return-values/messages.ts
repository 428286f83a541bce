import type { Localized } from "@/lib/i18n/locales";

export const messages = {
  soFar: { en: "What has happened so far", "zh-CN": "到目前为止发生的事" },
  whole: { en: "The whole run, with what the asked calls led to", "zh-CN": "整个过程，包括所问的调用引起的一切" },
  callsSoFar: { en: "Calls so far", "zh-CN": "到目前为止的调用" },
  end: { en: "End", "zh-CN": "一端" },
  call: { en: "Call", "zh-CN": "调用" },
  returned: { en: "Returned", "zh-CN": "返回" },
  next: { en: "What comes next", "zh-CN": "接下来" },
  between: {
    en: "Between two calls everything that is under way arrives.",
    "zh-CN": "两次调用之间，在途的报文段都会到达。",
  },
  powerOff: { en: "the host loses its power", "zh-CN": "主机断电" },
  minutesLater: { en: "{n} minutes later", "zh-CN": "{n}分钟以后" },
  returns: { en: "What does {call} at {end} return?", "zh-CN": "{end}的{call}返回什么？" },
  choose: { en: "choose", "zh-CN": "请选择" },
  waits: { en: "nothing yet: it waits", "zh-CN": "还不返回：等待" },
  octets: { en: "{n} octets", "zh-CN": "{n}字节" },
} as const satisfies Record<string, Localized>;
