import type { Locale, Localized } from "@/lib/i18n/locales";
import type { Why } from "@/lib/tcp/explore/questions/two-msl/why";
import type { Progress } from "./prove";
import type { Task } from "./prover-state";
import type { ProfileRule, Purpose, Settings, SwitchName } from "./settings";

export type Phrase<Args extends readonly unknown[]> = Localized<(...args: Args) => string>;

export const proverWords = {
  pageTitle: { en: "Why 2MSL, proved in the browser", "zh-CN": "为什么是2MSL：在浏览器里证明" },
  lead: {
    en: "Choose how long TIME-WAIT lasts. The model of TCP then tries everything that two hosts and the network between them can do, and shows the shortest way to harm, or that there is none.",
    "zh-CN":
      "选定TIME-WAIT的长度，TCP模型就会把两台主机和网络所有可能的行为都试一遍：要么给出通向危害的最短经过，要么证明没有这样的经过。",
  },
  purpose: { en: "What TIME-WAIT is to prevent", "zh-CN": "TIME-WAIT要防止什么" },
  ticks: { en: "ticks", "zh-CN": "拍" },
  msl: { en: "MSL", "zh-CN": "MSL" },
  timeWait: { en: "T, length of TIME-WAIT", "zh-CN": "T，TIME-WAIT的长度" },
  rto: { en: "R, B’s first retransmission time-out", "zh-CN": "R，B的第一次重传超时" },
  losses: { en: "L, segments lost at most", "zh-CN": "L，最多丢失几个报文段" },
  profile: { en: "Whose TIME-WAIT", "zh-CN": "谁的TIME-WAIT" },
  ownRules: { en: "your own choice", "zh-CN": "自行选择" },
  switches: { en: "What else is assumed", "zh-CN": "还假设了什么" },
  fixed: {
    en: "Always assumed: time is whole ticks, a segment takes 0 to MSL of them and is never delivered later; both ends are the model with the rules of RFC 9293, without options, and acknowledge at once. The numbers of the next connection are taken to fit in the worst way.",
    "zh-CN":
      "一律假设：时间按整拍计；报文段在0到MSL拍之内送达，过后不再送达；两端都是遵循RFC 9293规则的模型，不用选项，立即确认。新连接的号码按最不利的情形考虑。",
  },
  prove: { en: "Try everything", "zh-CN": "全部试一遍" },
  cancel: { en: "Cancel", "zh-CN": "取消" },
  cancelled: { en: "Cancelled. Nothing is proved.", "zh-CN": "已取消，什么也没有证明。" },
  failed: { en: "The search has failed. Please try again.", "zh-CN": "搜索出错了，请再试一次。" },
  safe: { en: "No disaster", "zh-CN": "没有灾难" },
  harm: { en: "A disaster", "zh-CN": "有灾难" },
  undecided: { en: "Not decided", "zh-CN": "没有定论" },
  longer: { en: "One tick more", "zh-CN": "多等一拍" },
  shorter: { en: "One tick less", "zh-CN": "少等一拍" },
  steps: { en: "Step by step", "zh-CN": "逐步经过" },
  step: { en: "Step", "zh-CN": "步" },
  tick: { en: "Tick", "zh-CN": "第几拍" },
  event: { en: "What happens", "zh-CN": "发生了什么" },
  playable: { en: "The disaster as a run of the model", "zh-CN": "用模型重演这场灾难" },
  tickPasses: {
    en: "The tick ends; whatever is under way is one tick older.",
    "zh-CN": "这一拍结束，在途的报文段都老了一拍。",
  },
  noScript: {
    en: "This one needs timers or times that no script of the player can say, so it is told in words.",
    "zh-CN": "其中的定时或规则无法写成可播放的脚本，所以用文字说明。",
  },
  chart: { en: "The safe length against MSL", "zh-CN": "安全长度与MSL" },
  drawChart: { en: "Compute the chart", "zh-CN": "计算这张图" },
  chartNote: {
    en: "For MSL = 1, 2, 3 and 4 and both purposes, with the assumptions chosen above. Each point was searched to the end and found safe, and one tick less was found harmful.",
    "zh-CN":
      "对MSL = 1、2、3、4和两个目的分别计算，其余假设同上。图中每一点都搜索到底、证明安全，而少等一拍就找得到灾难。",
  },
  chartOutdated: { en: "The assumptions have changed since.", "zh-CN": "此后假设已经改动。" },
  asTable: { en: "Read this chart as a table", "zh-CN": "把这张图读成表格" },
  chartTable: { en: "Least safe length of TIME-WAIT, ticks", "zh-CN": "TIME-WAIT的最短安全长度（拍）" },
  states: { en: "states visited", "zh-CN": "访问的状态数" },
  twoMsl: { en: "2 MSL", "zh-CN": "2 MSL" },
  none: { en: "none", "zh-CN": "无" },
  unknown: { en: "too large", "zh-CN": "太大" },
} as const satisfies Record<string, Localized>;

