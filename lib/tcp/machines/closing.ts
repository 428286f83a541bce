import type { TcpEvent } from "../connection";
import type { OneEnd } from "../mutants/one-end";
import {
  dataOfPeer,
  finAgain,
  finOfPeer,
  isFinUnacknowledged,
  newSyn,
  resetInWindow,
  segmentOfPeer,
} from "../mutants/peer-segments";
import type { Segment } from "../segment";
import type { Alphabet, Input } from "./alphabet";

const arrives = (segment: Segment): TcpEvent => ({ type: "SEGMENT ARRIVES", segment });

/** The inputs of a table of closing, in the order of its columns. */
const INPUTS: readonly Input[] = [
  {
    id: "CLOSE",
    title: { en: "the program has no more to send", "zh-CN": "程序没有更多数据要发" },
    event: () => ({ type: "CLOSE" }),
  },
  {
    id: "ABORT",
    title: { en: "the program breaks the connection off", "zh-CN": "程序强制中止连接" },
    event: () => ({ type: "ABORT" }),
  },
  {
    id: "data",
    title: { en: "data arrives, next in order", "zh-CN": "按序的数据到达" },
    event: ({ connection }) => (connection.finReceived ? null : arrives(dataOfPeer(connection))),
  },
  {
    id: "FIN",
    title: {
      en: "the peer’s FIN arrives, next in order; it does not acknowledge a FIN of ours under way",
      "zh-CN": "对端的FIN按序到达；它没有确认我们在途的FIN",
    },
    event: ({ connection }) => (connection.finReceived ? null : arrives(finOfPeer(connection))),
  },
  {
    id: "FIN and ACK of FIN",
    title: {
      en: "the peer’s FIN arrives in one segment with the ACK of ours",
      "zh-CN": "对端的FIN到达，同一报文段还确认了我们的FIN",
    },
    event: ({ connection }) =>
      connection.finReceived || !isFinUnacknowledged(connection)
        ? null
        : arrives(segmentOfPeer(connection, { fin: true })),
  },
  {
    id: "ACK of FIN",
    title: { en: "an ACK arrives that covers our FIN", "zh-CN": "确认我们FIN的ACK到达" },
    event: ({ connection }) => (isFinUnacknowledged(connection) ? arrives(segmentOfPeer(connection, {})) : null),
  },
  {
    id: "ACK not of FIN",
    title: { en: "an ACK arrives that does not cover our FIN", "zh-CN": "没有确认到我们FIN的ACK到达" },
    event: ({ connection }) =>
      isFinUnacknowledged(connection) ? arrives(segmentOfPeer(connection, { ack: connection.sndUna })) : null,
  },
  {
    id: "FIN again",
    title: { en: "the peer repeats its FIN", "zh-CN": "对端重传它的FIN" },
    event: ({ connection }) => (connection.finReceived ? arrives(finAgain(connection)) : null),
  },
  {
    id: "RST",
    title: { en: "a RST arrives with exactly the number expected", "zh-CN": "RST到达，序号恰好是期望的" },
    event: ({ connection }) => arrives(segmentOfPeer(connection, { rst: true, ack: null })),
  },
  {
    id: "RST in window",
    title: {
      en: "a RST arrives with another number in the window",
      "zh-CN": "RST到达，序号在窗口内但不是期望的",
    },
    event: ({ connection }) => (connection.state === "CLOSED" ? null : arrives(resetInWindow(connection))),
  },
  {
    id: "SYN",
    title: {
      en: "a SYN of a new connection with the same addresses and ports arrives",
      "zh-CN": "地址和端口相同的新连接的SYN到达",
    },
    // Without a connection it would be the listening socket's business.
    event: ({ connection }) => (connection.state === "CLOSED" ? null : arrives(newSyn(connection))),
  },
  {
    id: "retransmission timeout",
    title: { en: "the retransmission timer expires", "zh-CN": "重传定时器到时" },
    event: ({ timers }) => (timers.RETRANSMISSION === undefined ? null : { type: "TIMEOUT", timer: "RETRANSMISSION" }),
  },
  {
    id: "TIME-WAIT timeout",
    title: { en: "the 2·MSL timer expires", "zh-CN": "2MSL定时器到时" },
    event: ({ timers }) => (timers["TIME-WAIT"] === undefined ? null : { type: "TIMEOUT", timer: "TIME-WAIT" }),
  },
  {
    id: "long silence",
    title: {
      en: "neither of these timers runs, and nothing happens for hours",
      "zh-CN": "这两个定时器都没有在走，几个小时什么也没发生",
    },
    event: silence,
  },
];

/** What a connection without those two timers would still have running: in the reference, nothing. */
function silence({ connection, timers }: OneEnd): TcpEvent | null {
  const isTimed = timers.RETRANSMISSION !== undefined || timers["TIME-WAIT"] !== undefined;
  if (isTimed || connection.state === "CLOSED") return null;
  if (timers["FIN-WAIT-2"] !== undefined) return { type: "TIMEOUT", timer: "FIN-WAIT-2" };
  // An ACK that waits has been sent long ago; without one this event does nothing, as silence should.
  return { type: "TIMEOUT", timer: timers.USER === undefined ? "DELAYED-ACK" : "USER" };
}

/** How a connection that is established, with nothing under way, comes to its end (RFC 9293 §3.6). */
export const CLOSING: Alphabet = {
  id: "closing",
  start: "ESTABLISHED",
  states: ["ESTABLISHED", "FIN-WAIT-1", "FIN-WAIT-2", "CLOSING", "TIME-WAIT", "CLOSE-WAIT", "LAST-ACK", "CLOSED"],
  inputs: INPUTS,
};
