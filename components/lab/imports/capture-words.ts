import type { Localized } from "@/lib/i18n/locales";
import type { Anomaly, Closing, Opening } from "@/lib/tcp/captures/analysis";
import type { CaptureErrorCode } from "@/lib/tcp/captures/capture-error";
import { describeAnomaly, describeClosing, describeOpening, type NameOf } from "@/lib/tcp/captures/describe";
import { anomalyInChinese } from "./anomaly-in-chinese";

interface Words {
  readonly progress: string;
  readonly reading: (percent: number) => string;
  readonly cancel: string;
  readonly cancelled: string;
  readonly failed: string;
  readonly tooLarge: (megabytes: number, largest: number) => string;
  readonly found: (connections: number, frames: number) => string;
  readonly shown: (from: number, until: number, count: number) => string;
  readonly earlier: string;
  readonly later: string;
  readonly none: string;
  readonly connection: (incarnation: number) => string;
  readonly story: (frames: number, opening: Opening, closing: Closing, nameOf: NameOf) => string;
  readonly nothingKnown: string;
  readonly frame: (frame: number) => string;
  readonly anomaly: (anomaly: Anomaly, name: string) => string;
  readonly more: (count: number) => string;
  readonly leftOut: (count: number, reason: string) => string;
  readonly errors: { readonly [C in CaptureErrorCode]: string };
  readonly at: (offset: number) => string;
}

export const captureWords: Localized<Words> = {
  en: {
    progress: "How far the capture is explained",
    reading: (percent) => `The capture is being explained: ${percent} %`,
    cancel: "Cancel",
    cancelled: "Cancelled.",
    failed: "The browser could not explain this file.",
    tooLarge: (megabytes, largest) =>
      `The file has ${megabytes} MB; up to ${largest} MB can be explained here. Cut it first, for example with editcap -c.`,
    found: (connections, frames) =>
      `${connections === 1 ? "One connection" : `${connections} connections`} in ${frames === 1 ? "one frame" : `${frames} frames`}.`,
    shown: (from, until, count) => `Connections ${from} to ${until} of ${count}`,
    earlier: "Earlier",
    later: "Later",
    none: "There is no TCP connection in it.",
    connection: (incarnation) => `connection ${incarnation} of these addresses`,
    story: (frames, opening, closing, nameOf) =>
      `${frames === 1 ? "1 frame" : `${frames} frames`}; ${describeOpening(opening, nameOf)}; ${describeClosing(closing, nameOf)}.`,
    nothingKnown: "nothing known",
    frame: (frame) => `frame ${frame}`,
    anomaly: (anomaly, name) => `${name} ${describeAnomaly(anomaly)}`,
    more: (count) => (count === 1 ? "One more is not shown." : `${count} more are not shown.`),
    leftOut: (count, reason) => `${count === 1 ? "1 frame" : `${count} frames`} left out: ${reason}`,
    errors: {
      "not-a-capture": "This is neither a pcap nor a pcapng file.",
      "unsupported-version": "This version of the format is not known here.",
      truncated: "The file ends in the middle of something.",
      "bad-length": "A length in the file contradicts the rest.",
      "bad-interface": "A frame names an interface that the file does not describe.",
    },
    at: (offset) => `Octet ${offset}.`,
  },
  "zh-CN": {
    progress: "抓包解释的进度",
    reading: (percent) => `正在解释抓包：${percent}%`,
    cancel: "取消",
    cancelled: "已取消。",
    failed: "浏览器无法解释这个文件。",
    tooLarge: (megabytes, largest) =>
      `文件有${megabytes} MB，这里最多能解释${largest} MB。请先切开，例如用editcap -c。`,
    found: (connections, frames) => `${frames}帧，${connections}条连接。`,
    shown: (from, until, count) => `第${from}至${until}条连接，共${count}条`,
    earlier: "更早",
    later: "更晚",
    none: "其中没有TCP连接。",
    connection: (incarnation) => `这对地址的第${incarnation}个连接`,
    story: (frames, opening, closing, nameOf) =>
      `${frames}帧；${openingInChinese(opening, nameOf)}；${closingInChinese(closing, nameOf)}。`,
    nothingKnown: "不得而知",
    frame: (frame) => `第${frame}帧`,
    anomaly: (anomaly, name) => `${name} ${anomalyInChinese(anomaly)}`,
    more: (count) => `另有${count}项没有列出。`,
    leftOut: (count, reason) => `略去${count}帧：${reason}`,
    errors: {
      "not-a-capture": "这不是pcap或pcapng文件。",
      "unsupported-version": "这里不认识这个版本的格式。",
      truncated: "文件在中途断了。",
      "bad-length": "文件里有个长度与其余内容矛盾。",
      "bad-interface": "有一帧指向文件没有描述的接口。",
    },
    at: (offset) => `位于第${offset}个八位字节。`,
  },
};

function openingInChinese(opening: Opening, nameOf: NameOf): string {
  switch (opening.kind) {
    case "active":
      return `由${nameOf(opening.by)}打开`;
    case "simultaneous":
      return "两端同时打开";
    case "not-captured":
      return "在抓包之前已经打开";
  }
}

function closingInChinese(closing: Closing, nameOf: NameOf): string {
  switch (closing.kind) {
    case "orderly":
      return `由${nameOf(closing.by)}先关闭${closing.isComplete ? "" : "，没有关闭完"}`;
    case "simultaneous":
      return `两端同时关闭${closing.isComplete ? "" : "，没有关闭完"}`;
    case "aborted":
      return closing.firstFin === null
        ? `被${nameOf(closing.by)}的RST中止`
        : `在${nameOf(closing.firstFin)}的FIN之后，被${nameOf(closing.by)}的RST中止`;
    case "refused":
      return `被${nameOf(closing.by)}拒绝`;
    case "unfinished":
      return "抓包里没有关闭";
  }
}