export const purposeWords: { readonly [P in Purpose]: { readonly name: Localized; readonly harm: Localized } } = {
  "old-duplicates": {
    name: { en: "Old duplicates", "zh-CN": "旧报文段" },
    harm: {
      en: "an old segment reaches the next connection of the same 4-tuple",
      "zh-CN": "旧报文段到达同一四元组的下一个连接",
    },
  },
  "reliable-close": {
    name: { en: "Unreliable close", "zh-CN": "不可靠的关闭" },
    harm: { en: "B’s LAST-ACK is ended by a RST, not by an ACK", "zh-CN": "B的LAST-ACK不是由ACK，而是由RST结束" },
  },
};

export const profileNames: { readonly [P in ProfileRule]: Localized } = {
  textbook: { en: "Textbook: only a FIN counts", "zh-CN": "教科书：只认FIN" },
  rfc9293: { en: "RFC 9293 as written", "zh-CN": "RFC 9293原文" },
  linux: { en: "Linux", "zh-CN": "Linux" },
  "linux-rfc1337": { en: "Linux with tcp_rfc1337 = 1", "zh-CN": "Linux，tcp_rfc1337 = 1" },
};

export const switchNames: { readonly [S in SwitchName]: Localized } = {
  timeWaitRule: { en: "TIME-WAIT answers / starts afresh on", "zh-CN": "TIME-WAIT回应什么／因什么重新计时" },
  rstInTimeWait: { en: "A RST in TIME-WAIT", "zh-CN": "TIME-WAIT收到RST" },
  acksOfFin: { en: "ACKs of B’s FIN", "zh-CN": "对B的FIN的ACK" },
  lastAckMayEndBy: { en: "LAST-ACK may end by", "zh-CN": "LAST-ACK可以因什么结束" },
  tieOrder: { en: "Within one tick", "zh-CN": "同一拍之内" },
  harm: { en: "Harm is done by", "zh-CN": "什么算危害" },
  peerSends: { en: "B still has to send", "zh-CN": "B还要发送" },
  retransmission: { en: "B repeats", "zh-CN": "B何时重传" },
  lost: { en: "What may be lost", "zh-CN": "什么会丢失" },
};

