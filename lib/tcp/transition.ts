import type { Connection, Context, TcpEvent, Transition } from "./connection";
import { abort } from "./transitions/abort";
import { close, closeSocket } from "./transitions/close";
import { delayedAckTimeout } from "./transitions/delayed-ack-timeout";
import { finWait2Timeout } from "./transitions/fin-wait-2-timeout";
import { open } from "./transitions/open";
import { receive } from "./transitions/receive";
import { retransmissionTimeout } from "./transitions/retransmission-timeout";
import { segmentArrives } from "./transitions/segment-arrives";
import { send } from "./transitions/send";
import { timeWaitTimeout } from "./transitions/time-wait-timeout";
import { userTimeout } from "./transitions/user-timeout";

/**
 * One event at one end (RFC 9293 §3.10): the connection afterwards, and what is to be done.
 * Pure: the same arguments always give the same answer.
 */
export function transition(connection: Connection, event: TcpEvent, context: Context): Transition {
  const result = transitionOf(connection, event, context);
  // No program holds an orphan, so nobody can be told what happens to it.
  if (!connection.orphan || (event.type !== "SEGMENT ARRIVES" && event.type !== "TIMEOUT")) return result;
  return { ...result, effects: result.effects.filter(({ type }) => type !== "signal") };
}

function transitionOf(connection: Connection, event: TcpEvent, context: Context): Transition {
  switch (event.type) {
    case "OPEN":
      return open(connection, event.mode, context);
    case "SEND":
      return send(connection, event.octets, context);
    case "RECEIVE":
      return receive(connection);
    case "CLOSE":
      return close(connection, context);
    case "CLOSE-SOCKET":
      return closeSocket(connection, context);
    case "ABORT":
      return abort(connection, context);
    case "SEGMENT ARRIVES":
      return segmentArrives(connection, event.segment, context);
    case "TIMEOUT":
      switch (event.timer) {
        case "RETRANSMISSION":
          return retransmissionTimeout(connection, context);
        case "TIME-WAIT":
          return timeWaitTimeout(connection);
        case "DELAYED-ACK":
          return delayedAckTimeout(connection);
        case "USER":
          return userTimeout(connection);
        case "FIN-WAIT-2":
          return finWait2Timeout(connection);
      }
  }
}
