import type { Localized } from "@/lib/i18n/locales";

/** Why a call returns what it does (Linux; facts.md L2–L4, L21, L22, §6.1). */
export const reasons = {
  closedDescriptor: {
    en: "After close() the descriptor is gone; the kernel finishes the connection without the program.",
    "zh-CN": "close()之后描述符已经没有了；连接由内核自己收尾，与程序无关。",
  },
  nothingToRead: {
    en: "Nothing has arrived, no FIN and no RST either: read() waits.",
    "zh-CN": "什么都没有到达，没有FIN，也没有RST：read()等待。",
  },
  resetTold: {
    en: "A RST came in; Linux tells the error once, by whichever call comes first.",
    "zh-CN": "收到了RST；Linux只报告一次错误，由最先到来的调用报告。",
  },
  timeoutTold: {
    en: "Linux has repeated in vain for its whole limit, given up, and tells it now.",
    "zh-CN": "Linux一直重传到上限都没有回应，于是放弃，此刻报告出来。",
  },
  unreadAfterReset: {
    en: "Octets that came before the RST stay readable on Linux; the error comes after them.",
    "zh-CN": "在Linux上，RST之前到达的字节仍然可读；错误排在它们之后。",
  },
  readAfterShut: {
    en: "On Linux, data that arrives after `SHUT_RD` is acknowledged and can still be read.",
    "zh-CN": "在Linux上，`SHUT_RD`之后到达的数据照样被确认，也照样读得到。",
  },
  octetsWaiting: {
    en: "What has arrived is read first, as much as there is and was asked for; a FIN behind it comes after.",
    "zh-CN": "先读到达的数据，有多少、要多少取其小；后面的FIN之后才看到。",
  },
  endAfterError: {
    en: "The error has been told once already; from then on read() finds the end.",
    "zh-CN": "错误已经报告过一次；此后read()只读到结束。",
  },
  shutReadEnd: {
    en: "After `SHUT_RD` an empty queue reads as the end; nothing was sent, and the peer knows nothing of it.",
    "zh-CN": "`SHUT_RD`之后，队列为空就当作结束；没有发送任何报文段，对端毫不知情。",
  },
  endOfFile: {
    en: "The peer’s FIN, and nothing before it that was not read: end of file.",
    "zh-CN": "对端的FIN已到，之前的数据也读完了：文件结束。",
  },
  writeAfterShut: {
    en: "This program has shut its sending side itself; nothing more may be written.",
    "zh-CN": "程序自己已经关闭了发送方向，不能再写。",
  },
  writeAfterReset: {
    en: "The connection was reset; there is nowhere to write to. (SIGPIPE comes, too, unless it is ignored.)",
    "zh-CN": "连接已被复位，没有地方可写。（还会收到SIGPIPE，除非忽略它。）",
  },
  writeAfterFin: {
    en: "The peer’s FIN ends its own direction only: the octets are taken and sent. If the peer called close(), a RST comes back later.",
    "zh-CN": "对端的FIN只结束它那个方向：数据被接下并发出。如果对端调用的是close()，随后会收到RST。",
  },
  writeQueued: {
    en: "write() returns as soon as the kernel has the octets; whether they arrive, it does not say.",
    "zh-CN": "内核接下数据，write()就返回；数据是否送达，它不说。",
  },
  nothingToShut: {
    en: "The connection is gone: there is nothing left to shut.",
    "zh-CN": "连接已经没有了，无从关闭。",
  },
  shutRead: { en: "`SHUT_RD` succeeds and sends nothing.", "zh-CN": "`SHUT_RD`成功，什么也不发送。" },
  shutWrite: {
    en: "The FIN is sent or queued; the call does not wait for its ACK.",
    "zh-CN": "FIN已发出或排队；调用不等它的ACK。",
  },
  closeReturns: {
    en: "close() gives up the descriptor; its 0 says nothing about what has arrived, nor whether a FIN or a RST was sent.",
    "zh-CN": "close()放弃描述符；返回0不说明数据是否送达，也不说明发的是FIN还是RST。",
  },
  bindFree: {
    en: "Nothing stands against it: nothing holds the port, or the old socket and this one have both set SO_REUSEADDR (Linux).",
    "zh-CN": "没有冲突：没有套接字占着这个端口，或者旧套接字和这个套接字都设置了SO_REUSEADDR（Linux）。",
  },
  boundTwice: { en: "A socket can be bound once only.", "zh-CN": "一个套接字只能绑定一次。" },
  bindHeld: {
    en: "A connection of the old socket, in TIME-WAIT, still has the port, and not both sockets have set SO_REUSEADDR (Linux).",
    "zh-CN": "旧套接字的连接还在TIME-WAIT，占着这个端口；新旧套接字没有都设置SO_REUSEADDR（Linux）。",
  },
  noTupleLeft: {
    en: "Every port of the range already has a connection to this destination, open or not yet done with closing: no 4-tuple is left.",
    "zh-CN": "范围内的每个端口都已有到这个目的地的连接，打开着或还没有关闭完：没有空闲的四元组。",
  },
  nobodyListens: {
    en: "Nobody listens on that port: the SYN was answered with RST.",
    "zh-CN": "那个端口上没有监听：SYN换来了RST。",
  },
  connectedAlready: { en: "The socket is connected already.", "zh-CN": "这个套接字已经连上了。" },
  tupleFree: {
    en: "The 4-tuple is free: another destination port makes another one, with the same local port.",
    "zh-CN": "这个四元组是空闲的：目的端口不同，即使本地端口相同，也是另一个四元组。",
  },
  succeeds: { en: "Nothing stands against it.", "zh-CN": "没有什么阻碍。" },
} as const satisfies Record<string, Localized>;
