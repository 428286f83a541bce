import type { Localized } from "@/lib/i18n/locales";
import type { Verdict } from "@/lib/kernel/compare";
import type { KernelTimer } from "@/lib/kernel/proc-net-tcp";
import type { News } from "@/lib/kernel/report";
import type { PlannedDeed } from "@/lib/kernel/story";
import type { EndedEvent } from "@/lib/kernel/watch-event";

type Phrase<Args extends readonly unknown[]> = Localized<(...args: Args) => string>;

export const kernelWords = {
  title: { en: "Watch this machine’s kernel do it", "zh-CN": "看这台机器的内核怎么做" },
  lead: {
    en: "The server opens connections with itself, closes them as you choose, and shows what its Linux kernel says about them in /proc/net/tcp, beside what the model of this site predicts.",
    "zh-CN": "服务器与自己建立连接，按你的选择关闭，并把Linux内核在/proc/net/tcp里的说法，与本站模型的预测并排给你看。",
  },
  story: { en: "How they are closed", "zh-CN": "怎样关闭" },
  connections: { en: "Connections", "zh-CN": "连接数" },
  seconds: { en: "Half-close lasts", "zh-CN": "半关闭持续" },
  toTheEnd: {
    en: "Watch until the kernel’s last timer is over (about a minute)",
    "zh-CN": "一直看到内核的最后一个定时器到期（约一分钟）",
  },
  start: { en: "Do it", "zh-CN": "开始" },
  stop: { en: "Stop", "zh-CN": "停止" },
  waiting: { en: "Opening the connections …", "zh-CN": "正在建立连接……" },
  asking: { en: "Asking the server whether its kernel can be watched …", "zh-CN": "正在询问服务器能否观察内核……" },
  closed: {
    en: "This server’s kernel cannot be watched. A recording of a Linux 6.18 kernel stands in.",
    "zh-CN": "这台服务器的内核不能观察，下面用Linux 6.18内核的记录代替。",
  },
  closedOff: {
    en: " Whoever runs this server has turned it off.",
    "zh-CN": "服务器的管理者关闭了这项功能。",
  },
  closedNoTable: {
    en: " It is not a Linux, or it hides /proc/net/tcp.",
    "zh-CN": "它不是Linux，或者不让读/proc/net/tcp。",
  },
  unreachable: {
    en: "The server could not be reached, or the connection to it broke. Try again.",
    "zh-CN": "连不上服务器，或者与它的连接断了。请重试。",
  },
  stopped: { en: "Stopped. The server has closed its connections.", "zh-CN": "已停止，服务器关闭了它的连接。" },
  prediction: { en: "Prediction and kernel", "zh-CN": "预测与内核" },
  model: { en: "model", "zh-CN": "模型" },
  kernel: { en: "kernel", "zh-CN": "内核" },
  recorded: { en: "recorded", "zh-CN": "记录" },
  time: { en: "s after the connections were opened", "zh-CN": "连接建立后的秒数" },
  state: { en: "State", "zh-CN": "状态" },
  entered: { en: "entered", "zh-CN": "进入" },
  lasted: { en: "lasted", "zh-CN": "持续" },
  verdict: { en: "Compared", "zh-CN": "比较" },
  stillSo: { en: "to the end", "zh-CN": "直到最后" },
  notSeen: { en: "not seen", "zh-CN": "没看到" },
  notPredicted: { en: "not predicted", "zh-CN": "没有预测" },
  howToRead: {
    en: "Times are seconds after the connections were opened. The kernel is looked at every few milliseconds, less often when it is quiet, so how long a state lasted is known only within bounds.",
    "zh-CN": "时间从连接建立起按秒计。内核每隔几毫秒看一次，安静时看得少些，所以一个状态持续多久只能知道一个范围。",
  },
  lines: { en: "What /proc/net/tcp says now", "zh-CN": "/proc/net/tcp现在怎么说" },
  lastLines: { en: "What /proc/net/tcp said last", "zh-CN": "/proc/net/tcp最后怎么说" },
  noLines: {
    en: "There is no line of ours any more: CLOSED is not kept.",
    "zh-CN": "我们的连接已经一行也没有了：CLOSED不会保留。",
  },
  columns: { en: "What the columns mean", "zh-CN": "各列是什么意思" },
  socket: { en: "Which end", "zh-CN": "哪一端" },
  ownOnly: {
    en: "Only the connections that were opened for you are shown, and of their lines only what belongs to TCP.",
    "zh-CN": "只显示为你建立的连接；每一行里也只显示与TCP有关的部分。",
  },
  recordingTitle: { en: "From a recording", "zh-CN": "看记录" },
} as const satisfies Record<string, Localized>;

