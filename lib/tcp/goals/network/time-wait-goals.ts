import { counting, type NetworkGoal, once } from "./goal";
import { CLOSE, CONNECT, calls, callsAfter, closesSoon, established, LISTEN, moves } from "./scene";

/** Goals about TIME-WAIT, and about what it protects from. */

const assassinated: NetworkGoal = {
  id: "time-wait-assassinated",
  title: { en: "TIME-WAIT assassinated", "zh-CN": "TIME-WAIT被“刺杀”" },
  task: {
    en: "{A} closes first, {B} 40 ms after {A}’s FIN has come. Make {A} lose its `TIME-WAIT` long before 240 s are over: killed by a RST (RFC 1337).",
    "zh-CN": "{A}先关闭，{A}的FIN到达40 ms后{B}关闭。让{A}的`TIME-WAIT`远不到240秒就没了：被一个RST终结（RFC 1337）。",
  },
  hints: [
    {
      en: "An end in `TIME-WAIT` answers an old segment with an ACK. What does an end that has forgotten the connection say to an ACK?",
      "zh-CN": "处于`TIME-WAIT`的一端收到旧报文段会回ACK。已经忘掉连接的一端收到ACK会怎么回答？",
    },
    {
      en: "{A} needs a reason to send one more ACK after {B} is `CLOSED`. {B} itself sends nothing any more.",
      "zh-CN": "{B}进入`CLOSED`之后，{A}还要有理由再发一个ACK。而{B}自己已经什么都不发了。",
    },
  ],
  scene: (numbers) => established(numbers, [calls("A", CLOSE, 0), closesSoon("B")]),
  hold: 1_000,
  horizon: 8_000,
  watch: once((seen) => moves(seen, "A", "TIME-WAIT", "CLOSED") && seen.arrived?.segment.rst === true),
};

const restartedTwice: NetworkGoal = {
  id: "time-wait-restarted-twice",
  title: { en: "TIME-WAIT restarted twice", "zh-CN": "TIME-WAIT两次重新计时" },
  task: {
    en: "{A} closes first, {B} 40 ms after {A}’s FIN has come. Make {A} start its `TIME-WAIT` timer afresh exactly twice, and let {B} be closed by {A}’s ACK in the end.",
    "zh-CN":
      "{A}先关闭，{A}的FIN到达40 ms后{B}关闭。让{A}的`TIME-WAIT`定时器恰好重新计时两次，最后{B}因{A}的ACK而关闭。",
  },
  hints: [
    {
      en: "No timer sends the last ACK again. What makes {A} send it once more also starts its timer afresh.",
      "zh-CN": "没有定时器会重发最后的ACK。让{A}再发一次ACK的那件事，也会让它重新计时。",
    },
    {
      en: "{B}’s FIN must reach {A} three times before {B} hears of it.",
      "zh-CN": "在{B}得知之前，它的FIN要三次到达{A}。",
    },
  ],
  scene: (numbers) => established(numbers, [calls("A", CLOSE, 0), closesSoon("B")]),
  hold: 1_000,
  horizon: 8_000,
  watch: counting(
    {
      restarts: ({ host, before, after }) =>
        host === "A" &&
        before.A.state === "TIME-WAIT" &&
        after.A.state === "TIME-WAIT" &&
        before.A.timers[0]?.startedAt !== after.A.timers[0]?.startedAt,
      closed: (seen) => moves(seen, "B", "LAST-ACK", "CLOSED") && seen.arrived?.segment.rst === false,
    },
    ({ restarts = 0, closed = 0 }) => restarts === 2 && closed > 0,
  ),
};

const oldDuplicate: NetworkGoal = {
  id: "old-duplicate-accepted",
  title: { en: "An old duplicate is accepted", "zh-CN": "旧的重复报文段被接收" },
  task: {
    en: "{A} writes some data, closes 100 ms later and, by way of experiment, keeps no `TIME-WAIT`; {B} closes soon after and listens again. {A} connects again 1.5 s after the end, from the same port, and its numbers happen to begin almost where they began before. Make {B}’s new connection take the data of the old one for its own.",
    "zh-CN":
      "{A}写入一些数据，100 ms后关闭，并且（作为实验）不保留`TIME-WAIT`；{B}随后关闭并重新监听。连接结束1.5秒后，{A}从同一端口再次连接，而它的序号碰巧几乎从上次的地方开始。让{B}的新连接把旧连接的数据当成自己的。",
  },
  hints: [
    {
      en: "The old connection must come to its end first; for that, its data has to arrive. Only a second copy can be late.",
      "zh-CN": "旧连接得先正常结束，为此它的数据必须到达。能迟到的，只是第二份副本。",
    },
    {
      en: "The copy may live for up to 2 minutes (MSL). It must come after the new connection is open.",
      "zh-CN": "副本最多可以存活2分钟（MSL）。它必须在新连接建立之后到达。",
    },
  ],
  scene: (numbers) =>
    established(
      numbers,
      [
        calls("A", { type: "SEND", octets: numbers.octets }, 0),
        calls("A", CLOSE, 100),
        closesSoon("B"),
        callsAfter("B", LISTEN, 0, "CLOSED"),
        callsAfter("A", CONNECT, 1_500, "CLOSED"),
      ],
      { A: { timeWait: 0, isns: [numbers.next.A - 1] }, B: { isns: [numbers.next.B + 10] } },
    ),
  hold: 1_000,
  horizon: 6_000,
  watch: counting(
    {
      /** When the new connection began, ms; it never begins at 0. */
      since: (seen) => (moves(seen, "B", "LISTEN", "SYN-RECEIVED") ? seen.at : 0),
      taken: ({ host, arrived, delivered }, { since = 0 }) =>
        host === "B" && since > 0 && delivered > 0 && arrived !== null && arrived.sentAt < since - 1_000,
    },
    ({ taken = 0 }) => taken > 0,
  ),
};

export const TIME_WAIT_GOALS: readonly NetworkGoal[] = [assassinated, restartedTwice, oldDuplicate];
