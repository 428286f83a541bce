import type { Segment } from "../segment";
import type { Address, BegunCall, CallResult, Packet, SocketCall, SocketHost, TcpInfo } from "../sockets/calls";
import type { State } from "../state";
import { parseScript } from "./parse";
import { type RunOptions, type RunResult, runScript } from "./run";

/** Addresses of packetdrill's defaults, and the port that the fake picks for connect(). */
export const LOCAL: Address = { ip: "192.168.0.1", port: 8080 };
export const REMOTE: Address = { ip: "192.0.2.1", port: 50_000 };

export type Reaction = (
  host: FakeHost,
  event: { readonly call?: SocketCall; readonly packet?: Packet; now: number },
) => void;

/** A host that does what a test tells it, for tests of the runner: no TCP inside. */
export class FakeHost implements SocketHost {
  readonly calls: SocketCall[] = [];
  readonly received: Packet[] = [];
  readonly settings = new Map<string, string>();
  readonly destroyed: Address[] = [];
  /** Results by name of the call; a call without one blocks. Descriptors are given in turn. */
  readonly results: Partial<Record<SocketCall["name"], CallResult>> = {};
  readonly knownSettings: RegExp;
  readonly react: Reaction;
  state: State = "CLOSED";
  tcpInfo: Partial<TcpInfo> = {};
  nextDescriptor = 17;
  readonly #begun: BegunCall[] = [];
  readonly #timers: { at: number; run: (now: number) => void }[] = [];
  #outbox: { at: number; packet: Packet; again: boolean }[] = [];

  constructor(react: Reaction = () => {}, knownSettings = /^net\.ipv4\./) {
    this.react = react;
    this.knownSettings = knownSettings;
  }

  /** Puts a segment on the wire; fields left out are those of a bare ACK. */
  send(at: number, segment: Partial<Segment>, from: Address = LOCAL, to: Address = REMOTE): void {
    const whole = { seq: 0, ack: null, syn: false, fin: false, rst: false, data: 0, window: 65_535, ...segment };
    this.#outbox.push({ at, packet: { from, to, segment: whole }, again: false });
  }

  later(at: number, run: (now: number) => void): void {
    this.#timers.push({ at, run });
  }

  /** Lets the oldest call that blocks return. */
  return(result: CallResult, now: number): void {
    const index = this.#begun.findIndex((begun) => begun.result === null);
    const begun = this.#begun[index];
    if (begun) this.#begun[index] = { ...begun, result, returnedAt: now };
  }

  call(call: SocketCall, now: number): BegunCall {
    this.calls.push(call);
    const opens = call.name === "socket" || call.name === "accept";
    const isQuiet = !(call.name in this.results) && !["connect", "accept", "read", "write"].includes(call.name);
    const value = opens ? this.nextDescriptor : 0;
    const result = this.results[call.name] ?? (isQuiet ? { value, errno: null } : null);
    if (opens && result !== null) this.nextDescriptor += 1;
    const returnedAt = result === null ? null : now;
    this.#begun.push({ id: this.#begun.length, call, begunAt: now, result, returnedAt });
    this.react(this, { call, now });
    return this.begun(this.#begun.length - 1);
  }

  begun(id: number): BegunCall {
    const begun = this.#begun[id];
    if (!begun) throw new RangeError(`no call ${id}`);
    return begun;
  }

  receive(packet: Packet, now: number): void {
    this.received.push(packet);
    this.react(this, { packet, now });
  }

  nextTimeout(): number | null {
    return this.#timers.length === 0 ? null : Math.min(...this.#timers.map(({ at }) => at));
  }

  expire(now: number): void {
    for (let next = this.#due(now); next !== undefined; next = this.#due(now)) {
      this.#timers.splice(this.#timers.indexOf(next), 1);
      next.run(next.at);
    }
  }

  #due(now: number) {
    return this.#timers.find(({ at }) => at <= now);
  }

  drain() {
    const sent = this.#outbox;
    this.#outbox = [];
    return sent;
  }

  info(): TcpInfo | null {
    const options = { timestamps: false, sack: true, windowScale: null };
    const zeros = { retransmits: 0, rto: 200, rtt: 0, sndMss: 1460, rcvMss: 536, unacked: 0, sacked: 0, lost: 0 };
    const octets = { advMss: 1460, bytesReceived: 0, bytesAcked: 0, probes: 0 };
    return {
      ...zeros,
      ...octets,
      retransmitted: 0,
      sndCwnd: 10,
      sndSsthresh: 1,
      options,
      state: this.state,
      ...this.tcpInfo,
    };
  }

  stateOf(): State {
    return this.state;
  }

  countIn(state: State): number {
    return Number(state === this.state);
  }

  destroy(local: Address): boolean {
    this.destroyed.push(local);
    return true;
  }

  sysctl(name: string, value: string): boolean {
    this.settings.set(name, value);
    return this.knownSettings.test(name);
  }
}

/** A socket that listens: descriptor 3, lines 2 to 4. */
export const SERVER = `
0 socket(..., SOCK_STREAM, IPPROTO_TCP) = 3
+0 bind(3, ..., ...) = 0
+0 listen(3, 1) = 0
`;
/** The fake's initial sequence number is 5000. */
export const SYN_ACK = { seq: 5_000, ack: 1, syn: true };

/** Answers the first packet with these segments, after so many milliseconds each. */
export function answer(...answers: readonly (readonly [number, Partial<Segment>])[]): Reaction {
  let done = false;
  return (host, { packet, now }) => {
    if (!packet || done) return;
    done = true;
    for (const [delay, segment] of answers) {
      if (delay === 0) host.send(now, segment);
      else host.later(now + delay, (at) => host.send(at, segment));
    }
  };
}

/** Runs a text against a fake. */
export function run(text: string, host = new FakeHost(), options: RunOptions = {}): RunResult {
  return runScript(parseScript(text), host, options);
}

/** Runs lines behind `SERVER`, the fake answering the first packet. */
export function serve(lines: string, ...answers: readonly (readonly [number, Partial<Segment>])[]): RunResult {
  return run(`${SERVER}${lines}`, new FakeHost(answer(...answers)));
}
