import type { Localized } from "@/lib/i18n/locales";
import type { State } from "@/lib/tcp/state";
import type { ProfileName, Signal, TimerName, UserCall } from "@/lib/tcp/trace";

/** What a part of a drawing says about one thing: the thing's measure goes in, the words come out. */
export type Phrase<Args extends readonly string[] = [string]> = Localized<(...args: Args) => string>;

/** The words of the pictures. Narrow drawings have 66 px for a note, so some things have a short name too. */
export const words = {
  hostA: { en: "Host A", "zh-CN": "主机 A" },
  hostB: { en: "Host B", "zh-CN": "主机 B" },
  closesFirst: { en: "closes first", "zh-CN": "先关闭" },
  closesSecond: { en: "closes second", "zh-CN": "后关闭" },
  closesToo: { en: "closes at once", "zh-CN": "同时关闭" },
  sendsLane: { en: "s", "zh-CN": "发" },
  receivesLane: { en: "r", "zh-CN": "收" },
  again: { en: "again", "zh-CN": "重传" },
  copy: { en: "copy", "zh-CN": "副本" },
  stray: { en: "old", "zh-CN": "旧" },
  lost: { en: "lost", "zh-CN": "丢失" },
  dropped: { en: "not acceptable: dropped", "zh-CN": "不可接受：丢弃" },
  droppedShort: { en: "dropped", "zh-CN": "被丢弃" },
  firstTimerEnd: { en: "end of the first timer", "zh-CN": "第一次计时本应到此" },
  firstTimerEndShort: { en: "(1st timer)", "zh-CN": "（第一次）" },
  waitOver: { en: "2\u00a0MSL are over", "zh-CN": "2\u00a0MSL 到期" },
} as const satisfies Record<string, Localized>;

export const phrases = {
  fold: { en: (left) => `fold: ${left}`, "zh-CN": (left) => `折叠：${left}` },
  waitStarts: {
    en: (all) => `timer starts: 2\u00a0MSL\u00a0=\u00a0${all}`,
    "zh-CN": (all) => `定时器启动：2\u00a0MSL\u00a0=\u00a0${all}`,
  },
  waitOverLinux: { en: (all) => `${all} are over`, "zh-CN": (all) => `${all} 到期` },
  waitStartsLinux: { en: (all) => `timer starts: ${all}`, "zh-CN": (all) => `定时器启动：${all}` },
  waitRestartsShort: { en: (all) => `${all} again`, "zh-CN": () => "重新计时" },
  retransmissionTimer: { en: (all) => `retransmission timer: ${all}`, "zh-CN": (all) => `重传定时器：${all}` },
  retransmissionTimerShort: { en: (all) => `RTO ${all}`, "zh-CN": (all) => `RTO ${all}` },
  expiresAgain: { en: (what) => `timer expires: ${what} again`, "zh-CN": (what) => `定时器到期：重传 ${what}` },
  delivered: { en: (octets) => `program gets ${octets}`, "zh-CN": (octets) => `程序收到 ${octets}` },
  told: { en: (what) => `program is told: ${what}`, "zh-CN": (what) => `通知程序：${what}` },
} as const satisfies Record<string, Phrase>;

/** “239 s were left: back to 240 s” */
export const waitRestarts: Phrase<[string, string]> = {
  en: (left, all) => `${left} were left: back to ${all}`,
  "zh-CN": (left, all) => `还剩 ${left}：拨回 ${all}`,
};

export const timerNames: { readonly [T in TimerName]: Localized } = {
  RETRANSMISSION: { en: "retransmission timer", "zh-CN": "重传定时器" },
  "TIME-WAIT": { en: "TIME-WAIT timer", "zh-CN": "TIME-WAIT 定时器" },
  "DELAYED-ACK": { en: "delayed-ACK timer", "zh-CN": "延迟确认定时器" },
  USER: { en: "user timer", "zh-CN": "用户定时器" },
  "FIN-WAIT-2": { en: "FIN-WAIT-2 timer", "zh-CN": "FIN-WAIT-2 定时器" },
  PERSIST: { en: "window-probe timer", "zh-CN": "窗口探测定时器" },
  "KEEP-ALIVE": { en: "keep-alive timer", "zh-CN": "保活定时器" },
  REORDERING: { en: "reordering timer", "zh-CN": "乱序定时器" },
};

