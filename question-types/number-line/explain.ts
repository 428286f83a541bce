import type { MisconceptionId } from "@/lib/grading/score";
import type { Localized } from "@/lib/i18n/locales";
import { lt } from "@/lib/tcp/sequence";
import { type Outcome, reachOf } from "./judge";
import type { Arrival, Line, Rules } from "./line";
import { rulesWords } from "./messages";

/** Why a segment meets this outcome, by whose rules. */
export function explain(line: Line, arrival: Arrival, rules: Rules, outcome: Outcome): Localized {
  const reason =
    line.state === "TIME-WAIT" ? inTimeWait(arrival, rules, outcome) : inEstablished(line, arrival, rules, outcome);
  const whose = rulesWords[rules];
  return {
    en: `${whose.en.charAt(0).toUpperCase()}${whose.en.slice(1)}: ${reason.en}`,
    "zh-CN": `${whose["zh-CN"]}：${reason["zh-CN"]}`,
  };
}

function inEstablished(line: Line, arrival: Arrival, rules: Rules, outcome: Outcome): Localized {
  if (arrival.rst) return REASONS[rstReason(rules, outcome)];
  if (arrival.syn)
    return REASONS[rules !== "rfc793" ? "synChallenge" : outcome === "reset" ? "synReset" : "synOutside"];
  const reach = reachOf(line, arrival);
  if (reach !== "in") return REASONS[reach];
  if (outcome === "challenge" || outcome === "ack") {
    const isAbove = arrival.ack !== null && lt(line.sndNxt, arrival.ack);
    return REASONS[isAbove ? "ackAbove" : rules === "linux" ? "ackBelowLinux" : "ackBelow"];
  }
  const reason = REASONS[outcome === "kept" ? "kept" : lt(arrival.seq, line.rcvNxt) ? "partlyNew" : "taken"];
  if (!arrival.old) return reason;
  return { en: `${reason.en} ${REASONS.cannotSee.en}`, "zh-CN": `${reason["zh-CN"]}${REASONS.cannotSee["zh-CN"]}` };
}

function rstReason(rules: Rules, outcome: Outcome) {
  if (outcome === "silent") return "rstOutside";
  if (outcome === "challenge") return "rstInexact";
  return rules === "rfc793" ? "rstInWindow" : "rstExact";
}

function inTimeWait(arrival: Arrival, rules: Rules, outcome: Outcome): Localized {
  if (outcome === "reopened") return REASONS.reopens;
  if (arrival.rst)
    return REASONS[outcome === "reset" ? "assassinated" : outcome === "ack" ? "rstChallenged" : "rstIgnored"];
  if (arrival.syn) return REASONS[rules === "linux" ? "synLowLinux" : "synLow"];
  if (outcome === "restart") return REASONS.bareAckLinux;
  if (arrival.fin) return REASONS.finAgain;
  return REASONS[rules === "linux" ? "oldDataLinux" : "oldData"];
}

