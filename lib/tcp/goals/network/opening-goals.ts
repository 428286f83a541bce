import { counting, type NetworkGoal, once } from "./goal";
import { CLOSE, CONNECT, calls, callsAfter, established, LISTEN, moves } from "./scene";

/** Goals about opening, and about data that a close costs. */

const simultaneousOpen: NetworkGoal = {
  id: "simultaneous-open",
  title: { en: "Simultaneous open", "zh-CN": "同时打开" },
  task: {
    en: "Both programs call `connect()` towards each other, {A}’s at once, {B}’s half a second later; nobody listens. Bring both ends into `SYN-RECEIVED` at the same moment.",
    "zh-CN": "两个程序互相调用`connect()`：{A}立即，{B}在半秒之后；没有人监听。让两端在同一时刻都处于`SYN-RECEIVED`。",
  },
  hints: [
    {
      en: "An end goes from `SYN-SENT` to `SYN-RECEIVED` when a SYN without ACK comes.",
      "zh-CN": "收到不带ACK的SYN时，一端从`SYN-SENT`进入`SYN-RECEIVED`。",
    },
    {
      en: "{A}’s SYN must come after {B} has sent its own, and yet before the SYN with ACK does.",
      "zh-CN": "{A}的SYN要在{B}发出自己的SYN之后到达，但要先于带ACK的SYN。",
    },
  ],
  scene: ({ next, delay }) => ({
    profile: "rfc9293",
    delay,
    start: { type: "closed" },
    calls: [calls("A", CONNECT, 0), calls("B", CONNECT, 500)],
    ends: { A: { isns: [next.A, next.A + 10_000] }, B: { isns: [next.B, next.B + 10_000] } },
  }),
  hold: 1_000,
  horizon: 5_000,
  watch: once(({ after }) => after.A.state === "SYN-RECEIVED" && after.B.state === "SYN-RECEIVED"),
};

const oldSyn: NetworkGoal = {
  id: "old-syn",
  title: { en: "An old SYN wakes a listener", "zh-CN": "旧SYN惊动监听者" },
  task: {
    en: "{A} connects to {B}, which listens, and 300 ms later aborts the connection by RST; {B} listens again at once. Make {B} believe that a new connection begins, and a RST tell it better: {B} goes from `SYN-RECEIVED` back to `LISTEN`.",
    "zh-CN":
      "{A}连接正在监听的{B}，300 ms后用RST中止连接；{B}马上重新监听。让{B}以为有新连接开始，再由一个RST纠正：{B}从`SYN-RECEIVED`回到`LISTEN`。",
  },
  hints: [
    {
      en: "A listener cannot see how old a SYN is. The three-way handshake exists for this: it asks back.",
      "zh-CN": "监听者看不出一个SYN有多旧。三次握手正是为此：它要回问一次。",
    },
    {
      en: "{B} must get {A}’s SYN once more after the first connection is gone.",
      "zh-CN": "第一条连接消失之后，{B}要再收到一次{A}的SYN。",
    },
  ],
  scene: ({ next, delay }) => ({
    profile: "rfc9293",
    delay,
    start: { type: "listening", host: "B" },
    calls: [calls("A", CONNECT, 0), calls("A", { type: "ABORT" }, 300), callsAfter("B", LISTEN, 0, "CLOSED")],
    ends: { A: { isns: [next.A, next.A + 10_000] }, B: { isns: [next.B, next.B + 10_000] } },
  }),
  hold: 1_000,
  horizon: 5_000,
  watch: counting(
    {
      gone: (seen) => moves(seen, "B", "ESTABLISHED", "CLOSED"),
      back: (seen, { gone = 0 }) =>
        gone > 0 && moves(seen, "B", "SYN-RECEIVED", "LISTEN") && seen.arrived?.segment.rst === true,
    },
    ({ back = 0 }) => back > 0,
  ),
};

const lostByReset: NetworkGoal = {
  id: "data-lost-by-reset",
  title: { en: "Data lost by RST", "zh-CN": "被RST弄丢的数据" },
  task: {
    en: "{B} writes some data at once; {A}’s program calls `close()` 200 ms later. Left alone, {A}’s program gets the data. Make it get none, and {B} be told “connection reset”.",
    "zh-CN":
      "{B}立即写入一些数据；200 ms后{A}的程序调用`close()`。如果网络不加干预，{A}的程序会收到数据。让它一点也收不到，并让{B}得知“连接被复位”。",
  },
  hints: [
    {
      en: "`close()` lets go of both directions: data that comes later meets nobody who could read it.",
      "zh-CN": "`close()`放弃两个方向：此后到达的数据，已经没有人能读。",
    },
    {
      en: "The data must come, or come again, after {A}’s program has closed.",
      "zh-CN": "数据必须在{A}的程序关闭之后到达，或再次到达。",
    },
  ],
  scene: (numbers) =>
    established(numbers, [calls("B", { type: "SEND", octets: numbers.octets }, 0), calls("A", CLOSE, 200)]),
  hold: 1_000,
  horizon: 6_000,
  watch: counting(
    {
      delivered: ({ host, delivered }) => (host === "A" ? delivered : 0),
      reset: ({ host, signals }) => host === "B" && signals.includes("connection reset"),
    },
    ({ delivered = 0, reset = 0 }) => delivered === 0 && reset > 0,
  ),
};

export const OPENING_GOALS: readonly NetworkGoal[] = [lostByReset, oldSyn, simultaneousOpen];
