import type { Localized } from "@/lib/i18n/locales";

/** The kinds of question that this type makes. */
export const KINDS = ["end-of-file", "reset", "half-close", "shut-read", "power-off", "bind", "connect"] as const;

export type Kind = (typeof KINDS)[number];

/** A kind has one text, but for the half-close: where close() itself is asked, nothing has ended yet. */
export type TextId = Kind | "about-to-close";

export const texts: { readonly [I in TextId]: Localized } = {
  "end-of-file": {
    en: "{peer} has closed its end; both hosts run Linux. What do the next calls return?",
    "zh-CN": "{peer}已经关闭了自己这一端；两台主机都是Linux。接下来的调用返回什么？",
  },
  reset: {
    en: "A RST has reached {end}; both hosts run Linux. What do the next calls return?",
    "zh-CN": "一个RST到了{end}；两台主机都是Linux。接下来的调用返回什么？",
  },
  "half-close": {
    en: "{end} has ended its own sending; both hosts run Linux. What do the next calls return?",
    "zh-CN": "{end}结束了自己的发送；两台主机都是Linux。接下来的调用返回什么？",
  },
  "about-to-close": {
    en: "{end} is about to close its end; both hosts run Linux. What do the next calls return?",
    "zh-CN": "{end}正要关闭自己这一端；两台主机都是Linux。接下来的调用返回什么？",
  },
  "shut-read": {
    en: "{end} wants to read no more; both hosts run Linux. What do the next calls return?",
    "zh-CN": "{end}不想再读了；两台主机都是Linux。接下来的调用返回什么？",
  },
  "power-off": {
    en: "{peer} loses its power; both hosts run Linux. What do the next calls return?",
    "zh-CN": "{peer}断电了；两台主机都是Linux。接下来的调用返回什么？",
  },
  bind: {
    en: "A server on {end} is started again on port 80; both hosts run Linux. What do the next calls return?",
    "zh-CN": "{end}上的服务器在80端口重新启动；两台主机都是Linux。接下来的调用返回什么？",
  },
  connect: {
    en: "{end} has few local ports; both hosts run Linux. What do the next calls return?",
    "zh-CN": "{end}的本地端口很少；两台主机都是Linux。接下来的调用返回什么？",
  },
};

export const explanations: { readonly [K in Kind]: Localized } = {
  "end-of-file": {
    en: "A FIN is read as 0, behind all data, as often as one asks. It does not forbid writing; after close() at the peer the first write() draws a RST, and only then does write() fail.",
    "zh-CN":
      "FIN读作0，排在所有数据之后，读多少次都是0。它不妨碍写；如果对端是close()，第一次write()会引来RST，之后write()才失败。",
  },
  reset: {
    en: "After a RST, data that came before stays readable; the error is told once, by whichever call comes first; then read() gives 0 and write() EPIPE.",
    "zh-CN": "收到RST之后，先到的数据仍然可读；错误只报告一次，由最先到来的调用报告；此后read()得0，write()得EPIPE。",
  },
  "half-close": {
    en: "`SHUT_WR` ends one direction: write() fails with EPIPE, reading goes on until the peer’s FIN. After close() there is no descriptor to read from.",
    "zh-CN": "`SHUT_WR`结束一个方向：write()得EPIPE，读可以继续，直到对端的FIN。close()之后就没有描述符可读了。",
  },
  "shut-read": {
    en: "`SHUT_RD` sends nothing. On Linux an empty queue then reads as 0, yet data that still arrives can be read.",
    "zh-CN": "`SHUT_RD`不发送任何东西。在Linux上，此后队列为空就读到0，但仍然到达的数据可以读出来。",
  },
  "power-off": {
    en: "A host without power sends neither FIN nor RST. write() succeeds as long as the kernel takes the octets; a reader learns of it only when repetition has been given up.",
    "zh-CN": "断电的主机既不发FIN，也不发RST。只要内核接下数据，write()就成功；直到重传被放弃，读的一方才知道。",
  },
  bind: {
    en: "TIME-WAIT keeps the port against bind() unless both the old and the new socket have set SO_REUSEADDR (Linux).",
    "zh-CN": "TIME-WAIT占着端口，bind()会失败，除非新旧套接字都设置了SO_REUSEADDR（Linux）。",
  },
  connect: {
    en: "What connect() needs is a free 4-tuple: none is left towards one destination while another destination takes the same local ports.",
    "zh-CN": "connect()需要的是空闲的四元组：到一个目的地的用完了，到另一个目的地还能用同样的本地端口。",
  },
};
