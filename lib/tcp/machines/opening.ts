import type { TcpEvent } from "../connection";
import { segmentOfPeer } from "../mutants/peer-segments";
import type { Segment } from "../segment";
import type { Alphabet, Input } from "./alphabet";

const arrives = (segment: Segment): TcpEvent => ({ type: "SEGMENT ARRIVES", segment });

/** The inputs of a table of opening, in the order of its columns. */
const INPUTS: readonly Input[] = [
  {
    id: "passive OPEN",
    title: { en: "the program waits for a connection", "zh-CN": "程序等待连接到来" },
    event: () => ({ type: "OPEN", mode: "passive" }),
  },
  {
    id: "active OPEN",
    title: { en: "the program connects", "zh-CN": "程序发起连接" },
    event: () => ({ type: "OPEN", mode: "active" }),
  },
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
    id: "SYN",
    title: { en: "a SYN without ACK arrives", "zh-CN": "不带ACK的SYN到达" },
    // In SYN-RECEIVED the answer depends on which OPEN came first, which the state's name does not tell.
    event: ({ connection }) =>
      connection.state === "SYN-RECEIVED" ? null : arrives(segmentOfPeer(connection, { syn: true, ack: null })),
  },
  {
    id: "SYN,ACK",
    title: { en: "a SYN that acknowledges ours arrives", "zh-CN": "确认我们SYN的SYN,ACK到达" },
    event: ({ connection }) =>
      connection.state === "SYN-SENT" ? arrives(segmentOfPeer(connection, { syn: true })) : null,
  },
  {
    id: "ACK of SYN",
    title: { en: "an ACK arrives that covers our SYN", "zh-CN": "确认我们SYN的ACK到达" },
    event: ({ connection }) => (connection.state === "SYN-RECEIVED" ? arrives(segmentOfPeer(connection, {})) : null),
  },
  {
    id: "RST",
    title: {
      en: "a RST arrives that acknowledges our SYN, if we sent one",
      "zh-CN": "RST到达；若发过SYN，它确认了那个SYN",
    },
    event: ({ connection }) =>
      connection.state === "SYN-RECEIVED" ? null : arrives(segmentOfPeer(connection, { rst: true })),
  },
  {
    id: "retransmission timeout",
    title: { en: "the retransmission timer expires", "zh-CN": "重传定时器到时" },
    event: ({ timers }) => (timers.RETRANSMISSION === undefined ? null : { type: "TIMEOUT", timer: "RETRANSMISSION" }),
  },
];

/** How a connection comes about (RFC 9293 §3.5), up to ESTABLISHED. */
export const OPENING: Alphabet = {
  id: "opening",
  start: "CLOSED",
  states: ["CLOSED", "LISTEN", "SYN-SENT", "SYN-RECEIVED"],
  inputs: INPUTS,
};
