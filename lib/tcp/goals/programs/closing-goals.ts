import { noReset, nothingLeaks, readsAll, seesEnd, timeWaitAt } from "./conditions";
import type { ProgramGoal } from "./goal";

/** Goals about who closes, when, and who keeps TIME-WAIT. */

const noTimeWaitOnServer: ProgramGoal = {
  id: "no-time-wait-on-server",
  title: { en: "No TIME-WAIT on the server", "zh-CN": "服务器上没有TIME-WAIT" },
  task: {
    en: "{B} is the server: it reads a request and writes a response. Complete both programs so that the exchange ends in order and {B} never comes to `TIME-WAIT`.",
    "zh-CN": "{B}是服务器：读请求，写响应。请补全两个程序，让这次交换正常结束，而{B}从不进入`TIME-WAIT`。",
  },
  hints: [
    {
      en: "`TIME-WAIT` belongs to the end that sends the first FIN, whichever role it plays.",
      "zh-CN": "`TIME-WAIT`属于先发FIN的一端，与它扮演什么角色无关。",
    },
    {
      en: "{B}’s program can wait until it knows that {A}’s has finished. How does it learn that?",
      "zh-CN": "{B}的程序可以等到知道{A}的程序已经结束。它从哪里得知？",
    },
  ],
  given: { A: ["write", "read"], B: ["read", "write"] },
  palette: { A: ["read", "shutdown", "close", "wait-1000"], B: ["read", "shutdown", "close", "wait-1000"] },
  horizon: 10_000,
  conditions: [noReset, readsAll("A", 1), nothingLeaks, timeWaitAt("B", false, "M1")],
};

const halfCloseEcho: ProgramGoal = {
  id: "half-close-echo",
  title: { en: "Half-close, then the answer", "zh-CN": "先半关闭，再等回应" },
  task: {
    en: "{B}’s program reads to the very end, answers only then, and closes. Complete {A}’s program so that it gets the whole answer and both programs let go.",
    "zh-CN": "{B}的程序先读到末尾，然后才回答，再关闭。请补全{A}的程序，让它拿到完整的回答，并且两个程序最后都放手。",
  },
  hints: [
    {
      en: "{B} waits for a `read()` that returns 0. {A} must end its own direction and keep the other one.",
      "zh-CN": "{B}在等一次返回0的`read()`。{A}必须结束自己这个方向，同时保留另一个方向。",
    },
    {
      en: "`close()` lets go of both directions. There is a call that ends one.",
      "zh-CN": "`close()`放弃两个方向。有一个调用只结束一个方向。",
    },
  ],
  given: { A: ["write"], B: ["read-to-end", "write", "close"] },
  palette: { A: ["read-to-end", "shutdown", "close", "linger-0", "wait-1000"], B: [] },
  horizon: 10_000,
  conditions: [{ ...noReset, misconception: "M7" }, readsAll("A", 1, "M7"), seesEnd("A"), nothingLeaks],
};

const noLeak: ProgramGoal = {
  id: "no-close-wait-leak",
  title: { en: "No leak in CLOSE-WAIT", "zh-CN": "不在CLOSE-WAIT里泄漏" },
  task: {
    en: "{A} sends a request, ends its direction and waits for the answer. Complete {B}’s program: {A} gets the answer, and {B} does not stay in `CLOSE-WAIT`.",
    "zh-CN": "{A}发出请求，结束自己的方向，等待回应。请补全{B}的程序：让{A}拿到回应，并且{B}不会一直停在`CLOSE-WAIT`。",
  },
  hints: [
    {
      en: "No clock ends `CLOSE-WAIT`: it waits for one thing only.",
      "zh-CN": "没有哪个时钟会结束`CLOSE-WAIT`，它只等一件事。",
    },
    {
      en: "A `read()` of 0 is not the end of the connection: {B} can still send.",
      "zh-CN": "`read()`返回0并不是连接的结束：{B}还能发送。",
    },
  ],
  given: { A: ["write", "shutdown", "read-to-end", "close"], B: ["read-to-end"] },
  palette: { A: [], B: ["read", "write", "shutdown", "close", "wait-1000"] },
  horizon: 200_000,
  conditions: [noReset, readsAll("A", 1, "M9"), nothingLeaks],
};

