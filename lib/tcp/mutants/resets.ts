import { NO_CONNECTION } from "../connection";
import { arrivedSegment, asIfArrived, bareAck, silently, toTimeWait } from "./deviate";
import { type Mutant, reference } from "./mutant";

/** Wrong models of RST. */
export const RESETS: readonly Mutant[] = [
  {
    id: "reset-then-time-wait",
    misconceptions: ["M40"],
    title: { en: "A RST leads to TIME-WAIT", "zh-CN": "收到RST进入TIME-WAIT" },
    deviation: {
      en: "After a RST the end waits 2·MSL, as if the RST could come again, instead of forgetting the connection.",
      "zh-CN": "收到RST后还等2MSL，好像RST会重传，而不是立刻忘掉连接。",
    },
    transition(connection, event, context) {
      const result = reference(connection, event, context);
      const isReset = arrivedSegment(event)?.rst === true && result.connection.state === "CLOSED";
      if (!isReset || connection.state === "CLOSED" || connection.state === "TIME-WAIT") return result;
      return toTimeWait(connection, context, ...result.effects);
    },
  },
  {
    id: "reset-is-acknowledged",
    misconceptions: ["M40"],
    title: { en: "A RST is acknowledged", "zh-CN": "RST会被确认" },
    deviation: {
      en: "An end that obeys a RST sends an ACK for it.",
      "zh-CN": "一端接受RST后，会为它回一个ACK。",
    },
    transition(connection, event, context) {
      const result = reference(connection, event, context);
      const isReset = arrivedSegment(event)?.rst === true && result.connection.state === "CLOSED";
      if (!isReset || connection.state === "CLOSED") return result;
      return { ...result, effects: [bareAck(connection), ...result.effects] };
    },
  },
  {
    id: "any-reset-kills",
    misconceptions: ["M41"],
    title: { en: "Any RST kills", "zh-CN": "任何RST都能断开" },
    deviation: {
      en: "A RST is obeyed whatever its sequence number, if only addresses and ports are right.",
      "zh-CN": "只要地址和端口对，不管序号是多少，都接受RST。",
    },
    transition(connection, event, context) {
      const segment = arrivedSegment(event);
      if (!segment?.rst) return reference(connection, event, context);
      return asIfArrived(connection, segment, { seq: connection.rcvNxt }, context);
    },
  },
  {
    id: "killed-is-reset",
    misconceptions: ["M13"],
    title: { en: "A killed process sends RST", "zh-CN": "进程被杀就发RST" },
    deviation: {
      en: "When the last descriptor goes, a RST is sent instead of a FIN, though nothing is left unread.",
      "zh-CN": "最后一个描述符消失时，即使没有未读数据，也发RST而不是FIN。",
    },
    transition(connection, event, context) {
      const isGone = event.type === "CLOSE-SOCKET";
      return reference(connection, isGone ? { type: "ABORT" } : event, context);
    },
  },
  {
    id: "syn-in-last-ack-is-reset",
    misconceptions: ["M24"],
    title: { en: "LAST-ACK answers a SYN by RST", "zh-CN": "LAST-ACK用RST回应SYN" },
    deviation: {
      en: "A SYN that reaches LAST-ACK is answered with RST instead of a challenge ACK.",
      "zh-CN": "SYN到达LAST-ACK时，回复的是RST，而不是挑战ACK。",
    },
    transition(connection, event, context) {
      const segment = arrivedSegment(event);
      const result = reference(connection, event, context);
      if (connection.state !== "LAST-ACK" || !segment?.syn || segment.rst) return result;
      // The RST of an end that knows nothing of a connection; this one keeps what it has.
      const refusal = reference(NO_CONNECTION, event, context);
      return { connection, effects: [...silently(result).effects, ...refusal.effects] };
    },
  },
];
