import type { Address, BegunCall, Packet, SocketCall, SocketHost } from "../sockets/calls";
import type { State } from "../state";
import type { Input, Intervention, LogEntry } from "./log";
import type { Direction } from "./network";

/** A host and the address that packets for it carry. */
export interface Inhabitant {
  readonly ip: string;
  readonly host: SocketHost;
}

export interface WorldParts {
  readonly hosts: { readonly [name: string]: Inhabitant };
  /** Where no direction leads, packets are lost; a host reaches itself (its address, and 127.0.0.0/8) at once. */
  readonly directions: readonly Direction[];
  /** Fractions 0 ≤ x < 1, for the network. */
  readonly random: () => number;
}

/** A copy of a packet on its way. */
interface UnderWay {
  readonly at: number;
  readonly id: number;
  readonly to: string;
  readonly packet: Packet;
  readonly again: boolean;
  readonly isExpired: boolean;
}

/**
 * Hosts, the network between them, and one virtual clock (ms). Everything that happens is written into `log`;
 * everything that comes from outside into `inputs`, and the same inputs give the same log (`runAgain`).
 *
 * At one moment, packets arrive first, in the order in which they were sent; then timers expire, host by host
 * in the order of their names. A call made from outside comes after all that was due at its time.
 */
export class World {
  readonly log: LogEntry[] = [];
  readonly inputs: Input[] = [];
  private clock = 0;
  private steps = 0;
  private packetsSent = 0;
  private readonly names: readonly string[];
  private readonly underWay: UnderWay[] = [];
  private readonly passed = new Map<Direction, number>();
  private readonly downLinks = new Set<string>();
  /** Calls that block, by host. */
  private readonly blocked = new Map<string, Set<number>>();
  /** Last known state of every connection of a host that is not CLOSED, by its two addresses. */
  private readonly states = new Map<string, Map<string, Watched>>();

  constructor(private readonly parts: WorldParts) {
    this.names = Object.keys(parts.hosts).sort();
    for (const name of this.names) {
      this.blocked.set(name, new Set());
      this.states.set(name, new Map());
    }
  }

  /** ms */
  get now(): number {
    return this.clock;
  }

  /** How many things have happened by themselves. */
  get stepsTaken(): number {
    return this.steps;
  }

  /** A program calls. Its result may come later: ask `begun`. Throws for a host that does not exist. */
  call(name: string, call: SocketCall): BegunCall {
    const { host } = this.inhabitant(name);
    this.note({ type: "call", host: name, call });
    const begun = host.call(call, this.clock);
    this.log.push({ at: this.clock, host: name, what: "call", id: begun.id, call });
    this.blocked.get(name)?.add(begun.id);
    this.settle(name);
    return begun;
  }

  begun(name: string, id: number): BegunCall {
    return this.inhabitant(name).host.begun(id);
  }

  stateOf(name: string, local: Address, remote: Address): State {
    return this.inhabitant(name).host.stateOf(local, remote);
  }

  /** A packet from outside arrives now. */
  inject(packet: Packet): void {
    this.note({ type: "inject", packet });
    const to = this.hostAt(packet.to.ip);
    this.packetsSent += 1;
    if (to !== null) this.arrive({ at: this.clock, id: this.packetsSent, to, packet, again: false, isExpired: false });
  }

  /** Takes a host's cable out, or puts it back: what it sends or should receive meanwhile is lost. */
  setLink(name: string, isUp: boolean): void {
    this.inhabitant(name);
    this.note({ type: "link", host: name, isUp });
    this.log.push({ at: this.clock, host: name, what: "link", isUp });
    if (isUp) this.downLinks.delete(name);
    else this.downLinks.add(name);
  }

  /** Destroys a connection from outside, as `ss -K` does. False if there is none. */
  destroy(name: string, local: Address, remote: Address): boolean {
    const { host } = this.inhabitant(name);
    this.note({ type: "destroy", host: name, local, remote });
    const found = host.destroy(local, remote, this.clock);
    this.log.push({ at: this.clock, host: name, what: "destroy", found });
    this.settle(name);
    return found;
  }

  /** False if the host does not know the setting. */
  sysctl(name: string, setting: string, value: string): boolean {
    const { host } = this.inhabitant(name);
    this.note({ type: "sysctl", host: name, name: setting, value });
    this.log.push({ at: this.clock, host: name, what: "sysctl", name: setting, value });
    return host.sysctl(setting, value);
  }

  /** Lets the next thing happen by itself. False if nothing is left to happen, or nothing up to `limit` (ms). */
  step(limit = Number.POSITIVE_INFINITY): boolean {
    const arrival = this.nextArrival();
    const timeout = this.nextTimeout();
    const at = Math.min(arrival?.at ?? Number.POSITIVE_INFINITY, timeout?.at ?? Number.POSITIVE_INFINITY);
    if (at === Number.POSITIVE_INFINITY || at > limit) return false;
    this.clock = Math.max(this.clock, at);
    this.steps += 1;
    if (arrival !== null && arrival.at <= at) {
      this.underWay.splice(this.underWay.indexOf(arrival), 1);
      this.arrive(arrival);
    } else if (timeout !== null) {
      this.log.push({ at: this.clock, host: timeout.name, what: "timeout" });
      this.inhabitant(timeout.name).host.expire(this.clock);
      this.settle(timeout.name);
    }
    return true;
  }

