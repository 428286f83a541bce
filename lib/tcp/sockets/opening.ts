import type { Address, CallResult } from "./calls";
import { done, failed, takeError } from "./errors";
import { ANY_ADDRESS, type Kernel } from "./kernel";
import { bindError, mayTakeOver, pickBindPort, pickConnectPort } from "./ports";
import { type Entry, keyOf, newSocket, type Socket } from "./socket";
import { settingsOf } from "./socket-options";

/** socket, bind, listen, accept, connect. A result of null means that the call blocks. */

export function makeSocket(kernel: Kernel, isNonblocking: boolean): CallResult {
  const fd = freeFd(kernel);
  kernel.sockets.set(fd, newSocket(fd, isNonblocking));
  return done(fd);
}

function freeFd(kernel: Kernel): number {
  let fd = kernel.options.firstFd ?? 3;
  while (kernel.sockets.has(fd)) fd += 1;
  return fd;
}

export function bind(kernel: Kernel, socket: Socket, local: Partial<Address>): CallResult {
  if (socket.local !== null) return failed("EINVAL");
  const ip = local.ip ?? kernel.options.address;
  const port = local.port || pickBindPort(kernel, socket, ip);
  if (port === null) return failed("EADDRINUSE");
  const error = bindError(kernel, socket, { ip, port });
  if (error !== null) return failed(error);
  socket.local = { ip, port };
  socket.hasExplicitPort = true;
  return done();
}

export function listen(kernel: Kernel, socket: Socket, backlog: number): CallResult {
  if (socket.entry !== null) return failed("EINVAL");
  socket.local ??= { ip: ANY_ADDRESS, port: pickBindPort(kernel, socket, ANY_ADDRESS) ?? 0 };
  socket.backlog = backlog;
  if (socket.queue === null) {
    socket.queue = [];
    kernel.listeners.push(socket);
  }
  return done();
}

export function accept(
  kernel: Kernel,
  socket: Socket,
  dontWait: boolean,
  newIsNonblocking: boolean,
): CallResult | null {
  if (socket.queue === null) return failed("EINVAL");
  const entry = socket.queue.shift();
  if (entry === undefined) return dontWait ? failed("EAGAIN") : null;
  const fd = freeFd(kernel);
  const accepted: Socket = {
    ...newSocket(fd, newIsNonblocking),
    local: entry.local,
    entry,
    hasSucceeded: true,
    error: entry.connection.state === "CLOSED" && !entry.isEndOfFile ? "ECONNRESET" : null,
    options: { ...socket.options },
  };
  entry.listener = null;
  entry.socket = accepted;
  kernel.sockets.set(fd, accepted);
  const settings = settingsOf(accepted.options, kernel.profile);
  if (settings !== null && entry.connection.state !== "CLOSED") kernel.dispatch(entry, { type: "SET", settings });
  return done(fd);
}

export function connect(kernel: Kernel, socket: Socket, remote: Address): CallResult | null {
  if (socket.queue !== null) return failed(kernel.profile.sockets === "bsd" ? "EOPNOTSUPP" : "EISCONN");
  if (socket.entry !== null && (socket.isConnecting || socket.hasSucceeded)) return connectAgain(socket);
  const isExplicit = socket.hasExplicitPort;
  const local = localFor(kernel, socket, remote);
  if (local === null) return failed("EADDRNOTAVAIL");
  const holder = kernel.entries.get(keyOf(local, remote));
  if (holder !== undefined) {
    if (!mayTakeOver(kernel, holder, isExplicit)) return failed("EADDRNOTAVAIL");
    kernel.recycle(holder);
  }
  const entry = kernel.newEntry(local, remote);
  entry.reusesAddress = socket.options.reuseAddress;
  entry.hasExplicitPort = isExplicit;
  applyBuffer(socket, entry);
  socket.local = local;
  socket.entry = entry;
  entry.socket = socket;
  socket.isConnecting = true;
  kernel.entries.set(keyOf(local, remote), entry);
  const settings = settingsOf(socket.options, kernel.profile);
  if (settings !== null) kernel.dispatch(entry, { type: "SET", settings });
  kernel.dispatch(entry, { type: "OPEN", mode: "active" });
  return socket.isNonblocking ? failed("EINPROGRESS") : null;
}

function applyBuffer(socket: Socket, entry: Entry): void {
  const { receiveBuffer } = socket.options;
  if (receiveBuffer === null) return;
  entry.connection = { ...entry.connection, rcvBuffer: receiveBuffer, rcvWnd: receiveBuffer };
}

function localFor(kernel: Kernel, socket: Socket, remote: Address): Address | null {
  const ip = remote.ip.startsWith("127.") ? remote.ip : kernel.options.address;
  if (socket.local !== null) return socket.local.ip === ANY_ADDRESS ? { ip, port: socket.local.port } : socket.local;
  const port = pickConnectPort(kernel, ip, remote);
  return port === null ? null : { ip, port };
}

/** A second connect(): what became of the first. */
function connectAgain(socket: Socket): CallResult {
  if (socket.hasSucceeded) return failed("EISCONN");
  return outcomeOfConnect(socket) ?? failed("EALREADY");
}

/** Null while the handshake goes on. */
export function outcomeOfConnect(socket: Socket): CallResult | null {
  const state = socket.entry?.connection.state;
  if (state === "SYN-SENT" || state === "SYN-RECEIVED") return null;
  socket.isConnecting = false;
  if (state === undefined || state === "CLOSED") {
    socket.entry = null;
    // A port that the host had picked is given back; one that the program named stays bound.
    if (!socket.hasExplicitPort) socket.local = null;
    return failed(takeError(socket) ?? "ECONNABORTED");
  }
  socket.hasSucceeded = true;
  return done();
}