export const verdictWords: { readonly [V in Verdict]: Localized } = {
  agrees: { en: "as predicted", "zh-CN": "与预测一致" },
  unseen: {
    en: "not seen: shorter than the interval between two looks",
    "zh-CN": "没看到：比两次查看的间隔还短",
  },
  "to come": { en: "not yet due", "zh-CN": "还没到时候" },
  missing: { en: "predicted, but the kernel did not show it", "zh-CN": "有预测，但内核没有显示" },
  unexpected: { en: "not predicted by the model", "zh-CN": "模型没有预测" },
  shorter: { en: "left sooner than predicted", "zh-CN": "比预测更早离开" },
  longer: { en: "lasted longer than predicted", "zh-CN": "比预测持续更久" },
};

/** The two timers that belong to a state go by its name: the kernel has one number for each pair of uses. */
export const timerWords: { readonly [T in Exclude<KernelTimer, "keep-alive" | "TIME-WAIT">]: Localized } = {
  none: { en: "none", "zh-CN": "无" },
  retransmission: { en: "retransmission", "zh-CN": "重传" },
  "window probe": { en: "window probe", "zh-CN": "窗口探测" },
};

/** Columns of `/proc/net/tcp` (proc(5)). */
export const columnWords: readonly { readonly column: string; readonly means: Localized }[] = [
  { column: "sl", means: { en: "number of the line, nothing more", "zh-CN": "行号，没有别的意思" } },
  {
    column: "local_address, rem_address",
    means: {
      en: "IP address and port in hexadecimal; the four octets of the address stand in the order of the machine, so 0100007F is 127.0.0.1",
      "zh-CN": "十六进制的IP地址和端口；地址的四个字节按机器的字节序排列，所以0100007F就是127.0.0.1",
    },
  },
  {
    column: "st",
    means: {
      en: "the state as a number: 01 ESTABLISHED … 0B CLOSING",
      "zh-CN": "状态的编号：01 ESTABLISHED……0B CLOSING",
    },
  },
  {
    column: "tx_queue:rx_queue",
    means: {
      en: "octets not acknowledged yet, and octets not read yet; a FIN counts as one",
      "zh-CN": "还没得到确认的字节数，还没读走的字节数；FIN算一个",
    },
  },
  {
    column: "tr:tm->when",
    means: {
      en: "which timer runs (0 none, 1 retransmission, 2 keep-alive, 3 TIME-WAIT or FIN-WAIT-2 of an orphan, 4 window probe) and for how many hundredths of a second more",
      "zh-CN":
        "正在走的定时器（0无，1重传，2保活，3 TIME-WAIT或孤儿套接字的FIN-WAIT-2，4窗口探测），还剩几个百分之一秒",
    },
  },
  { column: "retrnsmt", means: { en: "time-outs of retransmission so far", "zh-CN": "至今重传超时的次数" } },
];

export const secondsOf: Phrase<[number]> = {
  en: (seconds) => (seconds === 1 ? "1 second" : `${seconds} seconds`),
  "zh-CN": (seconds) => `${seconds}秒`,
};

export const progress: Phrase<[now: number, watch: number]> = {
  en: (now, watch) => `${clock(now)} s of at most ${clock(watch)} s`,
  "zh-CN": (now, watch) => `${clock(now)} s，最多${clock(watch)} s`,
};

export const endName: Phrase<[end: string, connection: number | null]> = {
  en: (end, connection) => (connection === null ? end : `${end}, connection ${connection + 1}`),
  "zh-CN": (end, connection) => (connection === null ? end : `${end}，第${connection + 1}条连接`),
};

export const laneName: Phrase<[source: string, connection: number | null]> = {
  en: (source, connection) => (connection === null ? source : `${source} ${connection + 1}`),
  "zh-CN": (source, connection) => (connection === null ? source : `${source}${connection + 1}`),
};

/** Above the times of a source. */
export const columnName: Phrase<[source: string]> = {
  en: (source) => `${source}: ${kernelWords.entered.en}, ${kernelWords.lasted.en}`,
  "zh-CN": (source) => `${source}：${kernelWords.entered["zh-CN"]}，${kernelWords.lasted["zh-CN"]}`,
};