const REASONS = {
  before: {
    en: "all of it lies below RCV.NXT: a duplicate. It is dropped, and an ACK says again what is expected.",
    "zh-CN": "全部低于RCV.NXT，是重复的：丢弃，并用一个ACK重申期待的序号。",
  },
  beyond: {
    en: "it does not touch the window. It is dropped, and an ACK says what is expected.",
    "zh-CN": "完全不在窗口内：丢弃，并用一个ACK说明期待的序号。",
  },
  kept: {
    en: "it lies in the window, ahead of a gap, and its ACK number fits: it is kept until the gap is filled; an ACK asks for RCV.NXT.",
    "zh-CN": "它在窗口内，但前面有缺口，确认号也合适：先保留，等缺口补上；回一个ACK索要RCV.NXT。",
  },
  taken: {
    en: "it begins at RCV.NXT and its ACK number fits: the octets are taken in.",
    "zh-CN": "它从RCV.NXT开始，确认号也合适：其中的字节被收下。",
  },
  partlyNew: {
    en: "it begins below RCV.NXT but ends in the window: what is new in it is taken in.",
    "zh-CN": "它的开头低于RCV.NXT，末尾落在窗口内：其中新的部分被收下。",
  },
  cannotSee: {
    en: "That it is left over from an earlier incarnation, no number shows.",
    "zh-CN": "它是早先的化身留下的，但序号看不出来。",
  },
  ackAbove: {
    en: "its ACK number lies above SND.NXT and acknowledges what was never sent: an ACK goes back, the data are dropped with it.",
    "zh-CN": "它的确认号高于SND.NXT，确认了从未发送过的内容：回一个ACK，数据随之丢弃。",
  },
  ackBelow: {
    en: "its ACK number lies further below SND.UNA than MAX.SND.WND (RFC 5961 §5): challenge ACK, and the data are dropped.",
    "zh-CN": "它的确认号比SND.UNA低得超过MAX.SND.WND（RFC 5961第5节）：回挑战ACK，数据丢弃。",
  },
  ackBelowLinux: {
    en: "its ACK number lies further below SND.UNA than MAX.SND.WND, or than this incarnation has had octets acknowledged: challenge ACK, and the data are dropped.",
    "zh-CN": "它的确认号比SND.UNA低得超过MAX.SND.WND，或者超过本化身已被确认的字节数：回挑战ACK，数据丢弃。",
  },
  rstOutside: { en: "a RST outside the window is dropped without a word.", "zh-CN": "窗口外的RST被丢弃，不作回应。" },
  rstInexact: {
    en: "a RST in the window, but not exactly at RCV.NXT, draws a challenge ACK (RFC 5961 §3).",
    "zh-CN": "RST在窗口内，但不恰好等于RCV.NXT：回挑战ACK（RFC 5961第3节）。",
  },
  rstExact: { en: "a RST exactly at RCV.NXT resets the connection.", "zh-CN": "RST恰好等于RCV.NXT，连接被复位。" },
  rstInWindow: { en: "any RST in the window resets the connection.", "zh-CN": "窗口内的任何RST都会复位连接。" },
  synChallenge: {
    en: "a SYN into a live connection gets a challenge ACK, whatever its number (RFC 5961 §4).",
    "zh-CN": "已建立的连接收到SYN，不论序号，都回挑战ACK（RFC 5961第4节）。",
  },
  synReset: {
    en: "a SYN in the window is an error: a RST is sent and the connection is gone.",
    "zh-CN": "窗口内的SYN是错误：发出RST，连接消失。",
  },
  synOutside: {
    en: "the SYN lies outside the window: it is dropped, an ACK goes back.",
    "zh-CN": "SYN在窗口外：丢弃，回一个ACK。",
  },
  reopens: {
    en: "a SYN above everything that was received can only be new: TIME-WAIT gives way to it (MAY-2).",
    "zh-CN": "SYN高于收到过的一切，只能是新的：TIME-WAIT为它让路（MAY-2）。",
  },
  assassinated: {
    en: "a RST at RCV.NXT ends TIME-WAIT too early: TIME-WAIT assassination (RFC 1337).",
    "zh-CN": "RST恰好等于RCV.NXT，提前结束TIME-WAIT：这就是TIME-WAIT暗杀（RFC 1337）。",
  },
  rstChallenged: { en: "the RST is not at RCV.NXT: challenge ACK.", "zh-CN": "RST不等于RCV.NXT：回挑战ACK。" },
  rstIgnored: { en: "a RST elsewhere than at RCV.NXT is ignored.", "zh-CN": "RST不等于RCV.NXT，被忽略。" },
  synLow: {
    en: "the SYN is not above what was received, so it may be old: an ACK goes back.",
    "zh-CN": "SYN没有高于收到过的内容，可能是旧的：回一个ACK。",
  },
  synLowLinux: {
    en: "the SYN is not above what was received: a plain ACK goes back, and the timer runs on.",
    "zh-CN": "SYN没有高于收到过的内容：回一个普通ACK，定时器继续走。",
  },
  bareAckLinux: {
    en: "a bare ACK at RCV.NXT gets no answer but restarts the timer. RFC 9293 is not asked about: word for word, step 5 answers it, and two ends in TIME-WAIT would answer each other for ever.",
    "zh-CN":
      "位于RCV.NXT的单纯ACK得不到回应，但会让定时器重新计时。这里不问RFC 9293：照字面，第5步会回应它，两端都在TIME-WAIT时就会没完没了地互相回应。",
  },
  finAgain: {
    en: "the peer’s FIN comes again: it is acknowledged again, and the wait begins anew. RFC 9293 is not asked about: step 5 says the same, but word for word step 1 has acknowledged and dropped that FIN before.",
    "zh-CN":
      "对端的FIN再次到达：再次确认，并重新计时。这里不问RFC 9293：第5步也这样说，但照字面，第1步已经先确认并丢弃了这个FIN。",
  },
  oldData: {
    en: "old data lies before the window: step 1 drops it, and an ACK goes back; the timer runs on.",
    "zh-CN": "旧数据在窗口之前：第1步把它丢弃，回一个ACK；定时器继续走。",
  },
  oldDataLinux: {
    en: "any segment with the ACK bit restarts the timer; this one is answered with an ACK.",
    "zh-CN": "任何带ACK标志的报文段都让定时器重新计时；这一个还会得到ACK回应。",
  },
} as const satisfies Record<string, Localized>;

/** The belief that a wrong choice is typical of, if it has a number. */
export function beliefBehind(line: Line, arrival: Arrival, rules: Rules, chosen: Outcome): MisconceptionId | undefined {
  if (arrival.rst && chosen === "reset" && rules !== "rfc793") return "M41";
  if (line.state === "TIME-WAIT" && arrival.syn && chosen !== "reopened" && lt(line.rcvNxt, arrival.seq)) return "M25";
  return undefined;
}
