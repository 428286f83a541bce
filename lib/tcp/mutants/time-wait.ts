import type { Context } from "../connection";
import { also, arrivedSegment, bareAck, ignore, silently } from "./deviate";
import { type Mutant, reference } from "./mutant";

/** A round trip across a continent, ms. */
const ROUND_TRIP = 200;

/** How long the imagined timer behind a last ACK would wait, ms. */
const ACK_TIMER = 1_000;

const withTimeWait = (context: Context, timeWait: number): Context => ({
  ...context,
  profile: { ...context.profile, timeWait },
});

/** Wrong models of TIME-WAIT, and of LAST-ACK on the other side. */
export const TIME_WAIT: readonly Mutant[] = [
  {
    id: "time-wait-not-restarted",
    misconceptions: ["M20"],
    title: { en: "TIME-WAIT is not restarted", "zh-CN": "TIME-WAIT不重新计时" },
    deviation: {
      en: "A repeated FIN in TIME-WAIT is acknowledged, but the 2·MSL timer goes on from where it was.",
      "zh-CN": "在TIME-WAIT收到重传的FIN会确认，但2MSL定时器不重新开始。",
    },
    transition(connection, event, context) {
      const { effects, ...result } = reference(connection, event, context);
      const stays = connection.state === "TIME-WAIT" && result.connection.state === "TIME-WAIT";
      return { ...result, effects: stays ? effects.filter(({ type }) => type !== "start-timer") : effects };
    },
  },
  {
    id: "time-wait-repeats-ack",
    misconceptions: ["M17"],
    title: { en: "A timer repeats the last ACK", "zh-CN": "定时器重传最后的ACK" },
    deviation: {
      en: "In TIME-WAIT a timer sends the last ACK again every second.",
      "zh-CN": "TIME-WAIT里有一个定时器，每秒重发一次最后的ACK。",
    },
    transition(connection, event, context) {
      const timer = { type: "start-timer", timer: "RETRANSMISSION", after: ACK_TIMER } as const;
      const isDue = event.type === "TIMEOUT" && event.timer === "RETRANSMISSION" && connection.state === "TIME-WAIT";
      if (isDue) return also(ignore(connection), bareAck(connection, true), timer);
      const result = reference(connection, event, context);
      const isEntered = connection.state !== "TIME-WAIT" && result.connection.state === "TIME-WAIT";
      return isEntered ? also(result, timer) : result;
    },
  },
  {
    id: "time-wait-is-deaf",
    misconceptions: ["M16"],
    title: { en: "TIME-WAIT only waits", "zh-CN": "TIME-WAIT只是等待" },
    deviation: {
      en: "TIME-WAIT lets old segments die out and does nothing else: a repeated FIN gets no ACK.",
      "zh-CN": "TIME-WAIT只等旧报文段消失，别的什么都不做：重传的FIN得不到ACK。",
    },
    transition(connection, event, context) {
      const result = reference(connection, event, context);
      return connection.state === "TIME-WAIT" && arrivedSegment(event)?.fin ? silently(result) : result;
    },
  },
  {
    id: "time-wait-is-a-round-trip",
    misconceptions: ["M18"],
    title: { en: "2·MSL is one round trip", "zh-CN": "2MSL就是一个往返" },
    deviation: {
      en: "TIME-WAIT lasts 200 ms, a round trip, instead of twice the longest lifetime of a segment.",
      "zh-CN": "TIME-WAIT只持续200毫秒，即一个往返，而不是报文段最大生存时间的两倍。",
    },
    transition: (connection, event, context) => reference(connection, event, withTimeWait(context, ROUND_TRIP)),
  },
  {
    id: "no-time-wait",
    misconceptions: ["M33"],
    title: { en: "TIME-WAIT can be left out", "zh-CN": "TIME-WAIT可以省掉" },
    deviation: {
      en: "The active closer goes straight to CLOSED: nothing is left to answer a repeated FIN.",
      "zh-CN": "主动关闭方直接进入CLOSED：重传的FIN来了，已经没有连接可以应答。",
    },
    transition: (connection, event, context) => reference(connection, event, withTimeWait(context, 0)),
  },
  {
    id: "time-wait-refuses-syn",
    misconceptions: ["M25"],
    title: { en: "TIME-WAIT refuses every SYN", "zh-CN": "TIME-WAIT拒绝一切SYN" },
    deviation: {
      en: "A new SYN never reopens a connection in TIME-WAIT, however new its sequence number.",
      "zh-CN": "不管新SYN的序号多新，都不能让TIME-WAIT中的连接重新建立。",
    },
    transition: (connection, event, context) => reference(connection, event, { ...context, listener: false }),
  },
  {
    id: "last-ack-never-repeats",
    misconceptions: ["M23"],
    title: { en: "LAST-ACK has no timer", "zh-CN": "LAST-ACK没有定时器" },
    deviation: {
      en: "In LAST-ACK the FIN is never sent again: if the last ACK is lost, the end stays there for ever.",
      "zh-CN": "在LAST-ACK里不重传FIN：最后的ACK一丢，就永远停在那里。",
    },
    transition(connection, event, context) {
      const isDue = event.type === "TIMEOUT" && event.timer === "RETRANSMISSION" && connection.state === "LAST-ACK";
      return isDue ? ignore(connection) : reference(connection, event, context);
    },
  },
];
