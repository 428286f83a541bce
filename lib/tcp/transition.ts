import { acknowledgeAfterWaiting } from "./acknowledging";
import type { Connection, Context, TcpEvent, Transition } from "./connection";
import { reorderingTimeout } from "./loss-detection";
import type { TimerName } from "./trace";
import { abort } from "./transitions/abort";
import { close, closeSocket, shutRead } from "./transitions/close";
import { finWait2Timeout } from "./transitions/enter-fin-wait-2";
import { keepAliveTimeout } from "./transitions/keep-alive-timeout";
import { open } from "./transitions/open";
import { persistTimeout } from "./transitions/persist-timeout";
import { receive } from "./transitions/receive";
import { retransmissionTimeout } from "./transitions/retransmission-timeout";
import { segmentArrives } from "./transitions/segment-arrives";
import { send } from "./transitions/send";
import { set } from "./transitions/set";
import { timeWaitTimeout } from "./transitions/time-wait-timeout";
import { userTimeout } from "./transitions/user-timeout";
import { Turn } from "./turn";

/**
 * One event at one end (RFC 9293 §3.10): the connection afterwards, and what is to be done.
 * Pure: the same arguments always give the same answer.
 */
export function transition(connection: Connection, event: TcpEvent, context: Context): Transition {
  const turn = new Turn(connection, context);
  handle(turn, event);
  // No program holds an orphan, so nobody can be told what happens to it.
  if (connection.orphan && (event.type === "SEGMENT ARRIVES" || event.type === "TIMEOUT")) turn.silence();
  return turn.end();
}

/** Anything that reacts as `transition` does: the model itself, or a named wrong model around it. */
export type TransitionLike = typeof transition;

function handle(turn: Turn, event: TcpEvent): void {
  switch (event.type) {
    case "OPEN":
      open(turn, event.mode);
      break;
    case "SEND":
      send(turn, event.octets, event.more ?? false);
      break;
    case "RECEIVE":
      receive(turn, event.octets ?? Number.POSITIVE_INFINITY);
      break;
    case "CLOSE":
      close(turn);
      break;
    case "CLOSE-SOCKET":
      closeSocket(turn);
      break;
    case "SHUT-READ":
      shutRead(turn);
      break;
    case "ABORT":
      abort(turn);
      break;
    case "SET":
      set(turn, event.settings);
      break;
    case "SEGMENT ARRIVES":
      segmentArrives(turn, event.segment);
      break;
    case "TIMEOUT":
      TIMEOUTS[event.timer](turn);
      break;
  }
}

const TIMEOUTS: { readonly [T in TimerName]: (turn: Turn) => void } = {
  RETRANSMISSION: retransmissionTimeout,
  "TIME-WAIT": timeWaitTimeout,
  "DELAYED-ACK": acknowledgeAfterWaiting,
  USER: userTimeout,
  "FIN-WAIT-2": finWait2Timeout,
  PERSIST: persistTimeout,
  "KEEP-ALIVE": keepAliveTimeout,
  REORDERING: reorderingTimeout,
};
