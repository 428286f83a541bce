import type { Localized } from "@/lib/i18n/locales";

export const messages = {
  soFar: { en: "What has happened so far", "zh-CN": "到目前为止发生的事" },
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
  octets: { en: "{n} octets", "zh-CN": "{n}个八位字节" },
} as const satisfies Record<string, Localized>;

/** From general to special; true of every question of this type. */
export const hints: readonly Localized[] = [
  {
    en: "Ask three things: is the descriptor still there, what is waiting in the receive queue, and what has the network told (FIN, RST, nothing)?",
    "zh-CN": "先问三件事：描述符还在吗？接收队列里有什么？网络告诉了什么（FIN、RST，还是什么都没有）？",
  },
  {
    en: "Linux gives a reader the octets first, then an error once, then the end. A FIN is no error.",
    "zh-CN": "在Linux上，读的一方先得到数据，再得到一次错误，然后才是结束。FIN不是错误。",
  },
  {
    en: "write(), close() and shutdown() speak to the own kernel only. bind() looks at the port, connect() at the 4-tuple.",
    "zh-CN": "write()、close()、shutdown()只与本机内核打交道。bind()看端口，connect()看四元组。",
  },
];