export const choiceNames: { readonly [S in SwitchName]: { readonly [C in Settings[S]]: Localized } } = {
  timeWaitRule: {
    "FIN / FIN": { en: "a FIN / a FIN", "zh-CN": "FIN／FIN" },
    "any / FIN": { en: "what is not acceptable / a FIN", "zh-CN": "不可接受的报文段／FIN" },
    "any / any": {
      en: "what is not acceptable / any segment with ACK",
      "zh-CN": "不可接受的报文段／任何带ACK的报文段",
    },
    "FIN / none": { en: "a FIN / nothing", "zh-CN": "FIN／都不" },
    "none / none": { en: "nothing / nothing", "zh-CN": "都不／都不" },
  },
  rstInTimeWait: {
    ignored: { en: "is ignored (RFC 1337)", "zh-CN": "忽略（RFC 1337）" },
    obeyed: { en: "ends it (RFC 9293)", "zh-CN": "结束（RFC 9293）" },
  },
  acksOfFin: {
    arrive: { en: "arrive within MSL", "zh-CN": "在MSL之内送达" },
    "may be lost": { en: "may be lost", "zh-CN": "可能丢失" },
  },
  lastAckMayEndBy: {
    "ACK or RST": { en: "an ACK or a RST", "zh-CN": "ACK或RST" },
    ACK: { en: "an ACK only", "zh-CN": "只有ACK" },
    "ACK, RST or giving up": { en: "an ACK, a RST, or giving up", "zh-CN": "ACK、RST或放弃" },
  },
  tieOrder: {
    "any order": { en: "anything may come first", "zh-CN": "先后任意" },
    "expiry first": { en: "timers expire first", "zh-CN": "定时器先到期" },
    "arrivals first": { en: "segments arrive first", "zh-CN": "报文段先到达" },
  },
  harm: {
    "any segment": { en: "any old segment", "zh-CN": "任何旧报文段" },
    data: { en: "old data or an old FIN", "zh-CN": "旧数据或旧FIN" },
  },
  peerSends: {
    FIN: { en: "its FIN", "zh-CN": "FIN" },
    "data and FIN": { en: "one octet and its FIN (slow)", "zh-CN": "一个字节和FIN（较慢）" },
  },
  retransmission: {
    "arbitrary times": { en: "at any tick", "zh-CN": "任何一拍" },
    "fixed RTO": { en: "after R, 2·R, 4·R …", "zh-CN": "R、2·R、4·R……之后" },
  },
  lost: {
    "ACKs and FINs": { en: "ACKs and FINs", "zh-CN": "ACK和FIN" },
    ACKs: { en: "only ACKs", "zh-CN": "只有ACK" },
  },
};

/** Why the length is not enough, as the trace shows it. */
export const whyWords: { readonly [W in Why]: Localized } = {
  "late segment": {
    en: "TIME-WAIT is over and the next connection is there, while a segment of the old one is still under way: sent late, and slow.",
    "zh-CN": "TIME-WAIT已经结束，新连接已经建立，旧连接的一个报文段却还在途中：它发得晚，走得又慢。",
  },
  "LAST-ACK outlives TIME-WAIT": {
    en: "The ACKs of the FIN are lost, so B goes on repeating its FIN after any TIME-WAIT, however long.",
    "zh-CN": "对FIN的ACK都丢了，所以无论TIME-WAIT多长，结束以后B还在重传FIN。",
  },
  "RST ends TIME-WAIT": {
    en: "An ACK out of TIME-WAIT reaches an end that is CLOSED already. The RST that answers it ends TIME-WAIT, whatever its length (RFC 1337).",
    "zh-CN": "TIME-WAIT发出的ACK到达已经CLOSED的一端，引来一个RST；TIME-WAIT再长，也被它提前结束（RFC 1337）。",
  },
  "no TIME-WAIT at all": {
    en: "B gives up while A is still in FIN-WAIT-1. The RST that answers A’s repeated FIN spares A TIME-WAIT altogether.",
    "zh-CN": "A还在FIN-WAIT-1，B就放弃了；A重传的FIN引来RST，A根本没有进入TIME-WAIT。",
  },
  "TIME-WAIT of no length": {
    en: "Nothing is waited for, and what was sent last is still under way.",
    "zh-CN": "一点也没有等，最后发出的还在途中。",
  },
  "FIN meets CLOSED": {
    en: "B’s FIN comes when TIME-WAIT is over. CLOSED answers with RST, and that ends LAST-ACK.",
    "zh-CN": "B的FIN到达时，TIME-WAIT已经结束。CLOSED回RST，LAST-ACK就此结束。",
  },
  "gap without bound": {
    en: "B may wait for any time before it repeats its FIN: no TIME-WAIT is as long as that.",
    "zh-CN": "B重传FIN之前可以等任意长的时间，没有哪个TIME-WAIT有这么长。",
  },
  "gap longer than searched": {
    en: "The gaps between B’s FINs double; the one that matters is longer than the longest TIME-WAIT searched.",
    "zh-CN": "B重传FIN的间隔逐次翻倍，这里起作用的间隔比搜索过的最长TIME-WAIT还长。",
  },
};

