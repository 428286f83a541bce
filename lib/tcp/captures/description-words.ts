import type { Localized } from "../../i18n/locales";
import type { Anomaly, Closing, Opening, PlainSign, Remark } from "./analysis";

/** How an analysis is put into words. A remark follows the name of the end that sent the frame. */
export interface DescriptionWords {
  readonly skipped: (count: number, reason: string) => string;
  readonly which: (incarnation: number) => string;
  readonly frames: (count: number) => string;
  readonly frame: (number: number | undefined) => string;
  readonly opening: (opening: Opening, names: readonly string[]) => string;
  readonly closing: (closing: Closing, names: readonly string[]) => string;
  readonly nothingKnown: string;
  readonly plain: { readonly [R in PlainSign | "out-of-order"]: string };
  readonly remark: { readonly [R in OtherReason]: (remark: OtherRemark<R>) => string };
}

type OtherReason = Exclude<Remark["reason"], PlainSign | "out-of-order">;
type OtherRemark<Reason> = Anomaly & { readonly reason: Reason };
type Reset = OtherRemark<"rst" | "rst-after-close">;

const HOW_EN = { timer: "", fast: ", asked for by duplicate ACKs", spurious: " although it was acknowledged" } as const;
const HOW_ZH = { timer: "", fast: "（重复ACK所要求的快速重传）", spurious: "（其实已被确认）" } as const;
const CHALLENGED_EN = { syn: "SYN", rst: "inexact RST", ack: "unacceptable ACK" } as const;
const CHALLENGED_ZH = { syn: "SYN", rst: "序号不精确的RST", ack: "不可接受的ACK" } as const;

const LEFT_OUT_ZH: Readonly<Record<string, string>> = {
  "not-ip": "不是IP",
  "not-tcp": "不是TCP",
  "unknown-link-type": "链路类型未知",
  fragment: "IP分片",
  cut: "被截断",
  malformed: "格式错误",
};