export const timerExpires: { readonly [T in TimerName]: Localized } = {
  RETRANSMISSION: { en: "retransmission timer expires", "zh-CN": "重传定时器到期" },
  "TIME-WAIT": { en: "TIME-WAIT timer expires", "zh-CN": "TIME-WAIT 定时器到期" },
  "DELAYED-ACK": { en: "delayed-ACK timer expires", "zh-CN": "延迟确认定时器到期" },
  USER: { en: "user timer expires", "zh-CN": "用户定时器到期" },
  "FIN-WAIT-2": { en: "FIN-WAIT-2 timer expires", "zh-CN": "FIN-WAIT-2 定时器到期" },
  PERSIST: { en: "window-probe timer expires", "zh-CN": "窗口探测定时器到期" },
  "KEEP-ALIVE": { en: "keep-alive timer expires", "zh-CN": "保活定时器到期" },
  REORDERING: { en: "reordering timer expires", "zh-CN": "乱序定时器到期" },
};

export const timerExpiresShort: { readonly [T in TimerName]: Localized } = {
  RETRANSMISSION: { en: "RTO expires", "zh-CN": "RTO 到期" },
  "TIME-WAIT": { en: "timer ends", "zh-CN": "计时结束" },
  "DELAYED-ACK": { en: "ACK timer", "zh-CN": "延迟到期" },
  USER: { en: "timer ends", "zh-CN": "计时结束" },
  "FIN-WAIT-2": { en: "timer ends", "zh-CN": "计时结束" },
  PERSIST: { en: "probe window", "zh-CN": "探测窗口" },
  "KEEP-ALIVE": { en: "probe peer", "zh-CN": "探测对端" },
  REORDERING: { en: "taken for lost", "zh-CN": "判为丢失" },
};

export const signalWords: { readonly [S in Signal]: Localized } = {
  "connection reset": { en: "connection reset", "zh-CN": "连接被复位" },
  "connection refused": { en: "connection refused", "zh-CN": "连接被拒绝" },
  "connection closing": { en: "connection closing", "zh-CN": "连接正在关闭" },
  "aborted due to user timeout": { en: "aborted, user timeout", "zh-CN": "用户超时，已中止" },
  "error: connection does not exist": { en: "error: no connection", "zh-CN": "错误：连接不存在" },
  "error: connection already exists": { en: "error: connection exists", "zh-CN": "错误：连接已存在" },
  "error: connection closing": { en: "error: closing", "zh-CN": "错误：连接正在关闭" },
};

export const profileWords: { readonly [P in ProfileName]: Localized } = {
  rfc9293: { en: "Rules and times of RFC 9293", "zh-CN": "规则与时间按 RFC 9293" },
  linux: { en: "Rules and times of Linux", "zh-CN": "规则与时间按 Linux" },
  rfc793: { en: "Rules and times of RFC 793", "zh-CN": "规则与时间按 RFC 793" },
  freebsd: { en: "Rules and times of FreeBSD", "zh-CN": "规则与时间按 FreeBSD" },
};

/** The words around a drawing: controls, captions, the table that says the same. */
export const playerWords = {
  controls: { en: "Step through the figure", "zh-CN": "逐步播放" },
  first: { en: "To the beginning", "zh-CN": "回到开头" },
  back: { en: "One step back", "zh-CN": "上一步" },
  play: { en: "Play", "zh-CN": "播放" },
  pause: { en: "Pause", "zh-CN": "暂停" },
  forward: { en: "One step forward", "zh-CN": "下一步" },
  last: { en: "To the end", "zh-CN": "到最后" },
  scrubber: { en: "Step of the figure", "zh-CN": "图的步骤" },
  keys: {
    en: "Keys: ← → step, Home and End, Space plays and pauses.",
    "zh-CN": "按键：← → 逐步，Home、End 到头尾，空格播放或暂停。",
  },
  ladder: { en: "Ladder, scrolls", "zh-CN": "时序图，可滚动" },
  asText: { en: "Read this figure as text", "zh-CN": "把这幅图读成文字" },
  time: { en: "Time", "zh-CN": "时间" },
  end: { en: "End", "zh-CN": "一端" },
  event: { en: "What happens", "zh-CN": "发生了什么" },
  sent: { en: "Segments sent", "zh-CN": "发出的报文段" },
  timers: { en: "Timers running", "zh-CN": "运行中的定时器" },
  none: { en: "none", "zh-CN": "无" },
  start: { en: "Start", "zh-CN": "开始" },
  onItsWay: { en: "on its way", "zh-CN": "在途中" },
  inLab: { en: "Go on in the laboratory", "zh-CN": "到实验室里接着试" },
  howToRead: { en: "How to read it", "zh-CN": "怎么看这幅图" },
  lostOnTheWay: { en: "lost on the way", "zh-CN": "途中丢失" },
  retransmission: { en: "retransmission", "zh-CN": "重传" },
  networkCopy: { en: "copy made by the network", "zh-CN": "网络复制的副本" },
} as const satisfies Record<string, Localized>;

