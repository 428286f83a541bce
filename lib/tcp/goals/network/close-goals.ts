import { counting, type NetworkGoal, once } from "./goal";
import { CLOSE, calls, callsAfter, closesSoon, established, finsSent, moves } from "./scene";

/** Goals about the order in which a close takes place. */

const bothTimeWait: NetworkGoal = {
  id: "both-time-wait",
  title: { en: "Both ends in TIME-WAIT", "zh-CN": "两端都在TIME-WAIT" },
  task: {
    en: "{A}’s program calls `close()` at once, {B}’s half a second later. Left alone, only {A} comes to `TIME-WAIT`. Bring both ends there.",
    "zh-CN":
      "{A}的程序立即调用`close()`，{B}的程序半秒后调用。如果网络不加干预，只有{A}会进入`TIME-WAIT`。让两端都进入`TIME-WAIT`。",
  },
  hints: [
    {
      en: "Who sends its FIN without having received the other’s is an active closer, whatever its role in the program.",
      "zh-CN": "在收到对方的FIN之前就发出自己的FIN，这一端就是主动关闭方，与它在程序里的角色无关。",
    },
    {
      en: "{B} must call `close()` while it still knows nothing of {A}’s FIN.",
      "zh-CN": "{B}调用`close()`时，必须还不知道{A}的FIN。",
    },
  ],
  scene: (numbers) => established(numbers, [calls("A", CLOSE, 0), calls("B", CLOSE, 500)]),
  hold: 1_000,
  horizon: 5_000,
  watch: once(({ after }) => after.A.state === "TIME-WAIT" && after.B.state === "TIME-WAIT"),
};

const bothClosing: NetworkGoal = {
  ...bothTimeWait,
  id: "both-closing",
  title: { en: "Both ends in CLOSING", "zh-CN": "两端都在CLOSING" },
  task: {
    en: "{A}’s program calls `close()` at once, {B}’s half a second later. Bring both ends into `CLOSING` at the same moment.",
    "zh-CN": "{A}的程序立即调用`close()`，{B}的程序半秒后调用。让两端在同一时刻都处于`CLOSING`。",
  },
  hints: [
    {
      en: "An end is in `CLOSING` when it has sent its FIN and received the other’s, and its own is not acknowledged yet.",
      "zh-CN": "已经发出自己的FIN、收到了对方的FIN、但自己的FIN还没有被确认，这一端就处于`CLOSING`。",
    },
    {
      en: "Both FINs must have arrived while both ACKs are still missing. Look at what would bring {B} to `FIN-WAIT-2`.",
      "zh-CN": "要让两个FIN都已到达，而两个ACK都还没到。看看是什么会把{B}带到`FIN-WAIT-2`。",
    },
  ],
  watch: once(({ after }) => after.A.state === "CLOSING" && after.B.state === "CLOSING"),
};

const oneStep: NetworkGoal = {
  id: "one-step-to-time-wait",
  title: { en: "From FIN-WAIT-1 to TIME-WAIT in one step", "zh-CN": "从FIN-WAIT-1一步到TIME-WAIT" },
  task: {
    en: "{A} closes first, {B} 40 ms after {A}’s FIN has come. Make {A} go from `FIN-WAIT-1` to `TIME-WAIT` with one single segment.",
    "zh-CN": "{A}先关闭，{A}的FIN到达40 ms后{B}关闭。让{A}只收到一个报文段，就从`FIN-WAIT-1`直接进入`TIME-WAIT`。",
  },
  hints: [
    {
      en: "One segment can both acknowledge {A}’s FIN and carry {B}’s.",
      "zh-CN": "一个报文段可以既确认{A}的FIN，又带着{B}的FIN。",
    },
    {
      en: "Every segment of {B} after the first says again what it has received: ACK numbers are cumulative.",
      "zh-CN": "{B}之后的每个报文段都会再次说明它收到了什么：确认号是累积的。",
    },
  ],
  scene: (numbers) => established(numbers, [calls("A", CLOSE, 0), closesSoon("B")]),
  hold: 1_000,
  horizon: 5_000,
  watch: once((seen) => moves(seen, "A", "FIN-WAIT-1", "TIME-WAIT")),
};

