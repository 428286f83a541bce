import type { Localized } from "@/lib/i18n/locales";
import type { Call } from "@/lib/tcp/goals/programs/goal";

export const messages = {
  withinPar: {
    en: "Lines added: {used}. Fewer than {par} are not enough.",
    "zh-CN": "添加了{used}行；少于{par}行做不到。",
  },
  abovePar: { en: "Lines added: {used}. {par} would have been enough.", "zh-CN": "添加了{used}行，其实{par}行就够。" },
  howTo: {
    en: "Both programs begin at the same time on an open connection between two Linux hosts. Add lines to them; they are run when you hand them in.",
    "zh-CN": "两个程序在两台Linux主机之间一条已建立的连接上同时开始。请添加语句；提交后才会运行。",
  },
  mustHold: { en: "In the end:", "zh-CN": "最后要满足：" },
  program: { en: "Program on {host}", "zh-CN": "{host}上的程序" },
  connected: { en: "has connected", "zh-CN": "发起连接" },
  accepted: { en: "has accepted", "zh-CN": "接受连接" },
  given: { en: "given", "zh-CN": "已给出" },
  fixed: { en: "This program stays as it is.", "zh-CN": "这个程序不能改动。" },
  add: { en: "Add to {host}", "zh-CN": "添加到{host}" },
  up: { en: "Move up", "zh-CN": "上移" },
  down: { en: "Move down", "zh-CN": "下移" },
  remove: { en: "Remove", "zh-CN": "删除" },
  count: { en: "Lines added: {used} · possible with {par}", "zh-CN": "已添加{used}行（最少可以是{par}行）" },
  full: { en: "No more lines fit here.", "zh-CN": "这里不能再添加了。" },
  added: { en: "Added to {host}, line {line}: {call}", "zh-CN": "已添加到{host}第{line}行：{call}" },
  removed: { en: "Removed from {host}: {call}", "zh-CN": "已从{host}删除：{call}" },
  moved: { en: "{call} is now line {line} of {host}", "zh-CN": "{call}现在是{host}的第{line}行" },
  showNext: { en: "Show the next line", "zh-CN": "告诉我下一行" },
  nextIs: {
    en: "From here, shortest right programs go on like this: on {host}, line {line}, {call}.",
    "zh-CN": "从这里接着写，最短的对的写法接下来是：{host}的第{line}行，{call}。",
  },
  nothingMissing: { en: "Nothing is missing: all conditions hold.", "zh-CN": "什么都不缺：条件全部满足。" },
  noWay: {
    en: "With these lines at the beginning, adding up to {most} more does not reach the goal. Remove or move some.",
    "zh-CN": "以这些行开头，再添加{most}行以内都达不到目标。请删除或移动一些。",
  },
  blocks: { en: "called at {begin}, still waits", "zh-CN": "{begin}调用，还在等" },
  returned: { en: "returned {result} at {end}", "zh-CN": "{end}返回{result}" },
  waited: { en: "called at {begin}, returned {result} at {end}", "zh-CN": "{begin}调用，{end}返回{result}" },
  slept: { en: "from {begin} on", "zh-CN": "从{begin}起" },
  notReached: { en: "never reached", "zh-CN": "没有执行到" },
  yourRun: { en: "What your programs do", "zh-CN": "你的程序运行的结果" },
  shortest: { en: "Right programs, as short as possible", "zh-CN": "一种对的写法，也是最短的" },
} as const satisfies Record<string, Localized>;

/** The calls as they stand in a program; `{n}` is how many octets this end writes at a time. */
export const code: { readonly [C in Call]: string } = {
  write: "write(fd, buf, {n})",
  read: "read(fd, buf, max)",
  "read-to-end": "while (read(fd, buf, max) > 0);",
  shutdown: "shutdown(fd, SHUT_WR)",
  close: "close(fd)",
  "linger-0": "setsockopt(fd, SO_LINGER, {1, 0})",
  "wait-10": "usleep(10000)",
  "wait-1000": "sleep(1)",
  reuse: "setsockopt(lfd, SO_REUSEADDR, 1)",
  restart: "exit → socket, bind, listen",
};

/** What the call is for, beside it. */
export const meaning: { readonly [C in Call]: Localized } = {
  write: { en: "write one message", "zh-CN": "写一条消息" },
  read: { en: "one read: waits until there is something", "zh-CN": "读一次：没有数据就等" },
  "read-to-end": { en: "read until 0 or an error", "zh-CN": "一直读到返回0或出错" },
  shutdown: { en: "end the sending direction", "zh-CN": "结束发送方向" },
  close: { en: "let go of the socket", "zh-CN": "放手，关闭描述符" },
  "linger-0": { en: "a later close aborts", "zh-CN": "之后的close会中止连接" },
  "wait-10": { en: "wait 10 ms", "zh-CN": "等待10 ms" },
  "wait-1000": { en: "wait 1 s", "zh-CN": "等待1秒" },
  reuse: { en: "before every bind() of this program", "zh-CN": "在这个程序每次bind()之前" },
  restart: { en: "end the process and start it again", "zh-CN": "结束进程，重新启动" },
};
