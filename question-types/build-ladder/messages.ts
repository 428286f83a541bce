import type { Localized } from "@/lib/i18n/locales";

export const messages = {
  rows: { en: "Your segments, the first at the top", "zh-CN": "你的报文段，最先的在最上面" },
  empty: { en: "No segment yet.", "zh-CN": "还没有报文段。" },
  row: { en: "Segment {place}", "zh-CN": "第{place}个报文段" },
  from: { en: "From", "zh-CN": "发送方" },
  flags: { en: "Kind", "zh-CN": "种类" },
  seq: { en: "seq", "zh-CN": "seq" },
  ack: { en: "ack", "zh-CN": "ack" },
  len: { en: "len", "zh-CN": "len" },
  choose: { en: "choose", "zh-CN": "请选择" },
  add: { en: "Add a segment", "zh-CN": "添加一个报文段" },
  up: { en: "Move segment {place} up", "zh-CN": "把第{place}个报文段上移" },
  down: { en: "Move segment {place} down", "zh-CN": "把第{place}个报文段下移" },
  remove: { en: "Remove segment {place}", "zh-CN": "删除第{place}个报文段" },
  full: { en: "No more than {most} segments.", "zh-CN": "最多{most}个报文段。" },
  added: { en: "Segment {place} added, {count} in all.", "zh-CN": "已添加第{place}个报文段，共{count}个。" },
  removed: { en: "Segment {place} removed, {count} left.", "zh-CN": "已删除第{place}个报文段，还有{count}个。" },
  moved: {
    en: "Segment {before} is now segment {place} of {count}.",
    "zh-CN": "第{before}个报文段现在是第{place}个，共{count}个。",
  },
  picture: {
    en: "Your ladder: {count} segments, in the order of the list.",
    "zh-CN": "你的梯形图：{count}个报文段，按列表的顺序。",
  },
  right: { en: "Right", "zh-CN": "对" },
  wrong: { en: "Wrong", "zh-CN": "不对" },
  incomplete: { en: "not complete", "zh-CN": "没有填完" },
  left: { en: "Segments that are missing", "zh-CN": "缺少的报文段" },
  modelRun: { en: "What the model does", "zh-CN": "模型的过程" },
  none: { en: "no answer", "zh-CN": "没有作答" },
} as const satisfies Record<string, Localized>;