export const descriptionWords: Localized<DescriptionWords> = {
  en: {
    skipped: (count, reason) => `${count} frames left out: ${reason}`,
    which: (incarnation) => ` (connection ${incarnation} of these addresses)`,
    frames: (count) => `${count} frames`,
    frame: (number) => `frame ${number}: `,
    opening: (opening, names) => {
      if (opening.kind === "active") return `opened by ${names[opening.by]}`;
      return opening.kind === "simultaneous" ? "opened from both ends at once" : "opened before the capture";
    },
    closing: (closing, names) => {
      const cut = "isComplete" in closing && !closing.isComplete ? ", not to the end" : "";
      switch (closing.kind) {
        case "orderly":
          return `closed by ${names[closing.by]}${cut}`;
        case "simultaneous":
          return `closed from both ends at once${cut}`;
        case "aborted":
          return `aborted by a RST of ${names[closing.by]}${closing.firstFin === null ? "" : `, after a FIN of ${names[closing.firstFin]}`}`;
        case "refused":
          return `refused by ${names[closing.by]}`;
        case "unfinished":
          return "not closed in the capture";
      }
    },
    nothingKnown: "nothing known",
    plain: {
      "out-of-order": "sends what should have come earlier",
      "duplicate-ack": "repeats an ACK",
      "lost-segment": "sends what does not follow on what was captured",
      "ack-lost-segment": "acknowledges what was not captured",
      "keep-alive": "probes whether the other end is alive",
      "keep-alive-ack": "answers the keep-alive probe",
      "zero-window": "announces a window of 0",
      "zero-window-probe": "probes a window of 0",
      "zero-window-probe-ack": "answers the window probe",
      "window-update": "opens or changes its window",
      "window-full": "fills the other end's window",
      "reused-ports": "uses the addresses of an earlier connection again",
    },
    remark: {
      "retransmitted-data": ({ octets, kind }) => `sends ${octets} octets again${HOW_EN[kind]}`,
      "retransmitted-fin": ({ kind }) => `sends its FIN again${HOW_EN[kind]}`,
      "retransmitted-syn": ({ kind }) => `sends its SYN again${HOW_EN[kind]}`,
      rst: resetInEnglish,
      "rst-after-close": resetInEnglish,
      "challenge-ack": ({ to, frames }) =>
        `answers the ${CHALLENGED_EN[to]} in frame ${frames[1]} by a challenge ACK (RFC 5961)`,
      "three-segment-close": ({ frames }) =>
        `acknowledges the FIN in frame ${frames[1]} and sends its own in one segment`,
      "half-close": ({ octets, frames }) =>
        `sends ${octets} octets in ${frames.length} segments after the other end's FIN (half-close)`,
      "simultaneous-close": ({ frames }) =>
        `sends its FIN before it knows of the one in frame ${frames[1]} (simultaneous close)`,
      "d-sack": ({ start, end }) => `reports ${start}-${end} as received twice (D-SACK)`,
      "syn-in-synchronized-state": ({ state }) => `sends a SYN to an end in ${state}`,
      "data-after-fin": ({ octets, frames }) => `sends ${octets} octets beyond its own FIN in frame ${frames[1]}`,
      "bad-checksum": ({ of }) => `has a wrong ${of.toUpperCase()} checksum`,
    },
  },
  "zh-CN": {
    skipped: (count, reason) => `略去${count}帧：${LEFT_OUT_ZH[reason] ?? reason}`,
    which: (incarnation) => `（这对地址的第${incarnation}条连接）`,
    frames: (count) => `${count}帧`,
    frame: (number) => `第${number}帧：`,
    opening: (opening, names) => {
      if (opening.kind === "active") return `由${names[opening.by]}打开`;
      return opening.kind === "simultaneous" ? "两端同时打开" : "抓包之前已经打开";
    },
    closing: (closing, names) => {
      const cut = "isComplete" in closing && !closing.isComplete ? "，没有关闭到底" : "";
      switch (closing.kind) {
        case "orderly":
          return `由${names[closing.by]}关闭${cut}`;
        case "simultaneous":
          return `两端同时关闭${cut}`;
        case "aborted":
          return `被${names[closing.by]}的RST中止${closing.firstFin === null ? "" : `，此前${names[closing.firstFin]}发过FIN`}`;
        case "refused":
          return `被${names[closing.by]}拒绝`;
        case "unfinished":
          return "抓包里没有关闭";
      }
    },
    nothingKnown: "一无所知",
    plain: {
      "out-of-order": "发出本该更早到的报文段",
      "duplicate-ack": "重复一个ACK",
      "lost-segment": "发出的序号与抓到的接不上",
      "ack-lost-segment": "确认了没有抓到的数据",
      "keep-alive": "探测另一端是否还在（保活）",
      "keep-alive-ack": "回应保活探测",
      "zero-window": "通告窗口为0",
      "zero-window-probe": "探测零窗口",
      "zero-window-probe-ack": "回应窗口探测",
      "window-update": "打开或改变窗口",
      "window-full": "填满了另一端的窗口",
      "reused-ports": "再次使用先前一条连接的地址",
    },
    remark: {
      "retransmitted-data": ({ octets, kind }) => `重传${octets}字节${HOW_ZH[kind]}`,
      "retransmitted-fin": ({ kind }) => `重传FIN${HOW_ZH[kind]}`,
      "retransmitted-syn": ({ kind }) => `重传SYN${HOW_ZH[kind]}`,
      rst: resetInChinese,
      "rst-after-close": resetInChinese,
      "challenge-ack": ({ to, frames }) => `用挑战ACK回应第${frames[1]}帧里${CHALLENGED_ZH[to]}（RFC 5961）`,
      "three-segment-close": ({ frames }) => `在一个报文段里确认第${frames[1]}帧的FIN并发出自己的FIN`,
      "half-close": ({ octets, frames }) => `在另一端的FIN之后又用${frames.length}个报文段发出${octets}字节（半关闭）`,
      "simultaneous-close": ({ frames }) => `在得知第${frames[1]}帧的FIN之前发出自己的FIN（同时关闭）`,
      "d-sack": ({ start, end }) => `报告${start}-${end}收到了两次（D-SACK）`,
      "syn-in-synchronized-state": ({ state }) => `向处于${state}的一端发出SYN`,
      "data-after-fin": ({ octets, frames }) => `在自己的FIN（第${frames[1]}帧）之后又发出${octets}字节`,
      "bad-checksum": ({ of }) => `${of.toUpperCase()}校验和错误`,
    },
  },
};

function resetInEnglish({ reason, answers, isExact, senderGoesOn }: Reset): string {
  return [
    answers === null ? "sends a RST" : `refuses frame ${answers} by a RST`,
    ...(isExact ? [] : ["not with the number expected"]),
    ...(senderGoesOn ? ["but goes on itself: perhaps forged"] : []),
    ...(reason === "rst" ? [] : ["the connection was over"]),
  ].join(", ");
}

function resetInChinese({ reason, answers, isExact, senderGoesOn }: Reset): string {
  return [
    answers === null ? "发出RST" : `用RST拒绝第${answers}帧`,
    ...(isExact ? [] : ["序号不是对方期待的"]),
    ...(senderGoesOn ? ["但发送方自己还在继续，可能是伪造的"] : []),
    ...(reason === "rst" ? [] : ["连接此前已经结束"]),
  ].join("，");
}