/** The words around the running model of the front page. */
export const heroWords = {
  running: { en: "Running.", "zh-CN": "运行中。" },
  paused: { en: "Paused.", "zh-CN": "已暂停。" },
  pause: { en: "Pause", "zh-CN": "暂停" },
  run: { en: "Run", "zh-CN": "运行" },
  step: { en: "Next step", "zh-CN": "下一步" },
  lose: { en: "Lose the last ACK", "zh-CN": "弄丢最后的 ACK" },
  deliver: { en: "Deliver the last ACK", "zh-CN": "让最后的 ACK 送到" },
  left: { en: "left of 60 s in TIME-WAIT", "zh-CN": "剩余，TIME-WAIT 共 60 s" },
  leftShort: { en: "s of 60 s left", "zh-CN": "s 后结束" },
  forgotten: { en: "B has forgotten the connection.", "zh-CN": "B 已经忘掉这条连接，" },
  remembers: { en: "A must still remember it.", "zh-CN": "A 还得替它记着。" },
  story: {
    en: "A closes first and ends in TIME-WAIT; B is CLOSED as soon as A’s last ACK arrives; A keeps the connection for 60 s more.",
    "zh-CN": "A 先关闭，最后进入 TIME-WAIT；A 的最后一个 ACK 一到，B 就进入 CLOSED；A 还要把这条连接再记 60 秒。",
  },
  storyLost: {
    en: "A’s last ACK is lost; B sends its FIN again; A, still in TIME-WAIT, acknowledges it again and starts its 60 s afresh.",
    "zh-CN": "A 的最后一个 ACK 丢失；B 重传 FIN；A 还在 TIME-WAIT，再次确认，并重新开始 60 秒的计时。",
  },
} as const satisfies Record<string, Localized>;

/** Whose times, and how fast they play, in words. */
export const heroSpeed: Localized<(speed: number) => string> = {
  en: (speed) => {
    if (speed === 1) return "Linux times.";
    return speed > 1
      ? `Linux times; the wait plays ${speed}\u00a0×\u00a0faster.`
      : `Linux times, now ${Math.round(1 / speed)}\u00a0×\u00a0slower.`;
  },
  "zh-CN": (speed) => {
    if (speed === 1) return "按 Linux 的时间。";
    return speed > 1
      ? `按 Linux 的时间；等待部分快放 ${speed} 倍。`
      : `按 Linux 的时间，此刻放慢 ${Math.round(1 / speed)} 倍。`;
  },
};

/** “Before the first step: A is in ESTABLISHED, B is in ESTABLISHED.” */
export const beforeFirst: Phrase<[string, string]> = {
  en: (a, b) => `Before the first step: A is in ${a}, B is in ${b}.`,
  "zh-CN": (a, b) => `第一步之前：A 处于 ${a}，B 处于 ${b}。`,
};

