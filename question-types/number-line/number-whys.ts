import type { Localized } from "@/lib/i18n/locales";

/** What is said of a number that was placed wrongly. Not among the words of the view: they would tell what is right. */
export const numberWhys = {
  lastInside: {
    en: "That is the last number inside the window; the first beyond it is one more.",
    "zh-CN": "那是窗口内的最后一个；窗口外的第一个还要加1。",
  },
  oneTooFar: {
    en: "One too far: RCV.NXT itself is the first number of the window.",
    "zh-CN": "多了1：RCV.NXT本身就是窗口的第一个序号。",
  },
  firstBeyond: { en: "That is the first number beyond the window.", "zh-CN": "那已经是窗口外的第一个序号。" },
  doesWrap: {
    en: "There is no such number: after 4,294,967,295 comes 0.",
    "zh-CN": "没有这样的序号：4,294,967,295之后是0。",
  },
  onlyExactToday: {
    en: "RCV.NXT alone is the rule of RFC 5961 and RFC 9293; RFC 793 obeys every RST in the window.",
    "zh-CN": "只认RCV.NXT是RFC 5961和RFC 9293的规则；RFC 793听从窗口内的任何RST。",
  },
  notSndUna: {
    en: "A lower ACK number may be an honest duplicate that was overtaken, so some room below SND.UNA is left.",
    "zh-CN": "更小的确认号可能是被赶上的正常重复，所以SND.UNA以下还留有余地。",
  },
  fromSndUna: {
    en: "The room is counted from SND.UNA, not from SND.NXT.",
    "zh-CN": "余地从SND.UNA算起，不是从SND.NXT。",
  },
  linuxReach: {
    en: "That is RFC 5961. Linux goes no further down than this incarnation has had octets acknowledged.",
    "zh-CN": "那是RFC 5961的规则。Linux不会低于本化身已被确认的字节。",
  },
  mustBeAbove: {
    en: "RCV.NXT itself is not above what was received: the SYN could be old.",
    "zh-CN": "RCV.NXT本身还没有高于收到过的内容：这个SYN可能是旧的。",
  },
  windowPlaysNoPart: {
    en: "The window plays no part: the SYN need only be above what was received.",
    "zh-CN": "与窗口无关：SYN只要高于收到过的内容即可。",
  },
  tooHigh: { en: "Too high on the line.", "zh-CN": "在数轴上偏大。" },
  tooLow: { en: "Too low on the line.", "zh-CN": "在数轴上偏小。" },
  notAnswered: { en: "No number was placed.", "zh-CN": "没有标出数。" },
} as const satisfies Record<string, Localized>;
