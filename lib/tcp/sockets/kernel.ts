import { type Connection, type Context, NO_CONNECTION, type TcpEffect, type TcpEvent } from "../connection";
import type { Profile } from "../profiles";
import type { Segment } from "../segment";
import { add } from "../sequence";
import { transition } from "../transition";
import type { Address, Packet } from "./calls";
import { tellProgram } from "./errors";
import { type Entry, keyOf, type Socket } from "./socket";
import { synSettingsOf } from "./socket-options";

export interface HostOptions {
  /** The address of this host, as text. */
  readonly address: string;
  readonly profile: Profile;
  /** The initial sequence number of a new connection. */
  readonly isn: (local: Address, remote: Address, now: number) => number;
  /** A fraction, 0 … 1: which free port is tried first. */
  readonly random: () => number;
  /** What the timestamp clock shows at time 0. */
  readonly timestampOffset?: number;
  /** The first descriptor that `socket()` returns; 3 if not given. */
  readonly firstFd?: number;
}

/** Settings of a host that are not rules of one connection. */
export interface HostSettings {
  /** First and last port that connect() and bind(0) pick from. */
  portRange: readonly [number, number];
  /** tcp_max_tw_buckets. */
  maxTimeWait: number;
  /** tcp_tw_reuse: 0 never, 1 always, 2 on the loopback only; and after how long, ms. */
  timeWaitReuse: 0 | 1 | 2;
  timeWaitReuseDelay: number;
}

/**
 * What the kernel of a host holds: its connections and listeners, and the one place where events reach TCP
 * and its effects are carried out. Calls of programs are in the files beside this one.
 */
export class Kernel {
  profile: Profile;
  readonly settings: HostSettings = {
    portRange: [32_768, 60_999],
    maxTimeWait: 131_072,
    timeWaitReuse: 2,
    timeWaitReuseDelay: 1_000,
  };
  now = 0;
  readonly sockets = new Map<number, Socket>();
  readonly entries = new Map<string, Entry>();
  readonly listeners: Socket[] = [];
  private outbox: { at: number; packet: Packet; again: boolean }[] = [];
  /** The last timestamps of TIME-WAITs that were taken over, until the next connection has begun. */
  private readonly inherited = new Map<string, number>();
  private readonly isnOverrides = new Map<string, number>();

  constructor(readonly options: HostOptions) {
    this.profile = options.profile;
  }

  /** An event at one connection: TCP changes it, and its effects are carried out. */
  dispatch(entry: Entry, event: TcpEvent): readonly TcpEffect[] {
    const before = entry.connection;
    const { connection, effects } = transition(before, event, this.contextFor(entry));
    entry.connection = connection;
    this.noteChange(entry, before);
    for (const effect of effects) this.carryOut(entry, effect);
    tellProgram(entry, before, event, effects, this.profile);
    if (connection.state === "CLOSED" && before.state !== "CLOSED") this.forget(entry, before);
    if (connection.state === "LISTEN") this.remove(entry);
    return effects;
  }

  private contextFor(entry: Entry): Context {
    const { local, remote } = entry;
    const isOpening = entry.connection.state === "CLOSED" || entry.connection.state === "LISTEN";
    const inheritedTimestamp = isOpening ? this.inherited.get(keyOf(local, remote)) : undefined;
    if (inheritedTimestamp !== undefined) this.inherited.delete(keyOf(local, remote));
    return {
      ...(inheritedTimestamp !== undefined && { inheritedTimestamp }),
      profile: this.profile,
      now: this.now,
      iss: isOpening ? this.isnFor(local, remote) : 0,
      listener: this.listenerFor(local) !== undefined,
      noRoomForTimeWait: this.isFullOfTimeWaits(),
      timestampOffset: this.options.timestampOffset ?? 0,
    };
  }

  private isnFor(local: Address, remote: Address): number {
    const key = keyOf(local, remote);
    const forced = this.isnOverrides.get(key);
    this.isnOverrides.delete(key);
    return forced ?? this.options.isn(local, remote, this.now) >>> 0;
  }

  /** The next connection with these addresses begins above what an earlier incarnation sent. */
  forceIsn(local: Address, remote: Address, isn: number): void {
    this.isnOverrides.set(keyOf(local, remote), isn);
  }

  private noteChange(entry: Entry, before: Connection): void {
    const { state } = entry.connection;
    if (state === "TIME-WAIT" && before.state !== state) entry.timeWaitSince = this.now;
    const isOpen = state !== "SYN-RECEIVED" && state !== "CLOSED" && state !== "LISTEN";
    if (before.state === "SYN-RECEIVED" && isOpen && entry.listener?.queue && !entry.listener.queue.includes(entry)) {
      entry.listener.queue.push(entry);
    }
    // A SYN that ended TIME-WAIT begins a connection of the listener.
    if (before.state === "TIME-WAIT" && state === "SYN-RECEIVED") {
      if (entry.socket) entry.socket.entry = null;
      entry.socket = null;
      entry.listener = this.listenerFor(entry.local) ?? null;
      entry.timeWaitSince = null;
      entry.isEndOfFile = false;
    }
  }

