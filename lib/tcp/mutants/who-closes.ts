import { arrivedSegment, asIfArrived, asIfIn, bareAck, ignore } from "./deviate";
import { type Mutant, reference } from "./mutant";
import { isFinUnacknowledged } from "./peer-segments";

/** Wrong models of who closes, and in how many steps. */
export const WHO_CLOSES: readonly Mutant[] = [
  {
    id: "opener-closes-first",
    misconceptions: ["M2", "M1"],
    title: { en: "Only the client closes first", "zh-CN": "只有客户端能先关闭" },
    deviation: {
      en: "The end that was connected to refuses to close before the peer’s FIN has come.",
      "zh-CN": "被连接的一端在收到对端的FIN之前拒绝关闭。",
    },
    transition(connection, event, context) {
      const isClose = event.type === "CLOSE" || event.type === "CLOSE-SOCKET";
      const isFirst = connection.state === "ESTABLISHED" && connection.openedBy === "passive";
      return isClose && isFirst ? ignore(connection) : reference(connection, event, context);
    },
  },
  {
    id: "passive-closer-waits",
    misconceptions: ["M1"],
    title: { en: "The passive closer waits 2·MSL", "zh-CN": "被动关闭方也等2MSL" },
    deviation: {
      en: "When its FIN is acknowledged in LAST-ACK, the end goes to TIME-WAIT instead of CLOSED.",
      "zh-CN": "在LAST-ACK收到对自己FIN的确认后，进入TIME-WAIT，而不是CLOSED。",
    },
    transition(connection, event, context) {
      // CLOSING differs from LAST-ACK in just this.
      const isAnswered = connection.state === "LAST-ACK" && arrivedSegment(event)?.rst === false;
      return isAnswered ? asIfIn("CLOSING", connection, event, context) : reference(connection, event, context);
    },
  },
  {
    id: "four-segments",
    misconceptions: ["M3"],
    title: { en: "Always four segments", "zh-CN": "一定是四个报文段" },
    deviation: {
      en: "An ACK and a FIN never share a segment: none is sent so, and one that arrives so in FIN-WAIT-1 counts as the ACK alone.",
      "zh-CN": "ACK和FIN从不合在一个报文段里：发送时总是分开发，在FIN-WAIT-1收到合在一起的，也只当作ACK。",
    },
    transition(connection, event, context) {
      const segment = arrivedSegment(event);
      if (segment?.fin && connection.state === "FIN-WAIT-1" && segment.ack === connection.sndNxt) {
        return asIfArrived(connection, segment, { fin: false }, context);
      }
      const result = reference(connection, event, context);
      const carriesAck = result.effects.some(
        (effect) => effect.type === "stop-timer" && effect.timer === "DELAYED-ACK",
      );
      const isClose = event.type === "CLOSE" || event.type === "CLOSE-SOCKET";
      if (!isClose || connection.state !== "CLOSE-WAIT" || !carriesAck) return result;
      return { ...result, effects: [bareAck(connection), ...result.effects] };
    },
  },
  {
    id: "no-closing-state",
    misconceptions: ["M2"],
    title: { en: "Both cannot close at once", "zh-CN": "两端不可能同时关闭" },
    deviation: {
      en: "A FIN in FIN-WAIT-1 is taken for the answer to our own, acknowledged or not: TIME-WAIT, never CLOSING.",
      "zh-CN": "在FIN-WAIT-1收到FIN，不管自己的FIN有没有被确认，都当作对方的应答：直接进入TIME-WAIT，从不进入CLOSING。",
    },
    transition(connection, event, context) {
      const result = reference(connection, event, context);
      const crosses = connection.state === "FIN-WAIT-1" && result.connection.state === "CLOSING";
      return crosses ? asIfIn("FIN-WAIT-2", connection, event, context) : result;
    },
  },
  {
    id: "close-wait-to-closing",
    misconceptions: ["M1"],
    title: { en: "CLOSE in CLOSE-WAIT leads to CLOSING", "zh-CN": "CLOSE-WAIT中CLOSE后进入CLOSING" },
    deviation: {
      en: "The slip of RFC 793: the passive closer goes to CLOSING instead of LAST-ACK, and so to TIME-WAIT.",
      "zh-CN": "RFC 793的笔误：被动关闭方进入CLOSING而不是LAST-ACK，于是最后还会进入TIME-WAIT。",
    },
    transition(connection, event, context) {
      const result = reference(connection, event, context);
      if (connection.state !== "CLOSE-WAIT" || result.connection.state !== "LAST-ACK") return result;
      return { ...result, connection: { ...result.connection, state: "CLOSING" } };
    },
  },
  {
    id: "fin-closes-both",
    misconceptions: ["M9"],
    title: { en: "A FIN closes both directions", "zh-CN": "一个FIN关闭两个方向" },
    deviation: {
      en: "The peer’s FIN makes this end send its own FIN at once, without waiting for the program to close.",
      "zh-CN": "收到对端的FIN，本端不等程序关闭，马上就发自己的FIN。",
    },
    transition(connection, event, context) {
      const result = reference(connection, event, context);
      if (connection.state !== "ESTABLISHED" || result.connection.state !== "CLOSE-WAIT") return result;
      const closed = reference(result.connection, { type: "CLOSE" }, context);
      return { ...closed, effects: [...result.effects, ...closed.effects] };
    },
  },
  {
    id: "last-ack-is-acknowledged",
    misconceptions: ["M17"],
    title: { en: "The last ACK is acknowledged", "zh-CN": "最后一个ACK还要被确认" },
    deviation: {
      en: "The end in LAST-ACK answers the ACK of its FIN with an ACK before it goes to CLOSED.",
      "zh-CN": "处于LAST-ACK的一端收到对FIN的确认后，先回一个ACK，再进入CLOSED。",
    },
    transition(connection, event, context) {
      const result = reference(connection, event, context);
      const isOver = connection.state === "LAST-ACK" && result.connection.state === "CLOSED";
      if (!isOver || arrivedSegment(event)?.rst !== false || !isFinUnacknowledged(connection)) return result;
      return { ...result, effects: [bareAck(connection), ...result.effects] };
    },
  },
];
