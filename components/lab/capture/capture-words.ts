import type { Localized } from "@/lib/i18n/locales";
import type { CaptureErrorCode } from "@/lib/tcp/captures/capture-error";

interface Words {
  readonly title: string;
  readonly note: string;
  readonly choose: string;
  readonly progress: string;
  readonly reading: (percent: number) => string;
  readonly cancel: string;
  readonly cancelled: string;
  readonly failed: string;
  readonly tooLarge: (megabytes: number, largest: number) => string;
  readonly explained: (connections: number, frames: number) => string;
  readonly shown: (from: number, until: number, count: number) => string;
  readonly earlier: string;
  readonly later: string;
  readonly connections: string;
  readonly cannotRead: (code: CaptureErrorCode, offset: number) => string;
}

const WHY: Localized<{ readonly [C in CaptureErrorCode]: string }> = {
  en: {
    "not-a-capture": "it is neither pcap nor pcapng",
    "unsupported-version": "its version is unknown",
    truncated: "the file ends in the middle",
    "bad-length": "a length contradicts the rest",
    "bad-interface": "it names an interface that it does not describe",
  },
  "zh-CN": {
    "not-a-capture": "它既不是pcap也不是pcapng",
    "unsupported-version": "它的版本未知",
    truncated: "文件在中途结束",
    "bad-length": "某个长度与其余内容矛盾",
    "bad-interface": "它引用了没有描述过的接口",
  },
};

export const captureWords: Localized<Words> = {
  en: {
    title: "Explain a capture",
    note: "A pcap or pcapng file. It stays in this browser.",
    choose: "Choose a file",
    progress: "How far the capture is explained",
    reading: (percent) => `The capture is being explained: ${percent} %`,
    cancel: "Cancel",
    cancelled: "Cancelled.",
    failed: "The browser could not explain this file.",
    tooLarge: (megabytes, largest) =>
      `The file has ${megabytes} MB; up to ${largest} MB can be explained here. Cut it first, for example with editcap -c.`,
    explained: (connections, frames) =>
      `${connections === 1 ? "One connection" : `${connections} connections`} in ${frames === 1 ? "one frame" : `${frames} frames`}.`,
    shown: (from, until, count) => `Connections ${from} to ${until} of ${count}`,
    earlier: "Earlier",
    later: "Later",
    connections: "The connections of the capture",
    cannotRead: (code, offset) => `This cannot be read: ${WHY.en[code]} (octet ${offset}).`,
  },
  "zh-CN": {
    title: "解释一份抓包",
    note: "pcap或pcapng文件。文件不会离开这个浏览器。",
    choose: "选择文件",
    progress: "抓包解释的进度",
    reading: (percent) => `正在解释抓包：${percent}%`,
    cancel: "取消",
    cancelled: "已取消。",
    failed: "浏览器无法解释这个文件。",
    tooLarge: (megabytes, largest) =>
      `文件有${megabytes} MB，这里最多能解释${largest} MB。请先切开，例如用editcap -c。`,
    explained: (connections, frames) => `${frames}帧，${connections}条连接。`,
    shown: (from, until, count) => `第${from}至${until}条连接，共${count}条`,
    earlier: "更早",
    later: "更晚",
    connections: "抓包里的连接",
    cannotRead: (code, offset) => `无法读取：${WHY["zh-CN"][code]}（第${offset}字节）。`,
  },
};