  /** Lets everything happen that is due up to this time, and moves the clock there. */
  runUntil(time: number): void {
    while (this.step(time)) {
      // Each step is one thing.
    }
    this.clock = Math.max(this.clock, time);
    this.note({ type: "until" });
  }

  private note(intervention: Intervention): void {
    this.inputs.push({ at: this.clock, afterSteps: this.steps, ...intervention });
  }

  private nextArrival(): UnderWay | null {
    let next: UnderWay | null = null;
    for (const one of this.underWay) if (next === null || one.at < next.at) next = one;
    return next;
  }

  private nextTimeout(): { readonly name: string; readonly at: number } | null {
    let next: { readonly name: string; readonly at: number } | null = null;
    for (const name of this.names) {
      const at = this.inhabitant(name).host.nextTimeout();
      if (at !== null && (next === null || at < next.at)) next = { name, at };
    }
    return next;
  }

  private arrive({ id, to, packet, again, isExpired }: UnderWay): void {
    if (isExpired || this.downLinks.has(to)) {
      this.log.push({ at: this.clock, host: to, what: isExpired ? "expired" : "lost", packetId: id, packet, again });
      return;
    }
    this.log.push({ at: this.clock, host: to, what: "arrived", packetId: id, packet, again });
    this.inhabitant(to).host.receive(packet, this.clock);
    this.settle(to, packet);
  }

  /** After anything at a host: what it sent, which calls have returned, which states have changed. */
  private settle(name: string, arrived?: Packet): void {
    const { host } = this.inhabitant(name);
    if (arrived !== undefined) this.watch(name, arrived.to, arrived.from);
    for (const { packet, again } of host.drain()) {
      this.watch(name, packet.from, packet.to);
      this.carry(name, packet, again);
    }
    this.noteStates(name);
    const blocked = this.blocked.get(name);
    for (const id of blocked ?? []) {
      const { result } = host.begun(id);
      if (result === null) continue;
      blocked?.delete(id);
      this.log.push({ at: this.clock, host: name, what: "result", id, result });
    }
  }

  private watch(name: string, local: Address, remote: Address): void {
    const key = `${local.ip} ${local.port} ${remote.ip} ${remote.port}`;
    const known = this.states.get(name);
    if (known?.has(key) === false) known.set(key, { local, remote, state: "CLOSED" });
  }

  private noteStates(name: string): void {
    const { host } = this.inhabitant(name);
    const known = this.states.get(name);
    for (const [key, { local, remote, state: before }] of known ?? []) {
      const state = host.stateOf(local, remote);
      if (state !== before) this.log.push({ at: this.clock, host: name, what: "state", local, remote, state });
      if (state === "CLOSED") known?.delete(key);
      else if (state !== before) known?.set(key, { local, remote, state });
    }
  }

  /** Hands a packet to the network. */
  private carry(from: string, packet: Packet, again: boolean): void {
    this.packetsSent += 1;
    const id = this.packetsSent;
    const to = packet.to.ip.startsWith("127.") ? from : this.hostAt(packet.to.ip);
    const note = (what: "sent" | "lost" | "duplicated") =>
      this.log.push({ at: this.clock, host: from, what, packetId: id, packet, again });
    note("sent");
    const { delays, msl } = this.fateOf(from, to, packet);
    if (to === null || delays.length === 0) {
      note("lost");
      return;
    }
    if (delays.length > 1) note("duplicated");
    for (const delay of delays) {
      const isExpired = delay > msl;
      const at = this.clock + Math.min(delay, msl);
      this.underWay.push({ at, id, to, packet, again, isExpired });
    }
  }

  private fateOf(from: string, to: string | null, packet: Packet) {
    if (to === from) return { delays: [0], msl: 0 };
    const direction = this.parts.directions.find((one) => one.from === from && one.to === to);
    if (direction === undefined || this.downLinks.has(from)) return { delays: [], msl: 0 };
    const nth = (this.passed.get(direction) ?? 0) + 1;
    this.passed.set(direction, nth);
    return { delays: direction.fate(packet, nth, this.clock, this.parts.random), msl: direction.msl };
  }

  private hostAt(ip: string): string | null {
    return this.names.find((name) => this.parts.hosts[name]?.ip === ip) ?? null;
  }

  private inhabitant(name: string): Inhabitant {
    const found = this.parts.hosts[name];
    if (found === undefined) throw new Error(`no host is called ${name}`);
    return found;
  }
}

interface Watched {
  readonly local: Address;
  readonly remote: Address;
  readonly state: State;
}
