import type { CallResult } from "./calls";
import { done, failed } from "./errors";
import type { Kernel } from "./kernel";
import { type Entry, keyOf, type Socket } from "./socket";

/** shutdown and close (facts.md §2.7 L2–L6, L21). */

export function shutdown(kernel: Kernel, socket: Socket, how: "SHUT_RD" | "SHUT_WR" | "SHUT_RDWR"): CallResult {
  const { entry } = socket;
  if (socket.queue !== null) {
    if (how === "SHUT_WR") return done();
    stopListening(kernel, socket);
    return done();
  }
  if (entry === null || isOver(entry)) return failed("ENOTCONN");
  if (how !== "SHUT_WR") {
    socket.receiveShut = true;
    kernel.dispatch(entry, { type: "SHUT-READ" });
  }
  if (how === "SHUT_RD") return done();
  if (entry.connection.state === "FIN-WAIT-2" && kernel.profile.sockets === "bsd")
    letGoInFinWait2(kernel, socket, entry);
  socket.sendShut = true;
  const mayClose = !entry.connection.closeRequested && entry.connection.state !== "TIME-WAIT";
  if (mayClose) kernel.dispatch(entry, { type: "CLOSE" });
  return done();
}

/** Linux's socket is closed once a small record has taken over TIME-WAIT. */
export function isOver({ connection: { state, isMiniSocket } }: Entry): boolean {
  return state === "CLOSED" || (state === "TIME-WAIT" && isMiniSocket);
}

/** A shutdown() too many: FreeBSD takes both directions for closed (tcp_usrreq.c, `tcp_usrclosed`: soisdisconnected). */
function letGoInFinWait2(kernel: Kernel, socket: Socket, entry: Entry): void {
  socket.receiveShut = true;
  kernel.dispatch(entry, { type: "SHUT-READ" });
}

/**
 * `close()` of the last descriptor: it is gone at once, the connection goes on by itself. With SO_LINGER
 * and a time it blocks until our FIN is acknowledged; `isLingering` says whether it must be waited for.
 */
export function close(kernel: Kernel, socket: Socket): { readonly isLingering: boolean } {
  kernel.sockets.delete(socket.fd);
  const { entry } = socket;
  const { linger } = socket.options;
  if (socket.queue !== null) stopListening(kernel, socket);
  if (entry === null || entry.connection.state === "CLOSED") return { isLingering: false };
  entry.socket = null;
  const mayAbort = entry.connection.unread === 0 || !kernel.profile.resetsUnread;
  const isAbort = linger.on && linger.seconds === 0 && mayAbort;
  kernel.dispatch(entry, { type: isAbort ? "ABORT" : "CLOSE-SOCKET" });
  return { isLingering: linger.on && linger.seconds > 0 };
}

/** Whether a lingering close() still waits for the acknowledgment of our FIN. */
export function awaitsAckOfFin({ entry }: Socket): boolean {
  const state = entry?.connection.state;
  return state === "FIN-WAIT-1" || state === "CLOSING" || state === "LAST-ACK";
}

/** Connections that nobody has accepted are reset; half-open ones vanish (`inet_csk_listen_stop`). */
function stopListening(kernel: Kernel, socket: Socket): void {
  const waiting = socket.queue ?? [];
  socket.queue = null;
  kernel.listeners.splice(0, kernel.listeners.length, ...kernel.listeners.filter((other) => other !== socket));
  for (const entry of waiting) {
    entry.listener = null;
    if (entry.connection.state !== "CLOSED") kernel.dispatch(entry, { type: "ABORT" });
  }
  for (const entry of kernel.entries.values()) {
    if (entry.listener !== socket) continue;
    entry.timers.clear();
    kernel.entries.delete(keyOf(entry.local, entry.remote));
  }
}
