import type { Connection } from "../connection";
import type { State } from "../state";
import type { TimerName } from "../trace";
import type { Address, BegunCall, CallResult, Packet, SocketCall, SocketHost, TcpInfo } from "./calls";
import { awaitsAckOfFin, close, shutdown } from "./closing";
import { done, failed } from "./errors";
import { infoOf } from "./info";
import { type HostOptions, Kernel } from "./kernel";
import { accept, bind, connect, listen, makeSocket, outcomeOfConnect } from "./opening";
import { keyOf, type Socket } from "./socket";
import { getOption, setOption } from "./socket-options";
import { setSysctl } from "./sysctl";
import { nothingReady, poll, queueLength, read, writeAll } from "./transfer";

/** A call that blocks: how to look whether it can return, and until when it waits. */
interface Blocked {
  readonly call: BegunCall;
  readonly attempt: () => CallResult | null;
  readonly deadline: number | null;
  readonly atDeadline: () => CallResult;
}

/** A host: programs call its sockets, packets arrive, timers expire. The same calls at the same times give the same run. */
export class Host implements SocketHost {
  private readonly kernel: Kernel;
  private readonly calls = new Map<number, BegunCall>();
  private blocked: Blocked[] = [];
  private nextId = 0;

  constructor(options: HostOptions) {
    this.kernel = new Kernel(options);
  }

  call(call: SocketCall, now: number): BegunCall {
    this.kernel.now = now;
    const begun: BegunCall = { id: this.nextId++, call, begunAt: now, result: null, returnedAt: null };
    const outcome = this.begin(call);
    if ("attempt" in outcome) this.blocked.push({ call: begun, ...outcome });
    this.note(begun, "attempt" in outcome ? null : outcome);
    this.retryBlocked();
    return this.begun(begun.id);
  }

  private note(begun: BegunCall, result: CallResult | null): void {
    this.calls.set(begun.id, result === null ? begun : { ...begun, result, returnedAt: this.kernel.now });
  }

  begun(id: number): BegunCall {
    const found = this.calls.get(id);
    if (found === undefined) throw new RangeError(`no call ${id} was begun`);
    return found;
  }

  private begin(call: SocketCall): CallResult | Omit<Blocked, "call"> {
    const { kernel } = this;
    if (call.name === "socket") return makeSocket(kernel, call.nonblocking ?? false);
    const socket = kernel.sockets.get(call.fd);
    if (socket === undefined) return failed("EBADF");
    const dontWait = socket.isNonblocking || ("dontWait" in call && call.dontWait === true);
    switch (call.name) {
      case "bind":
        return bind(kernel, socket, call.local);
      case "listen":
        return listen(kernel, socket, call.backlog);
      case "accept":
        return orBlock(() => accept(kernel, socket, dontWait, call.nonblocking ?? false));
      case "connect":
        return orBlock(once(connect(kernel, socket, call.remote), () => outcomeOfConnect(socket)));
      case "read":
        return orBlock(() => read(kernel, socket, call.octets, call.peek ?? false, dontWait));
      case "write":
        return orBlock(writeAll(kernel, socket, call.octets, call.more ?? false, dontWait));
      case "shutdown":
        return shutdown(kernel, socket, call.how);
      case "close":
        return this.beginClose(socket);
      case "setsockopt":
        return setOption(kernel, socket, call.option, call.value);
      case "getsockopt":
        return getOption(kernel, socket, call.option);
      case "fcntl":
        socket.isNonblocking = call.nonblocking;
        return done();
      case "poll":
        return this.beginPoll(socket, call);
      case "ioctl":
        return queueLength(socket, call.request);
    }
  }

  private beginClose(socket: Socket): CallResult | Omit<Blocked, "call"> {
    const { isLingering } = close(this.kernel, socket);
    const deadline = isLingering ? this.kernel.now + socket.options.linger.seconds * 1_000 : null;
    return orBlock(() => (isLingering && awaitsAckOfFin(socket) ? null : done()), deadline);
  }

  private beginPoll(
    socket: Socket,
    { events, timeout }: Extract<SocketCall, { name: "poll" }>,
  ): CallResult | Omit<Blocked, "call"> {
    const deadline = timeout < 0 ? null : this.kernel.now + timeout;
    const outcome = orBlock(() => poll(socket, events), deadline, nothingReady);
    return "attempt" in outcome && timeout === 0 ? nothingReady() : outcome;
  }

