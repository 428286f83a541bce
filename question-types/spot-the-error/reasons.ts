import type { Localized } from "@/lib/i18n/locales";

/** What can be wrong about a statement, in words that give nothing away. */
export const REASONS = {
  who: { en: "It names the wrong end.", "zh-CN": "说错了是哪一端。" },
  state: { en: "It names the wrong state.", "zh-CN": "说错了状态。" },
  number: { en: "A sequence or acknowledgment number is wrong.", "zh-CN": "序号或确认号不对。" },
  time: { en: "A time is wrong, or what a timer does.", "zh-CN": "时间不对，或者说错了定时器的作用。" },
  count: { en: "A number of segments is wrong.", "zh-CN": "报文段的个数不对。" },
  segment: { en: "It names the wrong segment, or wrong flags.", "zh-CN": "说错了报文段或标志位。" },
  cause: { en: "It gives the wrong cause.", "zh-CN": "说错了原因。" },
} as const satisfies Readonly<Record<string, Localized>>;

export type Reason = keyof typeof REASONS;
