import type { Localized } from "../i18n/locales";
import type { Host, Signal, TimerName, UserCall } from "./trace";

type Phrase<Args extends readonly unknown[]> = Localized<(...args: Args) => string>;

/** A phrase with its gaps filled, in both languages. */
export function both<Args extends readonly unknown[]>(phrase: Phrase<Args>, ...args: Args): Localized {
  return { en: phrase.en(...args), "zh-CN": phrase["zh-CN"](...args) };
}

export const calls: { readonly [T in UserCall["type"]]: Phrase<[Host, UserCall]> } = {
  OPEN: {
    en: (host, call) => (isPassive(call) ? `${host}’s program calls listen()` : `${host}’s program calls connect()`),
    "zh-CN": (host, call) => (isPassive(call) ? `${host}的程序调用listen()` : `${host}的程序调用connect()`),
  },
  SEND: {
    en: (host, call) => `${host}’s program writes ${octetsOf(call)} octets`,
    "zh-CN": (host, call) => `${host}的程序写入${octetsOf(call)}字节`,
  },
  RECEIVE: { en: (host) => `${host}’s program calls read()`, "zh-CN": (host) => `${host}的程序调用read()` },
  CLOSE: {
    en: (host) => `${host}’s program calls shutdown(SHUT_WR)`,
    "zh-CN": (host) => `${host}的程序调用shutdown(SHUT_WR)`,
  },
  "CLOSE-SOCKET": { en: (host) => `${host}’s program calls close()`, "zh-CN": (host) => `${host}的程序调用close()` },
  ABORT: { en: (host) => `${host}’s program aborts the connection`, "zh-CN": (host) => `${host}的程序中止连接` },
  "SHUT-READ": {
    en: (host) => `${host}’s program calls shutdown(SHUT_RD)`,
    "zh-CN": (host) => `${host}的程序调用shutdown(SHUT_RD)`,
  },
};

export const timeouts: { readonly [T in TimerName]: Phrase<[Host]> } = {
  RETRANSMISSION: {
    en: (host) => `${host}’s retransmission timer expires`,
    "zh-CN": (host) => `${host}的重传定时器到期`,
  },
  "TIME-WAIT": {
    en: (host) => `${host}’s TIME-WAIT timer expires`,
    "zh-CN": (host) => `${host}的TIME-WAIT定时器到期`,
  },
  "DELAYED-ACK": {
    en: (host) => `${host}’s ACK has waited long enough`,
    "zh-CN": (host) => `${host}的延迟确认定时器到期`,
  },
  USER: { en: (host) => `${host}’s user timer expires`, "zh-CN": (host) => `${host}的用户定时器到期` },
  "FIN-WAIT-2": {
    en: (host) => `${host}’s limit for an abandoned FIN-WAIT-2 is over`,
    "zh-CN": (host) => `${host}的FIN-WAIT-2时限（程序已放手的连接）到期`,
  },
  PERSIST: {
    en: (host) => `${host}’s window-probe timer expires`,
    "zh-CN": (host) => `${host}的窗口探测定时器到期`,
  },
  "KEEP-ALIVE": {
    en: (host) => `${host}’s keep-alive timer expires`,
    "zh-CN": (host) => `${host}的保活定时器到期`,
  },
  REORDERING: {
    en: (host) => `${host} has waited long enough for a segment that later ones overtook`,
    "zh-CN": (host) => `${host}等够了被后面报文段超过的那个报文段`,
  },
};

export const signals: { readonly [S in Signal]: Localized } = {
  "connection reset": { en: "connection reset", "zh-CN": "连接被复位" },
  "connection refused": { en: "connection refused", "zh-CN": "连接被拒绝" },
  "connection closing": { en: "the peer has no more data", "zh-CN": "对端不再发送数据" },
  "aborted due to user timeout": { en: "given up for lack of an answer", "zh-CN": "因收不到回应而放弃" },
  "error: connection does not exist": { en: "error, connection does not exist", "zh-CN": "错误：连接不存在" },
  "error: connection already exists": { en: "error, connection already exists", "zh-CN": "错误：连接已存在" },
  "error: connection closing": { en: "error, connection closing", "zh-CN": "错误：连接正在关闭" },
};

export const segmentArrives: Phrase<[Host, string, Host]> = {
  en: (from, name, host) => `${from}’s ${name} arrives at ${host}`,
  "zh-CN": (from, name, host) => `${from}的${name}到达${host}`,
};
export const copyArrives: Phrase<[Host, string, Host]> = {
  en: (from, name, host) => `The network’s copy of ${from}’s ${name} arrives at ${host}`,
  "zh-CN": (from, name, host) => `网络复制的${from}的${name}到达${host}`,
};
export const copyOfRepetitionArrives: Phrase<[Host, string, Host]> = {
  en: (from, name, host) => `The network’s copy of ${from}’s repeated ${name} arrives at ${host}`,
  "zh-CN": (from, name, host) => `网络复制的${from}重传的${name}到达${host}`,
};
export const repetitionArrives: Phrase<[Host, string, Host]> = {
  en: (from, name, host) => `${from}’s repeated ${name} arrives at ${host}`,
  "zh-CN": (from, name, host) => `${from}重传的${name}到达${host}`,
};
export const strayArrives: Phrase<[Host, string, Host]> = {
  en: (_, name, host) => `A segment of an earlier incarnation, ${name}, arrives at ${host}`,
  "zh-CN": (_, name, host) => `早先化身的报文段，${name}，到达${host}`,
};
export const unknownArrival: Phrase<[Host]> = {
  en: (host) => `A segment arrives at ${host}`,
  "zh-CN": (host) => `一个报文段到达${host}`,
};

export const crashes: Phrase<[Host]> = {
  en: (host) => `${host} crashes and forgets everything`,
  "zh-CN": (host) => `${host}崩溃，忘掉了一切`,
};

export const givesUp: Phrase<[]> = { en: () => "gives up", "zh-CN": () => "放弃重传" };
export const drops: Phrase<[]> = { en: () => "drops it", "zh-CN": () => "丢弃它" };
export const delivers: Phrase<[number]> = {
  en: (octets) => `hands ${octets} octets to its program`,
  "zh-CN": (octets) => `把${octets}字节交给程序`,
};
export const sends: Phrase<[string]> = { en: (name) => `sends ${name}`, "zh-CN": (name) => `发出${name}` };
export const sendsAgain: Phrase<[string]> = { en: (name) => `sends ${name} again`, "zh-CN": (name) => `重传${name}` };
export const copies: Phrase<[Host, string]> = {
  en: (from, name) => `the network makes a copy of ${from}’s ${name}`,
  "zh-CN": (from, name) => `网络把${from}的${name}复制了一份`,
};
export const enters: Phrase<[string]> = { en: (state) => `enters ${state}`, "zh-CN": (state) => `进入${state}` };
export const restartsTimeWait: Phrase<[]> = {
  en: () => "starts its TIME-WAIT timer afresh",
  "zh-CN": () => "重新开始TIME-WAIT计时",
};
export const tells: Phrase<[string, string]> = {
  en: (signal) => `tells its program: ${signal}`,
  "zh-CN": (_, signal) => `通知程序：${signal}`,
};

function isPassive(call: UserCall): boolean {
  return call.type === "OPEN" && call.mode === "passive";
}

function octetsOf(call: UserCall): number {
  return call.type === "SEND" ? call.octets : 0;
}
