import { also, arrivedSegment, forgetSilently, ignore, silently } from "./deviate";
import { type Mutant, reference } from "./mutant";

const MINUTE = 60_000;

/** Wrong models of the time between the two FINs. */
export const HALF_CLOSED: readonly Mutant[] = [
  {
    id: "close-wait-times-out",
    misconceptions: ["M11"],
    title: { en: "CLOSE-WAIT times out", "zh-CN": "CLOSE-WAIT会超时" },
    deviation: {
      en: "A timer of one minute runs in CLOSE-WAIT; when it expires, the connection is gone.",
      "zh-CN": "CLOSE-WAIT有一个一分钟的定时器，到时连接就消失。",
    },
    transition(connection, event, context) {
      const isDue = event.type === "TIMEOUT" && event.timer === "USER" && connection.state === "CLOSE-WAIT";
      if (isDue) return forgetSilently(connection, context);
      const result = reference(connection, event, context);
      const [was, is] = [connection.state, result.connection.state];
      if (was !== "CLOSE-WAIT" && is === "CLOSE-WAIT") {
        return also(result, { type: "start-timer", timer: "USER", after: MINUTE });
      }
      return was === "CLOSE-WAIT" && is !== was ? also(result, { type: "stop-timer", timer: "USER" }) : result;
    },
  },
  {
    id: "close-wait-waits-for-peer",
    misconceptions: ["M10"],
    title: { en: "CLOSE-WAIT waits for the peer", "zh-CN": "CLOSE-WAIT在等对端" },
    deviation: {
      en: "In CLOSE-WAIT the program’s CLOSE does nothing; the FIN goes out when the peer sends its FIN again.",
      "zh-CN": "在CLOSE-WAIT里，程序调用CLOSE没有作用；要等对端再发一次FIN，本端才发FIN。",
    },
    transition(connection, event, context) {
      if (connection.state !== "CLOSE-WAIT") return reference(connection, event, context);
      if (event.type === "CLOSE" || event.type === "CLOSE-SOCKET") return ignore(connection);
      const result = reference(connection, event, context);
      if (!arrivedSegment(event)?.fin) return result;
      const closed = reference(result.connection, { type: "CLOSE" }, context);
      return { ...closed, effects: [...result.effects, ...closed.effects] };
    },
  },
  {
    id: "no-half-close",
    misconceptions: ["M15"],
    title: { en: "The ACK of the FIN ends it", "zh-CN": "FIN被确认，连接就结束" },
    deviation: {
      en: "When our FIN is acknowledged, the connection is gone at once: there is no FIN-WAIT-2, no half-closed connection.",
      "zh-CN": "自己的FIN一被确认，连接立刻消失：没有FIN-WAIT-2，也没有半关闭。",
    },
    transition(connection, event, context) {
      const result = reference(connection, event, context);
      const isHalfClosed = connection.state === "FIN-WAIT-1" && result.connection.state === "FIN-WAIT-2";
      return isHalfClosed ? forgetSilently(connection, context) : result;
    },
  },
  {
    id: "fin-wait-2-times-out",
    misconceptions: ["M22"],
    title: { en: "FIN-WAIT-2 always times out", "zh-CN": "FIN-WAIT-2一定会超时" },
    deviation: {
      en: "FIN-WAIT-2 ends after one minute even while a program still holds the connection.",
      "zh-CN": "即使程序还持有连接，FIN-WAIT-2也在一分钟后结束。",
    },
    transition(connection, event, context) {
      const isDue = event.type === "TIMEOUT" && event.timer === "FIN-WAIT-2" && connection.state === "FIN-WAIT-2";
      if (isDue) return forgetSilently(connection, context);
      const result = reference(connection, event, context);
      const isEntered = connection.state !== "FIN-WAIT-2" && result.connection.state === "FIN-WAIT-2";
      return isEntered ? also(result, { type: "start-timer", timer: "FIN-WAIT-2", after: MINUTE }) : result;
    },
  },
  {
    id: "silent-after-fin",
    misconceptions: ["M6"],
    title: { en: "Nothing is sent after the FIN", "zh-CN": "发了FIN就什么都不发" },
    deviation: {
      en: "Once its FIN is out, this end sends nothing more: no ACK, no repetition, only a RST if it must.",
      "zh-CN": "FIN发出以后，本端什么都不再发：不发ACK，也不重传；只有RST例外。",
    },
    transition(connection, event, context) {
      const result = reference(connection, event, context);
      const isReset = result.effects.some((effect) => effect.type === "send" && effect.segment.rst);
      return connection.finSeq === null || isReset ? result : silently(result);
    },
  },
  {
    id: "no-write-after-fin",
    misconceptions: ["M39"],
    title: { en: "The peer’s FIN forbids writing", "zh-CN": "对端FIN之后不能再写" },
    deviation: {
      en: "SEND in CLOSE-WAIT fails at once.",
      "zh-CN": "在CLOSE-WAIT里SEND立刻失败。",
    },
    transition(connection, event, context) {
      if (event.type !== "SEND" || connection.state !== "CLOSE-WAIT") return reference(connection, event, context);
      return { connection, effects: [{ type: "signal", signal: "error: connection closing" }] };
    },
  },
  {
    id: "close-still-reads",
    misconceptions: ["M7"],
    title: { en: "close() can still read", "zh-CN": "close()之后还能读" },
    deviation: {
      en: "close() acts like shutdown(SHUT_WR): data that arrives later is acknowledged and delivered.",
      "zh-CN": "close()就像shutdown(SHUT_WR)：此后到达的数据仍被确认，并交给程序。",
    },
    transition(connection, event, context) {
      if (event.type !== "CLOSE-SOCKET") return reference(connection, event, context);
      return connection.closeRequested ? ignore(connection) : reference(connection, { type: "CLOSE" }, context);
    },
  },
];