/** A whole number as the reader's language writes it. */
export function counted(value: number, locale: Locale): string {
  return value.toLocaleString(locale);
}

/** “T = 2, MSL = 1” */
export function askedFor({ msl, timeWait }: Settings): string {
  return `T = ${timeWait}, MSL = ${msl}`;
}

export const ticksOf: Phrase<[number]> = {
  en: (ticks) => (ticks === 1 ? "1 tick" : `${ticks} ticks`),
  "zh-CN": (ticks) => `${ticks}拍`,
};

export const progressWords: { readonly [P in Progress["phase"]]: Phrase<[states: string]> } = {
  searching: {
    en: (states) => `Searching: ${states} states so far`,
    "zh-CN": (states) => `正在搜索：已有${states}个状态`,
  },
  shortening: {
    en: (states) => `Found; looking for a shorter way: ${states} states so far`,
    "zh-CN": (states) => `已找到，正在找更短的经过：已有${states}个状态`,
  },
  comparing: {
    en: (states) => `Trying it with segments first within a tick: ${states} states so far`,
    "zh-CN": (states) => `再试同一拍里报文段先到的情形：已有${states}个状态`,
  },
};

export const chartProgress: Phrase<[done: number, all: number, states: string]> = {
  en: (done, all, states) => `${done} of ${all} points; ${states} states in this one so far`,
  "zh-CN": (done, all, states) => `已完成${done}／${all}个点；这一点已有${states}个状态`,
};

/** The same for those who listen: one point at a time. */
export const chartTold: Phrase<[done: number, all: number]> = {
  en: (done, all) => `${done} of ${all} points`,
  "zh-CN": (done, all) => `已完成${done}／${all}个点`,
};

export const chartDone: Phrase<[points: number, states: string]> = {
  en: (points, states) => `The chart is complete: ${points} points, ${states} states.`,
  "zh-CN": (points, states) => `图已完成：${points}个点，${states}个状态。`,
};

export const safeWords: Phrase<[about: Settings, states: string]> = {
  en: (about, states) => `${askedFor(about)}: none in ${states} states, proved by exhaustion.`,
  "zh-CN": (about, states) => `${askedFor(about)}：搜遍${states}个状态，一个也没有，由穷举证明。`,
};

export const harmWords: Phrase<[about: Settings, steps: number, isShortest: boolean]> = {
  en: (about, steps, isShortest) =>
    `${askedFor(about)}: ${purposeWords[about.purpose].harm.en}, in ${steps} steps, the ends of ticks included. ${isShortest ? "No way is shorter." : "None of these steps can be left out."}`,
  "zh-CN": (about, steps, isShortest) =>
    `${askedFor(about)}：${purposeWords[about.purpose].harm["zh-CN"]}，共${steps}步（包括每拍结束）。${isShortest ? "没有更短的经过。" : "其中哪一步都省不掉。"}`,
};

export const undecidedWords: Phrase<[about: Settings, states: string]> = {
  en: (about, states) => `${askedFor(about)}: stopped after ${states} states. Nothing is proved either way.`,
  "zh-CN": (about, states) => `${askedFor(about)}：搜索到${states}个状态时停下，有没有灾难，都没有证明。`,
};

export const tickInRun: Phrase<[seconds: string]> = {
  en: (seconds) => `One tick is drawn as ${seconds} s.`,
  "zh-CN": (seconds) => `图中一拍画作${seconds}秒。`,
};

export const endedWords: { readonly [T in Task]: { readonly [H in "cancelled" | "failed"]: Localized } } = {
  proof: { cancelled: proverWords.cancelled, failed: proverWords.failed },
  chart: {
    cancelled: { en: "Cancelled. The chart is not complete.", "zh-CN": "已取消，图没有完成。" },
    failed: proverWords.failed,
  },
};

export const chartStory: Phrase<[points: string]> = {
  en: (points) => `Least safe length of TIME-WAIT against MSL. ${points}`,
  "zh-CN": (points) => `TIME-WAIT的最短安全长度随MSL的变化。${points}`,
};