const bothTimeWait: ProgramGoal = {
  id: "time-wait-on-both",
  title: { en: "TIME-WAIT on both sides", "zh-CN": "两端都有TIME-WAIT" },
  task: {
    en: "{A} writes, {B} reads. Complete both programs so that both ends come to `TIME-WAIT`. The network is ordinary: nothing is lost or late.",
    "zh-CN": "{A}写，{B}读。请补全两个程序，让两端都进入`TIME-WAIT`。网络一切正常：没有丢失，也没有延误。",
  },
  hints: [
    {
      en: "Both must be active closers: each sends its FIN before the other’s has come.",
      "zh-CN": "两端都要是主动关闭方：各自在对方的FIN到达之前发出自己的FIN。",
    },
    {
      en: "{B} can act only when the data has come, one way later than {A}. {A} has to wait a little, but not too long.",
      "zh-CN": "数据到达后{B}才能动作，比{A}晚一个单程时延。{A}得稍等一会儿，但不能太久。",
    },
  ],
  given: { A: ["write"], B: ["read"] },
  palette: { A: ["read", "shutdown", "close", "wait-10", "wait-1000"], B: ["read", "close", "wait-10"] },
  horizon: 10_000,
  conditions: [noReset, timeWaitAt("A", true), timeWaitAt("B", true, "M1")],
};

const noTimeWaitAtAll: ProgramGoal = {
  id: "time-wait-nowhere",
  title: { en: "TIME-WAIT on neither side", "zh-CN": "哪一端都没有TIME-WAIT" },
  task: {
    en: "{A} has written, {B} has read. Get rid of the connection so that neither end is ever in `TIME-WAIT` and both are `CLOSED`. Mind the price that the explanation will name.",
    "zh-CN":
      "{A}已写，{B}已读。请结束这条连接，让两端都从不进入`TIME-WAIT`，最后都是`CLOSED`。留意解释里会说到的代价。",
  },
  hints: [
    {
      en: "Every close by FIN leaves `TIME-WAIT` at one end at least.",
      "zh-CN": "凡是用FIN关闭，至少有一端会留下`TIME-WAIT`。",
    },
    {
      en: "What ends a connection without a FIN?",
      "zh-CN": "有什么不用FIN就能结束连接？",
    },
  ],
  given: { A: ["write"], B: ["read"] },
  palette: { A: ["read", "shutdown", "close", "linger-0", "wait-1000"], B: ["read", "close"] },
  horizon: 10_000,
  conditions: [
    timeWaitAt("A", false),
    timeWaitAt("B", false),
    {
      id: "both-closed",
      met: { en: "Both ends are `CLOSED`.", "zh-CN": "两端都是`CLOSED`。" },
      unmet: { en: "An end is not `CLOSED`.", "zh-CN": "有一端不是`CLOSED`。" },
      isMet: ({ ends }) => ends.A.state === "CLOSED" && ends.B.state === "CLOSED",
    },
    readsAll("B", 1),
  ],
};

const ownedFinWait2: ProgramGoal = {
  id: "owned-fin-wait-2",
  title: { en: "FIN-WAIT-2 for longer than 60 s", "zh-CN": "超过60秒的FIN-WAIT-2" },
  task: {
    en: "{B}’s program hangs and does nothing. Complete {A}’s so that {A} is still in `FIN-WAIT-2` after 150 s, on Linux with its default of `tcp_fin_timeout`.",
    "zh-CN":
      "{B}的程序卡住了，什么也不做。请补全{A}的程序，让{A}在150秒之后仍然处于`FIN-WAIT-2`（Linux，`tcp_fin_timeout`为默认值）。",
  },
  hints: [
    {
      en: "Linux limits `FIN-WAIT-2` only for connections of one kind. Of which?",
      "zh-CN": "Linux只对一类连接限制`FIN-WAIT-2`的时间。哪一类？",
    },
    {
      en: "A connection that a program still holds is not an orphan.",
      "zh-CN": "还有程序持有的连接，不是孤儿连接。",
    },
  ],
  given: { A: ["write"], B: ["read"] },
  palette: { A: ["read", "shutdown", "close", "linger-0", "wait-1000"], B: [] },
  horizon: 150_000,
  conditions: [
    {
      id: "a-fin-wait-2",
      met: { en: "After 150 s {A} is in `FIN-WAIT-2`.", "zh-CN": "150秒后{A}处于`FIN-WAIT-2`。" },
      unmet: { en: "After 150 s {A} is not in `FIN-WAIT-2`.", "zh-CN": "150秒后{A}不在`FIN-WAIT-2`。" },
      misconception: "M22",
      isMet: ({ ends }) => ends.A.state === "FIN-WAIT-2",
    },
  ],
};

export const CLOSING_GOALS: readonly ProgramGoal[] = [
  noLeak,
  halfCloseEcho,
  noTimeWaitOnServer,
  bothTimeWait,
  noTimeWaitAtAll,
  ownedFinWait2,
];
