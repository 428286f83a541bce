import type { Localized } from "../i18n/locales";
import { arrivedIn, sentBy } from "./read-trace";
import { kindOf, type Segment } from "./segment";
import type { Host, SentSegment, Signal, TimerName, Trace, TraceStep, UserCall } from "./trace";

type Phrase<Args extends readonly unknown[]> = Localized<(...args: Args) => string>;

/** One step in plain words, for captions and for readers who do not see the figure. */
export function describeStep(trace: Trace, step: TraceStep): Localized {
  const parts = [...consequences(step), ...told(step)];
  const sentence = (locale: "en" | "zh-CN"): string => {
    const first = cause(trace, step)[locale];
    const rest = parts.map((part) => part[locale]);
    return locale === "en" ? englishSentence(step.host, first, rest) : chineseSentence(step.host, first, rest);
  };
  return { en: sentence("en"), "zh-CN": sentence("zh-CN") };
}

/** A segment as it is called in a sentence: "FIN (seq 100, ack 300)", "data (512 octets, seq 300, ack 101)". */
export function describeSegment(segment: Segment): Localized {
  const { seq, ack, data } = segment;
  const numbers = [`seq ${seq}`, ...(ack === null ? [] : [`ack ${ack}`])];
  const inside = (octets: string) => (data === 0 ? numbers : [octets, ...numbers]);
  const name = nameOf(segment);
  return {
    en: `${name.en} (${inside(`${data} octets`).join(", ")})`,
    "zh-CN": `${name["zh-CN"]}（${inside(`${data}字节`).join("，")}）`,
  };
}

function nameOf(segment: Segment): Localized {
  const kind = kindOf(segment);
  if (kind === "DATA") return { en: "data", "zh-CN": "数据" };
  if (kind === "FIN" && segment.data > 0) return { en: "FIN with data", "zh-CN": "带数据的FIN" };
  return { en: kind, "zh-CN": kind };
}

function englishSentence(host: Host, first: string, rest: readonly string[]): string {
  if (rest.length === 0) return `${first}.`;
  const [last = "", ...others] = [...rest].reverse();
  const list = others.length === 0 ? last : `${others.reverse().join(", ")} and ${last}`;
  return `${first}: ${host} ${list}.`;
}

function chineseSentence(host: Host, first: string, rest: readonly string[]): string {
  return rest.length === 0 ? `${first}。` : `${first}：${host}${rest.join("，")}。`;
}

function cause(trace: Trace, step: TraceStep): Localized {
  switch (step.cause.type) {
    case "call":
      return both(calls[step.cause.call.type], step.host, step.cause.call);
    case "timeout":
      return both(timeouts[step.cause.timer], step.host);
    case "crash":
      return both(crashes, step.host);
    case "arrival": {
      const arrived = arrivedIn(trace, step);
      return arrived ? arrival(step, arrived) : both(unknownArrival, step.host);
    }
  }
}

function arrival(step: TraceStep, arrived: SentSegment): Localized {
  const name = describeSegment(arrived.segment);
  const phrase = arrived.stray ? strayArrives : arrived.again ? copyArrives : segmentArrives;
  return {
    en: phrase.en(arrived.from, name.en, step.host),
    "zh-CN": phrase["zh-CN"](arrived.from, name["zh-CN"], step.host),
  };
}

function consequences(step: TraceStep): readonly Localized[] {
  const before = step.before[step.host].state;
  const after = step.after[step.host].state;
  return [
    ...(step.dropped ? [both(drops)] : []),
    ...(step.cause.type === "timeout" && step.cause.timer === "RETRANSMISSION" && after === "CLOSED"
      ? [both(givesUp)]
      : []),
    ...(step.delivered > 0 ? [both(delivers, step.delivered)] : []),
    ...sentBy(step).map(({ segment, again }): Localized => {
      const name = describeSegment(segment);
      const phrase = again ? sendsAgain : sends;
      return { en: phrase.en(name.en), "zh-CN": phrase["zh-CN"](name["zh-CN"]) };
    }),
    ...(before === after ? restarts(step) : [both(enters, after)]),
  ];
}