/** How the two kinds of drawing are read, one sentence each. */
export const legends: { readonly [K in "sequence" | "state"]: Localized<readonly string[]> } = {
  sequence: {
    en: [
      "Time runs down, to scale; a fold leaves time out and says how much.",
      "The two lanes of an end are what it sends (s) and what it receives (r): solid is open, hatched is “FIN or SYN sent, not yet acknowledged”, empty is shut, dots are “nothing remembered”.",
      "A hatched strip beside a life line is the TIME-WAIT timer; a bracket with an arrow is a timer that expires there.",
      "A bar at its tail marks a FIN, a ring a SYN, two bars a RST; dashes mark a retransmission, a cross the place where a segment was lost.",
      "A segment’s number seq is that of its first octet or flag; ack is the next number the sender expects.",
    ],
    "zh-CN": [
      "时间自上而下，按比例；折叠处省去一段时间，并写明省了多少。",
      "每一端有两条细道：左边是它发的，右边是它收的。实心为开；斜纹为“FIN 或 SYN 已发、尚未确认”；空心为关；圆点为“什么也不记得”。",
      "生命线旁的斜纹条是 TIME-WAIT 定时器；带箭头的括线是在箭头处到期的定时器。",
      "尾部一道短杠是 FIN，圆环是 SYN，两道短杠是 RST；虚线是重传，叉号是报文段丢失的地方。",
      "seq 是报文段中第一个八位字节或标志的序号；ack 是发送方期待的下一个序号。",
    ],
  },
  state: {
    en: [
      "Above a line stands the event, below it the segment sent; a dash means that none is sent.",
      "The wide bands are the ways that A and B have come; the discs show where they are now.",
      "In a state’s sign the left half is what this end sends, the right half what it receives; round signs closed first, square ones second.",
      "The dotted line is the one that note 2 of RFC 9293, Figure 5, adds.",
    ],
    "zh-CN": [
      "线上方是事件，线下方是发出的报文段；短横表示什么也不发。",
      "宽带是 A 和 B 走过的路；圆牌标出它们现在所处的状态。",
      "状态符号的左半是本端发的方向，右半是收的方向；圆形是先关闭的一方，方形是后关闭的一方。",
      "虚线是 RFC 9293 图 5 的注 2 补上的那条。",
    ],
  },
};

export const figureNumber: Localized<(n: number) => string> = {
  en: (n) => `Fig. ${n}`,
  "zh-CN": (n) => `图 ${n}`,
};

/** “until 60.080 s” */
export const until: Phrase<[string, string]> = {
  en: (timer, time) => `${timer} until ${time}`,
  "zh-CN": (timer, time) => `${timer} 到 ${time}`,
};

/** “arrives at 0.020 s” */
export const arrives: Phrase = { en: (time) => `arrives at ${time}`, "zh-CN": (time) => `${time} 到达` };

/** The call as the reader of this profile writes it: the RFC's own name, or the socket call that does it. */
export function callName(call: UserCall, profile: ProfileName): string {
  const isStandard = profile === "rfc9293" || profile === "rfc793";
  switch (call.type) {
    case "OPEN":
      if (isStandard) return "OPEN";
      return call.mode === "active" ? "connect()" : "listen()";
    case "SEND":
      return isStandard ? "SEND" : "write()";
    case "RECEIVE":
      return isStandard ? "RECEIVE" : "read()";
    case "CLOSE":
      return isStandard ? "CLOSE" : "shutdown()";
    case "CLOSE-SOCKET":
      return "close()";
    case "SHUT-READ":
      return "SHUT_RD";
    case "ABORT":
      return isStandard ? "ABORT" : "SO_LINGER 0";
  }
}

export const callNote: Phrase = { en: (call) => `program calls ${call}`, "zh-CN": (call) => `程序调用 ${call}` };

/** Clock time in a column: three decimals below 1000 s, as in `0.080 s`; the same in both languages. */
export function clockTime(ms: number): string {
  if (ms === 0) return "0 s";
  const seconds = ms / 1000;
  return `${Math.abs(seconds) < 1000 ? seconds.toFixed(3) : Math.round(seconds)} s`;
}

/** A length of time in a drawing, as its clock says times; no line ends before the unit. */
export function duration(ms: number): string {
  return clockTime(ms).replace(" ", "\u00a0");
}

/** What a state waits for: printed in its node, since it tells which states pile up and why. */
const WAITS_FOR: { readonly [S in State]: Localized } = {
  CLOSED: { en: "nothing kept", "zh-CN": "什么也不留" },
  LISTEN: { en: "waits for a peer", "zh-CN": "等对端" },
  "SYN-SENT": { en: "waits for the wire", "zh-CN": "等报文段" },
  "SYN-RECEIVED": { en: "waits for the wire", "zh-CN": "等报文段" },
  ESTABLISHED: { en: "both halves open", "zh-CN": "两个半边都开着" },
  "FIN-WAIT-1": { en: "waits for the wire", "zh-CN": "等报文段" },
  "FIN-WAIT-2": { en: "waits for the peer", "zh-CN": "等对端程序" },
  CLOSING: { en: "waits for the wire", "zh-CN": "等报文段" },
  "TIME-WAIT": { en: "waits for the clock", "zh-CN": "等时钟" },
  "CLOSE-WAIT": { en: "waits for its program", "zh-CN": "等本端程序" },
  "LAST-ACK": { en: "waits for the wire", "zh-CN": "等报文段" },
};

export function stateNotes(state: State): Localized {
  return WAITS_FOR[state];
}
