import type { Connection, TcpEffect, TcpEvent } from "../connection";
import type { Profile } from "../profiles";
import type { CallResult, Errno } from "./calls";
import type { Entry, Socket } from "./socket";

/** How the words of RFC 9293 ("connection reset") reach a program as error numbers. */

export const done = (value = 0): CallResult => ({ value, errno: null });
export const failed = (errno: Errno): CallResult => ({ value: -1, errno });

/** Notes what TCP has told: the end of the peer's data, or why the connection is gone. */
export function tellProgram(
  entry: Entry,
  before: Connection,
  event: TcpEvent,
  effects: readonly TcpEffect[],
  { sockets }: Profile,
): void {
  const { socket } = entry;
  if (entry.connection.finReceived) entry.isEndOfFile = true;
  for (const effect of effects) {
    if (effect.type !== "signal") continue;
    if (effect.signal === "connection closing") entry.isEndOfFile = true;
    const error = errorFor(effect.signal, before, sockets);
    if (error !== null && socket) socket.error = error;
  }
  // Here the standard tells nobody; a program that still holds the descriptor learns it from SO_ERROR (facts.md L22).
  const isReset = event.type === "SEGMENT ARRIVES" && event.segment.rst && entry.connection.state === "CLOSED";
  if (socket && isReset && (before.state === "LAST-ACK" || before.state === "CLOSING")) socket.error = "ECONNRESET";
}

/** `tcp_reset` and `tcp_write_err`: the error depends on the state in which it came; on FreeBSD less (tcp_input.c). */
function errorFor(signal: string, { state }: Connection, sockets: Profile["sockets"]): Errno | null {
  switch (signal) {
    case "connection refused":
      return "ECONNREFUSED";
    case "connection reset":
      if (state === "SYN-SENT") return "ECONNREFUSED";
      return state === "CLOSE-WAIT" && sockets === "linux" ? "EPIPE" : "ECONNRESET";
    case "aborted due to user timeout":
      return "ETIMEDOUT";
    default:
      return null;
  }
}

/** SO_ERROR is told once. */
export function takeError(socket: Socket): Errno | null {
  const { error } = socket;
  socket.error = null;
  return error;
}
