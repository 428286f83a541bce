import type { CallResult, PollEvents } from "./calls";
import { done, failed, takeError } from "./errors";
import type { Kernel } from "./kernel";
import type { Entry, Socket } from "./socket";

/** read, write, poll, ioctl. A result of null means that the call blocks. */

/** `tcp_recvmsg`: what has come is read first; only then errors and the end of file are told. */
export function read(
  kernel: Kernel,
  socket: Socket,
  octets: number,
  isPeek: boolean,
  dontWait: boolean,
): CallResult | null {
  const { entry } = socket;
  if (entry === null) return failed(takeError(socket) ?? "ENOTCONN");
  const available = unreadOf(entry);
  if (available > 0 && octets > 0) return takeOctets(kernel, entry, Math.min(octets, available), isPeek);
  if (entry.isEndOfFile) {
    entry.hasReadEnd = true;
    return done(0);
  }
  const error = takeError(socket);
  if (error !== null) return failed(error);
  if (socket.receiveShut) return done(0);
  const { state } = entry.connection;
  if (state === "CLOSED") return socket.hasSucceeded ? done(0) : failed("ENOTCONN");
  return dontWait ? failed("EAGAIN") : null;
}

export function unreadOf({ connection, leftover }: Entry): number {
  return connection.state === "CLOSED" ? leftover : connection.unread;
}

function takeOctets(kernel: Kernel, entry: Entry, octets: number, isPeek: boolean): CallResult {
  if (isPeek) return done(octets);
  if (entry.connection.state === "CLOSED") entry.leftover -= octets;
  else kernel.dispatch(entry, { type: "RECEIVE", octets });
  return done(octets);
}

/** A call that may block returns once every octet is queued; one that fails midway tells how far it came. */
export function writeAll(
  kernel: Kernel,
  socket: Socket,
  octets: number,
  more: boolean,
  dontWait: boolean,
): () => CallResult | null {
  let queued = 0;
  return () => {
    const result = write(kernel, socket, octets - queued, more, dontWait);
    if (result === null) return null;
    if (result.value < 0) return queued > 0 ? done(queued) : result;
    queued += result.value;
    return queued === octets || dontWait ? done(queued) : null;
  };
}

/** `tcp_sendmsg`: as much as there is room for. */
function write(kernel: Kernel, socket: Socket, octets: number, more: boolean, dontWait: boolean): CallResult | null {
  const { entry } = socket;
  if (kernel.profile.sockets === "bsd") {
    // sosend: a direction that has ended comes before any error.
    if (entry === null && !socket.hasSucceeded) return failed(takeError(socket) ?? "ENOTCONN");
    if (socket.sendShut || entry === null || entry.connection.state === "CLOSED") return failed("EPIPE");
  }
  const error = takeError(socket);
  if (error !== null) return failed(error);
  if (entry === null) return failed("EPIPE");
  switch (entry.connection.state) {
    case "SYN-SENT":
    case "SYN-RECEIVED":
      return dontWait ? failed("EAGAIN") : null;
    case "ESTABLISHED":
    case "CLOSE-WAIT":
      return socket.sendShut ? failed("EPIPE") : queueOctets(kernel, socket, entry, octets, more, dontWait);
    default:
      return failed("EPIPE");
  }
}

function queueOctets(
  kernel: Kernel,
  socket: Socket,
  entry: Entry,
  octets: number,
  more: boolean,
  dontWait: boolean,
): CallResult | null {
  const { pending, sndNxt, sndUna } = entry.connection;
  const room = (socket.options.sendBuffer ?? MOST_SEND_BUFFER) - pending - ((sndNxt - sndUna) >>> 0);
  const taken = Math.min(octets, Math.max(0, room));
  if (taken === 0 && octets > 0) return dontWait ? failed("EAGAIN") : null;
  kernel.dispatch(entry, { type: "SEND", octets: taken, ...(more && { more }) });
  return done(taken);
}

/** tcp_wmem[2], octets: the kernel lets an unset buffer grow so far. */
const MOST_SEND_BUFFER = 4 * 1024 * 1024;

/** What poll() would report now (`tcp_poll`). */
export function readiness(socket: Socket): PollEvents {
  const { entry } = socket;
  if (socket.queue !== null) {
    return { in: socket.queue.length > 0, out: false, hup: false, err: false, rdhup: false };
  }
  const state = entry?.connection.state ?? "CLOSED";
  const isOpening = state === "SYN-SENT" || state === "SYN-RECEIVED";
  const receiveShut = socket.receiveShut || (entry?.isEndOfFile ?? false) || state === "CLOSED";
  const sendShut = socket.sendShut || state === "CLOSED";
  return {
    in: !isOpening && ((entry !== null && unreadOf(entry) > 0) || receiveShut),
    out: !isOpening && entry !== null,
    hup: state === "CLOSED" || (receiveShut && sendShut),
    err: socket.error !== null,
    rdhup: receiveShut,
  };
}

/** Null while none of the events asked for is there; errors and hang-ups are always reported. */
export function poll(socket: Socket, asked: Partial<PollEvents>): CallResult | null {
  const ready = readiness(socket);
  const out: PollEvents = {
    in: ready.in && (asked.in ?? false),
    out: ready.out && (asked.out ?? false),
    rdhup: ready.rdhup && (asked.rdhup ?? false),
    hup: ready.hup,
    err: ready.err,
  };
  return Object.values(out).some(Boolean) ? { value: 1, errno: null, out } : null;
}

export function nothingReady(): CallResult {
  return { value: 0, errno: null, out: { in: false, out: false, hup: false, err: false, rdhup: false } };
}

/** FIONREAD: octets to be read; SIOCOUTQ: octets not acknowledged yet. */
export function queueLength(socket: Socket, request: "FIONREAD" | "SIOCOUTQ"): CallResult {
  const { entry } = socket;
  if (entry === null) return { value: 0, errno: null, out: 0 };
  const { pending, sndNxt, sndUna, finSeq } = entry.connection;
  const fin = finSeq === null || sndNxt === sndUna ? 0 : 1;
  const out = request === "FIONREAD" ? unreadOf(entry) : pending + ((sndNxt - sndUna) >>> 0) - fin;
  return { value: 0, errno: null, out };
}