  /** After every event: which blocked calls can return now. One that returns may let another one return. */
  private retryBlocked(): void {
    for (let again = true; again; ) {
      again = false;
      for (const one of this.blocked) {
        const isLate = one.deadline !== null && one.deadline <= this.kernel.now;
        const result = one.attempt() ?? (isLate ? one.atDeadline() : null);
        if (result === null) continue;
        this.note(one.call, result);
        this.blocked = this.blocked.filter((other) => other !== one);
        again = true;
        break;
      }
    }
  }

  receive(packet: Packet, now: number): void {
    this.kernel.now = now;
    this.kernel.receive(packet);
    this.retryBlocked();
  }

  nextTimeout(): number | null {
    const deadlines = this.blocked.flatMap(({ deadline }) => (deadline === null ? [] : [deadline]));
    const timer = this.kernel.nextTimeout();
    return timer === null && deadlines.length === 0 ? null : Math.min(timer ?? Number.POSITIVE_INFINITY, ...deadlines);
  }

  expire(now: number): void {
    for (let next = this.nextTimeout(); next !== null && next <= now; next = this.nextTimeout()) {
      this.kernel.now = Math.max(this.kernel.now, next);
      if (this.kernel.nextTimeout() === next) this.kernel.expireNext();
      this.retryBlocked();
    }
    this.kernel.now = Math.max(this.kernel.now, now);
  }

  drain(): readonly { at: number; packet: Packet; again: boolean }[] {
    return this.kernel.takeSent();
  }

  info(fd: number): TcpInfo | null {
    const socket = this.kernel.sockets.get(fd);
    return socket === undefined ? null : infoOf(this.kernel, socket);
  }

  stateOf(local: Address, remote: Address): State {
    return this.kernel.entries.get(keyOf(local, remote))?.connection.state ?? "CLOSED";
  }

  countIn(state: State): number {
    if (state === "LISTEN") return this.kernel.listeners.length;
    let count = 0;
    for (const { connection } of this.kernel.entries.values()) if (connection.state === state) count += 1;
    return count;
  }

  destroy(local: Address, remote: Address, now: number): boolean {
    this.kernel.now = now;
    const entry = this.kernel.entries.get(keyOf(local, remote));
    if (entry === undefined) return false;
    const { socket } = entry;
    this.kernel.dispatch(entry, { type: "ABORT" });
    if (socket) socket.error = "ECONNABORTED";
    this.retryBlocked();
    return true;
  }

  sysctl(name: string, value: string): boolean {
    return setSysctl(this.kernel, name, value);
  }

  /** The connections of this host, for `ss`, `netstat` and whoever wants to look. */
  connections(): readonly ConnectionView[] {
    return [...this.kernel.entries.values()].map((entry) => ({
      local: entry.local,
      remote: entry.remote,
      connection: entry.connection,
      timers: new Map(entry.timers),
      fd: entry.socket?.fd ?? null,
      hasReadEnd: entry.hasReadEnd,
    }));
  }

  /** The listening sockets of this host: address, how many connections wait for accept(), how many may. */
  listeners(): readonly { local: Address; waiting: number; backlog: number }[] {
    return this.kernel.listeners.flatMap(({ local, queue, backlog }) =>
      local === null ? [] : [{ local, waiting: queue?.length ?? 0, backlog }],
    );
  }
}

export interface ConnectionView {
  readonly local: Address;
  readonly remote: Address;
  readonly connection: Connection;
  /** Deadlines, ms. */
  readonly timers: ReadonlyMap<TimerName, number>;
  readonly fd: number | null;
  /** The program has read up to the peer's FIN. */
  readonly hasReadEnd: boolean;
}

function orBlock(
  attempt: () => CallResult | null,
  deadline: number | null = null,
  atDeadline: () => CallResult = () => done(),
): CallResult | Omit<Blocked, "call"> {
  return attempt() ?? { attempt, deadline, atDeadline };
}

/** The first look has already been taken: `first` is what it gave; later looks are `next`. */
function once(first: CallResult | null, next: () => CallResult | null): () => CallResult | null {
  let isFirst = true;
  return () => {
    if (!isFirst) return next();
    isFirst = false;
    return first;
  };
}
