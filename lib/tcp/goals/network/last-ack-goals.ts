import { counting, type NetworkGoal, once } from "./goal";
import { CLOSE, CONNECT, calls, callsAfter, closesSoon, established, LISTEN, moves } from "./scene";

/** Goals about LAST-ACK and the end that waits in it. */

const givesUp: NetworkGoal = {
  id: "last-ack-gives-up",
  title: { en: "LAST-ACK until it gives up", "zh-CN": "LAST-ACK直到放弃" },
  task: {
    en: "{A} closes first, {B} 40 ms after {A}’s FIN has come. {B} goes on repeating for 7 s at most (a short limit, so that it fits here). Make {B} wait in `LAST-ACK` in vain until it gives up by itself.",
    "zh-CN":
      "{A}先关闭，{A}的FIN到达40 ms后{B}关闭。{B}最多重传7秒（为了练习，时限设得很短）。让{B}在`LAST-ACK`里白等，直到自己放弃。",
  },
  hints: [
    {
      en: "`LAST-ACK` has a retransmission timer: {B} repeats its FIN after 1 s, then after 2 s more, and so on.",
      "zh-CN": "`LAST-ACK`有重传定时器：{B}在1秒后重传FIN，再过2秒又重传，依此类推。",
    },
    {
      en: "Each FIN that {A} hears is acknowledged again. One single ACK that gets through ends `LAST-ACK`.",
      "zh-CN": "{A}每收到一次FIN都会再确认一次。只要有一个ACK到达，`LAST-ACK`就结束了。",
    },
  ],
  scene: (numbers) => established(numbers, [calls("A", CLOSE, 0), closesSoon("B")], { B: { givesUpAfter: 7_000 } }),
  hold: 1_000,
  horizon: 8_000,
  watch: once((seen) => moves(seen, "B", "LAST-ACK", "CLOSED") && seen.cause.type === "timeout"),
};

const abandoned: NetworkGoal = {
  id: "alone-in-fin-wait-2",
  title: { en: "Alone in FIN-WAIT-2", "zh-CN": "独自留在FIN-WAIT-2" },
  task: {
    en: "{A} calls `shutdown(SHUT_WR)` and goes on reading; {B} calls `close()` 40 ms after {A}’s FIN has come, and repeats for 3 s at most (a short limit). Leave {A} in `FIN-WAIT-2` while {B} is already `CLOSED`: half-open.",
    "zh-CN":
      "{A}调用`shutdown(SHUT_WR)`后继续读；{A}的FIN到达40 ms后{B}调用`close()`，最多重传3秒（时限很短）。让{B}已经`CLOSED`，而{A}还停在`FIN-WAIT-2`：连接变成半开。",
  },
  hints: [
    {
      en: "{A} leaves `FIN-WAIT-2` when {B}’s FIN comes. Nothing else tells it that {B} has closed.",
      "zh-CN": "{B}的FIN到达时，{A}才离开`FIN-WAIT-2`。除此之外，没有什么会告诉它{B}已经关闭。",
    },
    {
      en: "{A}’s own FIN and its ACK must pass. Then nothing of {B} may.",
      "zh-CN": "{A}自己的FIN和它的ACK必须通过；之后{B}的任何报文段都不能通过。",
    },
  ],
  scene: (numbers) =>
    established(numbers, [calls("A", { type: "CLOSE" }, 0), closesSoon("B")], { B: { givesUpAfter: 3_000 } }),
  hold: 1_000,
  horizon: 8_000,
  watch: once(({ after }) => after.A.state === "FIN-WAIT-2" && after.B.state === "CLOSED"),
};

const endedByReset: NetworkGoal = {
  id: "last-ack-reset",
  title: { en: "LAST-ACK ended by RST", "zh-CN": "被RST结束的LAST-ACK" },
  task: {
    en: "{A} closes first and, by way of experiment, keeps no `TIME-WAIT`; {B} closes 40 ms after {A}’s FIN has come. Make a RST end {B}’s `LAST-ACK`.",
    "zh-CN": "{A}先关闭，并且（作为实验）不保留`TIME-WAIT`；{A}的FIN到达40 ms后{B}关闭。让一个RST结束{B}的`LAST-ACK`。",
  },
  hints: [
    {
      en: "A host that has no connection answers every segment that is no RST with RST.",
      "zh-CN": "没有这条连接的主机，对每个不是RST的报文段都回以RST。",
    },
    {
      en: "{B} must send something to {A} after {A} has forgotten the connection.",
      "zh-CN": "{A}忘掉连接之后，{B}必须再给它发点什么。",
    },
  ],
  scene: (numbers) => established(numbers, [calls("A", CLOSE, 0), closesSoon("B")], { A: { timeWait: 0 } }),
  hold: 1_000,
  horizon: 8_000,
  watch: once((seen) => moves(seen, "B", "LAST-ACK", "CLOSED") && seen.arrived?.segment.rst === true),
};

const throughChallenge: NetworkGoal = {
  id: "connect-through-challenge",
  title: { en: "connect() through a challenge ACK", "zh-CN": "穿过挑战ACK的connect()" },
  task: {
    en: "{A} closes first and, by way of experiment, keeps no `TIME-WAIT`; {B} closes 40 ms after {A}’s FIN has come and then listens again. {A} calls `connect()` 1.5 s after its connection has ended. Make its SYN meet {B} in `LAST-ACK`, and let the new connection succeed.",
    "zh-CN":
      "{A}先关闭，并且（作为实验）不保留`TIME-WAIT`；{A}的FIN到达40 ms后{B}关闭，关闭完成后重新监听。{A}在自己的连接结束1.5秒后调用`connect()`。让它的SYN遇上处于`LAST-ACK`的{B}，并让新连接最终成功。",
  },
  hints: [
    {
      en: "{B} must still be in `LAST-ACK` when the SYN comes. What ends `LAST-ACK`?",
      "zh-CN": "SYN到达时，{B}必须还在`LAST-ACK`。什么会结束`LAST-ACK`？",
    },
    {
      en: "Both an ACK and a RST of {A} would end it before the SYN comes. After that, the rules do the rest by themselves.",
      "zh-CN": "{A}的ACK和RST都会在SYN到来之前结束它。在那以后，其余的事规则自会完成。",
    },
  ],
  scene: (numbers) =>
    established(
      numbers,
      [
        calls("A", CLOSE, 0),
        closesSoon("B"),
        callsAfter("B", LISTEN, 0, "CLOSED"),
        callsAfter("A", CONNECT, 1_500, "CLOSED"),
      ],
      // Far from the old numbers: otherwise the challenge ACK might seem to acknowledge the new SYN.
      { A: { timeWait: 0, isns: [numbers.next.A + 40_000] }, B: { isns: [numbers.next.B + 60_000] } },
    ),
  hold: 1_000,
  horizon: 8_000,
  watch: counting(
    {
      challenged: ({ host, before, arrived, sent }) =>
        host === "A" &&
        before.A.state === "SYN-SENT" &&
        arrived !== null &&
        !arrived.segment.syn &&
        sent.some(({ segment }) => segment.rst),
      open: (seen, { challenged = 0 }) => challenged > 0 && moves(seen, "A", "SYN-SENT", "ESTABLISHED"),
    },
    ({ open = 0 }) => open > 0,
  ),
};

export const LAST_ACK_GOALS: readonly NetworkGoal[] = [endedByReset, abandoned, throughChallenge, givesUp];