const threeSegments: NetworkGoal = {
  id: "three-segments",
  title: { en: "A close in three segments", "zh-CN": "三个报文段的关闭" },
  task: {
    en: "{A} closes at once, {B} 600 ms later. {B} lets its ACKs wait up to 200 ms for company. Make the whole close cost three segments: {A} in `TIME-WAIT`, {B} `CLOSED`, and no fourth segment sent.",
    "zh-CN":
      "{A}立即关闭，{B}在600 ms后关闭。{B}的ACK最多延迟200 ms，等待与别的报文段同行。让整个关闭只用三个报文段：{A}在`TIME-WAIT`，{B}为`CLOSED`，没有发出第四个报文段。",
  },
  hints: [
    {
      en: "“Four” counts two FINs and two ACKs. A FIN carries an ACK anyway.",
      "zh-CN": "“四次”数的是两个FIN和两个ACK，而FIN本来就带着ACK。",
    },
    {
      en: "{B}’s ACK must still be waiting when {B}’s program closes.",
      "zh-CN": "{B}的程序关闭时，{B}的ACK必须还在等待。",
    },
  ],
  scene: (numbers) => established(numbers, [calls("A", CLOSE, 0), calls("B", CLOSE, 600)], { B: { ackDelay: 200 } }),
  hold: 500,
  horizon: 5_000,
  watch: counting(
    {
      sent: ({ sent }) => sent.length,
      over: ({ after }) => after.A.state === "TIME-WAIT" && after.B.state === "CLOSED",
      // A fourth segment sent before the end spoils it; one after the end cannot be.
      spoilt: ({ sent }, { sent: before = 0 }) => before + sent.length > 3,
    },
    ({ over = 0, spoilt = 0 }) => over > 0 && spoilt === 0,
  ),
};

const fourFins: NetworkGoal = {
  id: "four-fins",
  title: { en: "Four FINs on the wire", "zh-CN": "线路上四个FIN" },
  task: {
    en: "{A} closes first, {B} 40 ms after {A}’s FIN has come. Make each end send its FIN exactly twice, and let the close come to its ordinary end: {A} in `TIME-WAIT`, {B} `CLOSED`.",
    "zh-CN":
      "{A}先关闭，{A}的FIN到达40 ms后{B}关闭。让每一端的FIN恰好各发两次，并让关闭照常结束：{A}在`TIME-WAIT`，{B}为`CLOSED`。",
  },
  hints: [
    {
      en: "A FIN is repeated until it is acknowledged. It does not matter whether it was lost itself or its ACK was.",
      "zh-CN": "FIN会一直重传，直到被确认；丢的是FIN本身还是它的ACK，都一样。",
    },
    {
      en: "{B}’s FIN acknowledges {A}’s as well. See that it does not come in time for {A}’s timer.",
      "zh-CN": "{B}的FIN也确认了{A}的FIN。别让它赶在{A}的定时器之前。",
    },
  ],
  scene: (numbers) => established(numbers, [calls("A", CLOSE, 0), closesSoon("B")]),
  hold: 1_000,
  horizon: 8_000,
  watch: counting(
    {
      a: (seen) => (seen.host === "A" ? finsSent(seen) : 0),
      b: (seen) => (seen.host === "B" ? finsSent(seen) : 0),
      over: ({ after }) => after.A.state === "TIME-WAIT" && after.B.state === "CLOSED",
    },
    ({ a, b, over = 0 }) => a === 2 && b === 2 && over > 0,
  ),
};

const finAhead: NetworkGoal = {
  id: "fin-ahead-of-gap",
  title: { en: "The FIN comes first", "zh-CN": "FIN先到" },
  task: {
    en: "{A} writes some data and closes 5 ms later. Make {B} enter `CLOSE-WAIT` with a segment that has no FIN in it.",
    "zh-CN": "{A}写入一些数据，5 ms后关闭。让{B}因为一个不带FIN的报文段而进入`CLOSE-WAIT`。",
  },
  hints: [
    {
      en: "A FIN has a sequence number, the one behind the last octet of data. It counts only once nothing before it is missing.",
      "zh-CN": "FIN有自己的序号，就在最后一个数据字节之后。前面没有缺口时，它才算数。",
    },
    {
      en: "What comes ahead of a gap is held until the gap is filled.",
      "zh-CN": "越过缺口先到的内容会先保存着，等缺口补上。",
    },
  ],
  scene: (numbers) =>
    established(numbers, [
      calls("A", { type: "SEND", octets: numbers.octets }, 0),
      calls("A", CLOSE, 5),
      callsAfter("B", CLOSE, 400, "CLOSE-WAIT"),
    ]),
  hold: 1_000,
  horizon: 5_000,
  watch: once(
    (seen) => moves(seen, "B", "ESTABLISHED", "CLOSE-WAIT") && seen.arrived !== null && !seen.arrived.segment.fin,
  ),
};

export const CLOSE_GOALS: readonly NetworkGoal[] = [
  oneStep,
  threeSegments,
  finAhead,
  bothTimeWait,
  bothClosing,
  fourFins,
];
