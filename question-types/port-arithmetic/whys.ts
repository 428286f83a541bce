import type { Localized } from "@/lib/i18n/locales";

/** Why a number is wrong. Not among the words of the view: they would tell what is right. */
export const whys = {
  bothBounds: {
    en: "Both bounds of the range can be used: last − first + 1.",
    "zh-CN": "端口范围的两端都能用：最后−最前+1。",
  },
  allPorts: {
    en: "Neither 65,535 nor 65,536 is the limit. connect() picks only from the range given, and the bound holds for one source address towards one destination.",
    "zh-CN": "65535和65536都不是上限。connect()只从给定的范围里选，而且这个上限是对一个源地址到一个目的地而言的。",
  },
  factorForgotten: {
    en: "A port is not the resource, the 4-tuple is: the same port serves once for each pair of source address and destination.",
    "zh-CN": "资源不是端口，而是四元组：同一个端口可以给每一对源地址和目的地各用一次。",
  },
  timeForgotten: {
    en: "The length of TIME-WAIT is missing: each connection stays for that long after it was closed.",
    "zh-CN": "漏了TIME-WAIT的时长：每条连接关闭之后还要停留这么久。",
  },
  otherLength: {
    en: "That is the length of TIME-WAIT on another system. Lengths differ; take the one in the table.",
    "zh-CN": "那是别的系统的TIME-WAIT时长。各系统不同，请用表中的值。",
  },
  nothingComesBack: {
    en: "You have let 4-tuples come back all the time. Before the first TIME-WAIT is over none does, so the full rate uses them up.",
    "zh-CN": "你让四元组一直有归还。第一个TIME-WAIT结束之前一个都不会归还，所以是按全速消耗的。",
  },
  isTimeWait: {
    en: "That is when the first 4-tuple comes back. The ports are used up before.",
    "zh-CN": "那是第一个四元组空出来的时刻。端口在这之前就用完了。",
  },
  closerKeeps: {
    en: "TIME-WAIT stays at the end that closes first, whichever end opened the connection.",
    "zh-CN": "TIME-WAIT留在先关闭的一端，与谁发起连接无关。",
  },
  roundUp: { en: "That many are not quite enough: round up.", "zh-CN": "这么多还差一点：要向上取整。" },
  onePort: {
    en: "All connections accepted on one listening port share that port; only their remote ends differ. A TIME-WAIT there takes no further port.",
    "zh-CN": "在同一个监听端口上接受的连接共用这个端口，不同的只是对端。那里的TIME-WAIT不会再占别的端口。",
  },
  onePortNotNone: {
    en: "The listening port is used: by all of them together.",
    "zh-CN": "监听端口是用到的：所有连接共用它。",
  },
  finTimeout: {
    en: "You have put {seconds} s in the place of TIME-WAIT. `tcp_fin_timeout` bounds an orphan’s FIN-WAIT-2; TIME-WAIT on Linux stays as long as it was.",
    "zh-CN":
      "你用{seconds}秒代替了TIME-WAIT的时长。`tcp_fin_timeout`限制的是孤儿套接字的FIN-WAIT-2；Linux的TIME-WAIT时长不变。",
  },
  reuseNeedsTimestamps: {
    en: "`tcp_tw_reuse` has no effect without timestamps (Linux): nothing else would show that a segment is newer.",
    "zh-CN": "没有时间戳，`tcp_tw_reuse`就不起作用（Linux）：没有别的办法看出报文段更新。",
  },
  hasEffect: {
    en: "That is the rate before the change; this change does have an effect.",
    "zh-CN": "那是改动之前的速率；这个改动是有效果的。",
  },
  onlyTheNewOnes: { en: "Those are only the ports that were added.", "zh-CN": "那只是新增的端口。" },
  countedTwice: {
    en: "The addresses that were there before are counted twice.",
    "zh-CN": "原来就有的地址被算了两遍。",
  },
  bindTakesAll: {
    en: "bind() to port 0 picks a port before it knows the destination, so the port is taken for all destinations at once (Linux).",
    "zh-CN": "bind()到端口0时还不知道目的地就要选端口，于是这个端口对所有目的地都被占用（Linux）。",
  },
  wrongUnit: { en: "The number is right, the unit is not.", "zh-CN": "数值对，单位不对。" },
  tooLarge: { en: "That is too large.", "zh-CN": "偏大了。" },
  tooSmall: { en: "That is too small.", "zh-CN": "偏小了。" },
  follows: {
    en: "Right from your earlier number, but that one was wrong.",
    "zh-CN": "由你前面的数推算是对的，但前面的数错了。",
  },
  noUnit: {
    en: "A number without its unit: whether it is right, nobody can tell.",
    "zh-CN": "有数值，没有选单位：无从判断对错。",
  },
  notAnswered: { en: "No number was given here.", "zh-CN": "这里没有填数。" },
} as const satisfies Record<string, Localized>;