export const tableTitle: Phrase<[end: string]> = {
  en: (end) => `End ${end}: what the model predicts, and what the kernel showed`,
  "zh-CN": (end) => `${end}端：模型的预测与内核的表现`,
};

/** Agreement in one sentence; `parted` counts what speaks against the model. */
export const summary: Phrase<[seen: number, unseen: number, parted: number]> = {
  en: (seen, unseen, parted) => {
    const short = unseen === 0 ? "" : ` ${unseen} more ${unseen === 1 ? "was" : "were"} too short to be seen.`;
    return parted === 0
      ? `The kernel did what the model predicts: all ${seen} states that were seen, in this order.${short}`
      : `Kernel and model part in ${parted} ${parted === 1 ? "place" : "places"}; the tables say where.${short}`;
  },
  "zh-CN": (seen, unseen, parted) => {
    const short = unseen === 0 ? "" : `另有${unseen}个太短，没看到。`;
    return parted === 0
      ? `内核的表现与模型的预测一致：看到的${seen}个状态及其顺序都相符。${short}`
      : `内核与模型有${parted}处不同，见下面的表。${short}`;
  },
};

export const endedWords: { readonly [H in EndedEvent["how"]]: Localized } = {
  over: { en: "", "zh-CN": "" },
  "too many sockets": {
    en: "Watching was given up: this machine has so many sockets that reading them all, again and again, would disturb it. ",
    "zh-CN": "中途放弃：这台机器的套接字太多，反复全部读出会影响它。",
  },
};

/** The kernel goes on when nobody looks; `left` in s. */
export const kernelGoesOn: Phrase<[state: string, left: number]> = {
  en: (state, left) => ` Watching has stopped; the kernel goes on. It keeps ${state} for ${left} s more.`,
  "zh-CN": (state, left) => `观察到此为止，内核还在继续：${state}还要保留${left} s。`,
};

export const recordingNote: Phrase<[id: string, delay: number, isMirrored: boolean]> = {
  en: (id, delay, isMirrored) =>
    `Recording ${id}: a Linux 6.18 kernel, two hosts, ${delay} ms one way${isMirrored ? "; the ends are shown the other way round" : ""}. The model is given the same calls.`,
  "zh-CN": (id, delay, isMirrored) =>
    `记录${id}：Linux 6.18内核，两台主机，单向时延${delay} ms${isMirrored ? "；两端对调显示" : ""}。模型得到同样的调用。`,
};

/** What each call is in the language of sockets. */
export function callOf({ does }: Pick<PlannedDeed, "does">): string {
  return { read: "read()", write: "write()", shutdown: "shutdown()", close: "close()", reset: "close(), RST" }[does];
}

/** “0.50 s: A calls close(). A: FIN-WAIT-1, FIN-WAIT-2. B: CLOSE-WAIT.” */
export const newsWords: Phrase<[News]> = {
  en: ({ deeds, states }) => {
    if (deeds.length === 0) return states.A.length > 0 ? "Both ends are ESTABLISHED." : "";
    const calls = deeds.map((deed) => `${deed.end} calls ${callOf(deed)}`).join(", ");
    return [`${clock(deeds[0]?.at ?? 0)} s: ${calls}.`, ...statesOf(states, ": ", ", ", ".")].join(" ");
  },
  "zh-CN": ({ deeds, states }) => {
    if (deeds.length === 0) return states.A.length > 0 ? "两端都是ESTABLISHED。" : "";
    const calls = deeds.map((deed) => `${deed.end}调用${callOf(deed)}`).join("，");
    return [`${clock(deeds[0]?.at ?? 0)} s：${calls}。`, ...statesOf(states, "：", "、", "。")].join("");
  },
};

function statesOf(states: News["states"], colon: string, comma: string, stop: string): readonly string[] {
  const told = (["A", "B"] as const).filter((end) => states[end].length > 0);
  return told.map((end) => `${end}${colon}${states[end].join(comma)}${stop}`);
}

/** ms as seconds with two digits. */
export function clock(ms: number): string {
  return (ms / 1_000).toFixed(2);
}

/** How long something lasted, ms as text: “5–11 ms”, “0.50 s”. */
export function span(least: number, most: number): string {
  const inMs = most < 1_000;
  const text = (ms: number) => (inMs ? String(Math.round(ms)) : clock(ms));
  const [from, to] = [text(least), text(most)];
  return `${from === to || most - least < 0.02 * most ? to : `${from}–${to}`} ${inMs ? "ms" : "s"}`;
}
