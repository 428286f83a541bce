import type { Localized } from "@/lib/i18n/locales";
import type { NetworkAction } from "@/lib/tcp/goals/network/play";

export const messages = {
  reached: { en: "The goal is reached.", "zh-CN": "目标达到了。" },
  notReached: {
    en: "The goal was not reached: in the end A is in `{a}` and B in `{b}`.",
    "zh-CN": "没有达到目标：最后A处于`{a}`，B处于`{b}`。",
  },
  withinPar: {
    en: "Interventions: {used}. Fewer than {par} are not enough.",
    "zh-CN": "干预{used}次；少于{par}次做不到。",
  },
  abovePar: { en: "Interventions: {used}. {par} would have been enough.", "zh-CN": "干预{used}次，其实{par}次就够。" },
  howTo: {
    en: "You are the network. What is under way arrives by itself when time passes, unless you intervene. Waiting is free; every intervention counts.",
    "zh-CN": "你就是网络。在途的报文段会随时间自行到达，除非你干预。等待不计次数，每次干预都计数。",
  },
  soFar: { en: "What has happened so far", "zh-CN": "到目前为止发生的事" },
  underWay: { en: "Under way", "zh-CN": "在途的报文段" },
  nothingUnderWay: { en: "Nothing is under way.", "zh-CN": "没有在途的报文段。" },
  due: { en: "due at {host} at {time}", "zh-CN": "预定{time}到达{host}" },
  copy: { en: "copy", "zh-CN": "副本" },
  again: { en: "retransmission", "zh-CN": "重传" },
  wait: { en: "Let the next thing happen", "zh-CN": "让下一件事发生" },
  next: { en: "Next, at {time}:", "zh-CN": "下一件事，{time}：" },
  nothingNext: { en: "Nothing is left to happen.", "zh-CN": "不会再发生什么了。" },
  undo: { en: "Undo", "zh-CN": "撤销" },
  reset: { en: "Start again", "zh-CN": "重新开始" },
  count: {
    en: "Interventions: {used} · possible with {par}",
    "zh-CN": "干预次数：{used}（最少可以是{par}）",
  },
  now: { en: "Now: {time}", "zh-CN": "现在：{time}" },
  undone: { en: "Undone.", "zh-CN": "已撤销。" },
  isReset: { en: "Back at the beginning.", "zh-CN": "已回到开头。" },
  goalReached: { en: "Goal reached.", "zh-CN": "目标达到。" },
  goalOpen: { en: "Goal not reached yet.", "zh-CN": "目标尚未达到。" },
  full: { en: "No more actions are possible here; undo some.", "zh-CN": "动作已达上限，请撤销一些。" },
  showNext: { en: "Show the next intervention", "zh-CN": "告诉我下一次干预" },
  nextIs: { en: "A shortest way goes on like this: {action}.", "zh-CN": "最短的做法接下来是：{action}。" },
  waitsFirst: { en: "wait, {count} ×, then: {action}", "zh-CN": "先等待{count}次，然后{action}" },
  onlyWait: { en: "just wait", "zh-CN": "只要等待" },
  noWay: {
    en: "No short way leads on from here. Undo some actions.",
    "zh-CN": "从这里出发找不到短的做法。请撤销一些动作。",
  },
  shortest: { en: "A right way, as short as possible", "zh-CN": "一种对的做法，也是最短的" },
  itsRun: { en: "What comes of it", "zh-CN": "这样做的过程" },
  yourWay: { en: "What you did", "zh-CN": "你的做法" },
  searching: { en: "Looking for where the goal was lost …", "zh-CN": "正在查找目标是在哪一步错过的……" },
  lostHere: {
    en: "After this no way to the goal was found any more.",
    "zh-CN": "这一步之后，再也找不到达到目标的做法。",
  },
  searched: {
    en: "Searched: all ways with up to {most} more interventions and {copies} copies in all, until {time}.",
    "zh-CN": "查找范围：最多再干预{most}次、副本总共不超过{copies}个的所有做法，到{time}为止。",
  },
  open: {
    en: "When you stopped, the goal was still within reach. More actions on a shortest way: {actions}; interventions among them: {used}.",
    "zh-CN": "你停下时，目标仍可达到。最短的做法还要{actions}个动作，其中干预{used}次。",
  },
  openByWaiting: {
    en: "When you stopped, the goal was still within reach, just by waiting: {actions} ×.",
    "zh-CN": "你停下时，目标仍可达到，只要再等待{actions}次。",
  },
  notSettled: {
    en: "The search did not settle whether the goal was still within reach when you stopped.",
    "zh-CN": "你停下时目标是否仍可达到，查找没有得出结论。",
  },
  waits: { en: "Wait, {count} ×", "zh-CN": "等待{count}次" },
} as const satisfies Record<string, Localized>;

export const verbs: { readonly [T in Exclude<NetworkAction["type"], "wait">]: Localized } = {
  deliver: { en: "Deliver now", "zh-CN": "立即送达" },
  drop: { en: "Drop", "zh-CN": "丢弃" },
  delay: { en: "Delay by {hold}", "zh-CN": "延迟{hold}" },
  duplicate: { en: "Copy, {hold} later", "zh-CN": "复制，晚{hold}" },
};
