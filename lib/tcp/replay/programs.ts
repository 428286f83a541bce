import type { BegunCall, CallResult, SocketCall } from "../sockets/calls";
import { ERROR_NUMBERS } from "../sockets/socket-options";
import type { Host } from "../trace";
import type { World } from "../world/world";
import type { ProgramCall } from "./program-call";
import type { Recording } from "./recording";
import type { Task } from "./tasks";

/** What a task came to in the model. */
export interface Done {
  readonly task: Task;
  /** Null: the call never returned. `value` of a program that reads on is the sum of what it read. */
  readonly result: CallResult | null;
  /** When it returned, ms. */
  readonly at: number | null;
}

interface Waiting {
  readonly task: Task;
  readonly fd: number;
  readonly id: number;
  readonly soFar: number;
}

type Addresses = NonNullable<Recording["addresses"]>;

/** More than any recorded read took at once. */
const PLENTY = 1_000_000;

/** The programs of both hosts, with their descriptors. */
export class Programs {
  readonly done: Done[] = [];
  private waiting: Waiting[] = [];
  private readonly connection: { [H in Host]: number | null } = { A: null, B: null };
  private readonly listener: { [H in Host]: number | null } = { A: null, B: null };

  constructor(
    private readonly world: World,
    private readonly addresses: Addresses,
  ) {}

  /** Begins a task now. */
  begin(task: Task): void {
    const { host, call } = task;
    switch (call.type) {
      case "listen":
        this.listen(task);
        return;
      case "connect":
        this.connect(task);
        return;
      case "accept":
        this.wait(task, this.listener[host], (fd) => ({ name: "accept", fd }));
        return;
      case "read":
      case "write":
      case "poll":
      case "shutdown":
      case "close":
        this.wait(task, this.connection[host], (fd) => socketCall(call, fd));
        return;
      case "linger":
        this.set(task, [{ option: "SO_LINGER", value: { on: call.on, seconds: call.seconds } }]);
        return;
      case "set":
        this.set(
          task,
          call.options.map(([option, value]) => ({ option, value })),
        );
        return;
      case "give up":
        this.giveUp(task, call.closes);
        return;
      case "destroy":
        this.world.destroy(host, this.addresses[host], this.addresses[otherThan(host)]);
        return;
      case "link":
        this.world.setLink(host, call.isUp);
        return;
      case "sysctl":
        this.world.sysctl(host, call.name, call.value);
        return;
      case "remark":
    }
  }

  /** Looks which calls have returned. Call it after every step of the world. */
  goOn(): void {
    for (const one of [...this.waiting]) {
      const { result, returnedAt } = this.world.begun(one.task.host, one.id);
      if (result !== null) this.takeResult(one, result, returnedAt);
    }
  }

  /** What never returned. */
  end(): void {
    for (const { task } of this.waiting) this.done.push({ task, result: null, at: null });
    this.waiting = [];
  }

  private listen(task: Task): void {
    const fd = this.newSocket(task.host);
    this.listener[task.host] = fd;
    this.world.call(task.host, { name: "bind", fd, local: this.addresses[task.host] });
    this.finish(task, this.world.call(task.host, { name: "listen", fd, backlog: 16 }));
  }

  /** Every recorded program names its port, and sets SO_REUSEADDR for that. */
  private connect(task: Task): void {
    const { host } = task;
    const fd = this.newSocket(host);
    const bound = this.world.call(host, { name: "bind", fd, local: this.addresses[host] });
    if (bound.result?.errno) {
      this.finish(task, bound);
      return;
    }
    const begun = this.world.call(host, { name: "connect", fd, remote: this.addresses[otherThan(host)] });
    if (begun.result?.errno !== "EADDRNOTAVAIL") this.connection[host] = fd;
    this.watch({ task, fd, id: begun.id, soFar: 0 });
  }

  private giveUp({ host }: Task, closes: boolean): void {
    const one = this.waiting.find(({ task }) => task.host === host && task.call.type === "connect");
    if (one === undefined) return;
    this.waiting = this.waiting.filter((other) => other !== one);
    this.done.push({ task: one.task, result: { value: -1, errno: "ETIMEDOUT" }, at: this.world.now });
    if (closes) this.world.call(host, { name: "close", fd: one.fd });
  }

  private newSocket(host: Host): number {
    const fd = this.world.call(host, { name: "socket" }).result?.value ?? -1;
    this.world.call(host, { name: "setsockopt", fd, option: "SO_REUSEADDR", value: 1 });
    return fd;
  }

  private set(task: Task, settings: readonly Pick<Extract<SocketCall, { name: "setsockopt" }>, "option" | "value">[]) {
    for (const setting of settings) {
      this.wait(task, this.connection[task.host], (fd) => ({ name: "setsockopt", fd, ...setting }));
    }
  }

  private wait(task: Task, fd: number | null, call: (fd: number) => SocketCall): void {
    if (fd === null) {
      this.done.push({ task, result: { value: -1, errno: "EBADF" }, at: this.world.now });
      return;
    }
    const { id } = this.world.call(task.host, call(fd));
    this.watch({ task, fd, id, soFar: 0 });
  }

  private watch(waiting: Waiting): void {
    this.waiting.push(waiting);
    this.goOn();
  }

  private finish(task: Task, { result, returnedAt }: BegunCall): void {
    this.done.push({ task, result, at: returnedAt });
  }

  private takeResult(one: Waiting, result: CallResult, at: number | null): void {
    const { task, fd } = one;
    this.waiting = this.waiting.filter((other) => other !== one);
    if (task.call.type === "accept" && result.errno === null) this.connection[task.host] = result.value;
    if (task.readsOn && result.value > 0) {
      this.readOn({ ...one, soFar: one.soFar + result.value }, at);
      return;
    }
    const told = task.call.type === "poll" ? this.errorBehind(task.host, fd, result) : result;
    this.done.push({ task, result: told, at });
  }

  private readOn(one: Waiting, at: number | null): void {
    const { task, fd, soFar } = one;
    const { outcome } = task;
    if (outcome?.type === "octets" && soFar >= outcome.octets) {
      this.done.push({ task, result: { value: soFar, errno: null }, at });
      return;
    }
    const { id } = this.world.call(task.host, { name: "read", fd, octets: PLENTY });
    this.watch({ task, fd, id, soFar });
  }

  /** The error that woke poll(), as SO_ERROR tells it. */
  private errorBehind(host: Host, fd: number, result: CallResult): CallResult {
    const { out } = this.world.call(host, { name: "getsockopt", fd, option: "SO_ERROR" }).result ?? {};
    const errno = KNOWN_ERRORS.find((name) => ERROR_NUMBERS[name] === out);
    return errno === undefined ? result : { value: -1, errno };
  }
}

const KNOWN_ERRORS = ["ECONNRESET", "EPIPE", "ETIMEDOUT", "ECONNREFUSED", "ECONNABORTED"] as const;

type OnConnection = Extract<ProgramCall, { readonly type: "read" | "write" | "poll" | "shutdown" | "close" }>;

function socketCall(call: OnConnection, fd: number): SocketCall {
  switch (call.type) {
    case "read":
      return { name: "read", fd, octets: PLENTY };
    case "write":
      return { name: "write", fd, octets: call.octets };
    case "poll":
      // Not for data: only an error or a hang-up ends it.
      return { name: "poll", fd, events: {}, timeout: -1 };
    case "shutdown":
      return { name: "shutdown", fd, how: call.how };
    case "close":
      return { name: "close", fd };
  }
}

export function otherThan(host: Host): Host {
  return host === "A" ? "B" : "A";
}