/** A timer that was running and has been set back. Only TIME-WAIT's tells a story of its own. */
function restarts({ before, after, host }: TraceStep): readonly Localized[] {
  const startOf = (view: TraceStep["before"]) => view[host].timers.find(({ name }) => name === "TIME-WAIT")?.startedAt;
  const started = startOf(before);
  return started !== undefined && startOf(after) !== undefined && startOf(after) !== started
    ? [both(restartsTimeWait)]
    : [];
}

function told(step: TraceStep): readonly Localized[] {
  // Who aborts knows it.
  if (step.cause.type === "call" && step.cause.call.type === "ABORT" && step.after[step.host].state === "CLOSED")
    return [];
  return step.signals.map((signal) => both(tells, signals[signal].en, signals[signal]["zh-CN"]));
}

function both<Args extends readonly unknown[]>(phrase: Phrase<Args>, ...args: Args): Localized {
  return { en: phrase.en(...args), "zh-CN": phrase["zh-CN"](...args) };
}

const calls: { readonly [T in UserCall["type"]]: Phrase<[Host, UserCall]> } = {
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

const timeouts: { readonly [T in TimerName]: Phrase<[Host]> } = {
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

const signals: { readonly [S in Signal]: Localized } = {
  "connection reset": { en: "connection reset", "zh-CN": "连接被复位" },
  "connection refused": { en: "connection refused", "zh-CN": "连接被拒绝" },
  "connection closing": { en: "the peer has no more data", "zh-CN": "对端不再发送数据" },
  "aborted due to user timeout": { en: "given up for lack of an answer", "zh-CN": "因收不到回应而放弃" },
  "error: connection does not exist": { en: "error, connection does not exist", "zh-CN": "错误：连接不存在" },
  "error: connection already exists": { en: "error, connection already exists", "zh-CN": "错误：连接已存在" },
  "error: connection closing": { en: "error, connection closing", "zh-CN": "错误：连接正在关闭" },
};

const segmentArrives: Phrase<[Host, string, Host]> = {
  en: (from, name, host) => `${from}’s ${name} arrives at ${host}`,
  "zh-CN": (from, name, host) => `${from}的${name}到达${host}`,
};
const copyArrives: Phrase<[Host, string, Host]> = {
  en: (from, name, host) => `${from}’s repeated ${name} arrives at ${host}`,
  "zh-CN": (from, name, host) => `${from}重传的${name}到达${host}`,
};
const strayArrives: Phrase<[Host, string, Host]> = {
  en: (_, name, host) => `A segment of an earlier incarnation, ${name}, arrives at ${host}`,
  "zh-CN": (_, name, host) => `早先化身的报文段，${name}，到达${host}`,
};
const unknownArrival: Phrase<[Host]> = {
  en: (host) => `A segment arrives at ${host}`,
  "zh-CN": (host) => `一个报文段到达${host}`,
};

const crashes: Phrase<[Host]> = {
  en: (host) => `${host} crashes and forgets everything`,
  "zh-CN": (host) => `${host}崩溃，忘掉了一切`,
};

const givesUp: Phrase<[]> = { en: () => "gives up", "zh-CN": () => "放弃重传" };
const drops: Phrase<[]> = { en: () => "drops it", "zh-CN": () => "丢弃它" };
const delivers: Phrase<[number]> = {
  en: (octets) => `hands ${octets} octets to its program`,
  "zh-CN": (octets) => `把${octets}字节交给程序`,
};
const sends: Phrase<[string]> = { en: (name) => `sends ${name}`, "zh-CN": (name) => `发出${name}` };
const sendsAgain: Phrase<[string]> = { en: (name) => `sends ${name} again`, "zh-CN": (name) => `重传${name}` };
const enters: Phrase<[string]> = { en: (state) => `enters ${state}`, "zh-CN": (state) => `进入${state}` };
const restartsTimeWait: Phrase<[]> = {
  en: () => "starts its TIME-WAIT timer afresh",
  "zh-CN": () => "重新开始TIME-WAIT计时",
};
const tells: Phrase<[string, string]> = {
  en: (signal) => `tells its program: ${signal}`,
  "zh-CN": (_, signal) => `通知程序：${signal}`,
};

function isPassive(call: UserCall): boolean {
  return call.type === "OPEN" && call.mode === "passive";
}

function octetsOf(call: UserCall): number {
  return call.type === "SEND" ? call.octets : 0;
}