  private carryOut(entry: Entry, effect: TcpEffect): void {
    switch (effect.type) {
      case "send":
        this.send({ from: entry.local, to: entry.remote, segment: effect.segment }, effect.again);
        return;
      case "start-timer":
        entry.timers.set(effect.timer, this.now + effect.after);
        return;
      case "stop-timer":
        entry.timers.delete(effect.timer);
        return;
      case "stop-all-timers":
        entry.timers.clear();
        return;
      case "deliver":
      case "signal":
      case "drop":
    }
  }

  send(packet: Packet, again = false): void {
    this.outbox.push({ at: this.now, packet, again });
  }

  takeSent(): readonly { at: number; packet: Packet; again: boolean }[] {
    const sent = this.outbox;
    this.outbox = [];
    return sent;
  }

  /** A packet finds its connection, its listener, or nobody. */
  receive({ from, to, segment }: Packet): void {
    const entry = this.entries.get(keyOf(to, from));
    if (entry !== undefined) {
      this.dispatch(entry, { type: "SEGMENT ARRIVES", segment });
      return;
    }
    const listener = this.listenerFor(to);
    if (listener === undefined) this.answerFromNobody(from, to, segment);
    else this.arriveAtListener(listener, from, to, segment);
  }

  private answerFromNobody(from: Address, to: Address, segment: Segment): void {
    const nobody = this.newEntry(to, from);
    for (const effect of transition(nobody.connection, { type: "SEGMENT ARRIVES", segment }, this.contextFor(nobody))
      .effects) {
      this.carryOut(nobody, effect);
    }
  }

  private arriveAtListener(listener: Socket, from: Address, to: Address, segment: Segment): void {
    const isSyn = segment.syn && segment.ack === null && !segment.rst;
    // A full accept queue takes no further SYN: the peer will repeat it.
    if (isSyn && (listener.queue?.length ?? 0) > listener.backlog) return;
    const entry = this.newEntry(to, from);
    const settings = { ...entry.connection.settings, ...synSettingsOf(listener.options, this.profile) };
    const rcvBuffer = listener.options.receiveBuffer ?? entry.connection.rcvBuffer;
    entry.connection = { ...entry.connection, state: "LISTEN", settings, rcvBuffer, rcvWnd: rcvBuffer };
    entry.listener = listener;
    entry.reusesAddress = listener.options.reuseAddress;
    entry.hasExplicitPort = true;
    this.entries.set(keyOf(to, from), entry);
    this.dispatch(entry, { type: "SEGMENT ARRIVES", segment });
  }

  /** An end that remembers nothing yet. */
  newEntry(local: Address, remote: Address): Entry {
    const { receiveBuffer } = this.profile;
    const connection = { ...NO_CONNECTION, reading: false, rcvBuffer: receiveBuffer, rcvWnd: receiveBuffer };
    return {
      local,
      remote,
      connection,
      timers: new Map(),
      socket: null,
      listener: null,
      reusesAddress: false,
      hasExplicitPort: false,
      timeWaitSince: null,
      leftover: 0,
      isEndOfFile: false,
      hasReadEnd: false,
    };
  }

  listenerFor({ ip, port }: Address): Socket | undefined {
    return this.listeners.find(({ local }) => local?.port === port && (local.ip === ip || local.ip === ANY_ADDRESS));
  }

  private forget(entry: Entry, before: Connection): void {
    entry.leftover = before.unread;
    this.remove(entry);
  }

  remove(entry: Entry): void {
    const key = keyOf(entry.local, entry.remote);
    if (this.entries.get(key) === entry) this.entries.delete(key);
    entry.timers.clear();
    const { queue } = entry.listener ?? {};
    // A connection that was reset before accept() stays in the queue: the program gets it, dead.
    if (queue && entry.connection.state === "LISTEN")
      queue.splice(0, queue.length, ...queue.filter((e) => e !== entry));
  }

  /** The host takes the 4-tuple of its own TIME-WAIT for a new connection (tcp_twsk_unique). */
  recycle(entry: Entry): void {
    this.forceIsn(entry.local, entry.remote, add(entry.connection.sndNxt, ABOVE_OLD));
    this.inherited.set(keyOf(entry.local, entry.remote), entry.connection.tsRecent);
    this.remove(entry);
  }

  /** Asked at every event: it counts only when there are so many connections that it could matter. */
  private isFullOfTimeWaits(): boolean {
    const { maxTimeWait } = this.settings;
    if (this.entries.size < maxTimeWait) return false;
    let count = 0;
    for (const { connection } of this.entries.values()) {
      if (connection.state === "TIME-WAIT" || connection.isMiniSocket) count += 1;
    }
    return count >= maxTimeWait;
  }

  nextTimeout(): number | null {
    let next: number | null = null;
    for (const { timers } of this.entries.values()) {
      for (const at of timers.values()) if (next === null || at < next) next = at;
    }
    return next;
  }

  /** Lets the timer that expires first expire. */
  expireNext(): void {
    const at = this.nextTimeout();
    if (at === null) return;
    for (const entry of this.entries.values()) {
      for (const [timer, deadline] of entry.timers) {
        if (deadline !== at) continue;
        this.now = Math.max(this.now, at);
        entry.timers.delete(timer);
        this.dispatch(entry, { type: "TIMEOUT", timer });
        return;
      }
    }
  }
}

/** An address that stands for every address of the host. */
export const ANY_ADDRESS = "0.0.0.0";

/** By how much a connection over one's own TIME-WAIT begins above it (facts.md §2.7 L8, L24). */
const ABOVE_OLD = 65_537;
