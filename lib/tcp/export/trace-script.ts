import { type HostEvent, scriptFor } from "../packetdrill/script-for";
import { arrivedIn, segmentsOf, sentBy } from "../read-trace";
import type { Segment } from "../segment";
import { add } from "../sequence";
import type { CallResult, SocketCall } from "../sockets/calls";
import type { Host, Trace, TraceStep, UserCall } from "../trace";
import { ADDRESSES, otherHost } from "./trace-packets";

/**
 * A packetdrill script that puts a kernel in the place of one end of a run: its calls are made, what arrived
 * there arrives, and what it sent must be sent; windows and options are not judged, since kernels choose their own.
 * A run that begins ESTABLISHED gets a handshake first.
 */
export function traceScript(trace: Trace, host: Host): string {
  const writer = new Writer(trace, host);
  if (trace.start[host].state === "ESTABLISHED") writer.handshake(2 * usualDelay(trace));
  if (trace.start[host].state === "LISTEN") writer.listen();
  for (const step of trace.steps) if (step.host === host) writer.step(step);
  return scriptFor(writer.events);
}

/** How long a segment takes if nothing happens to it, ms. */
function usualDelay(trace: Trace): number {
  for (const { sentAt, fate } of segmentsOf(trace)) {
    if (fate.type === "arrives" && !fate.delayed) return fate.at - sentAt;
  }
  return 10;
}

/** How long before the run the handshake is over, ms. */
const SETTLED = 100;

class Writer {
  readonly events: HostEvent[] = [{ type: "setting", name: "net.ipv4.tcp_timestamps", value: "0" }];
  private fd = 3;
  /** The run's own time 0, when a handshake comes before it. */
  private origin = 0;

  constructor(
    private readonly trace: Trace,
    private readonly host: Host,
  ) {}

  listen(): void {
    this.open("passive", 0);
  }

  /** A opens, as in every figure, and measures the usual round trip (ms); the SYNs offer what the ends of a figure have agreed on. */
  handshake(roundTrip: number): void {
    const { sndNxt, rcvNxt } = this.trace.start[this.host];
    const options = { mss: 1_460, ...(this.trace.profile !== "rfc793" && { sackPermitted: true }) };
    const syn = { syn: true, fin: false, rst: false, data: 0, window: 65_535, options };
    const ours = { ...syn, seq: add(sndNxt, -1) };
    const theirs = { ...syn, seq: add(rcvNxt, -1) };
    const ack = { syn: false, fin: false, rst: false, data: 0, window: 65_535 };
    if (this.host === "A") {
      this.open("active", 0);
      this.segment("out", 0, { ...ours, ack: null });
      this.segment("in", roundTrip, { ...theirs, ack: sndNxt });
      this.segment("out", roundTrip, { ...ack, seq: sndNxt, ack: rcvNxt });
    } else {
      this.open("passive", 0);
      this.segment("in", 0, { ...theirs, ack: null });
      this.segment("out", 0, { ...ours, ack: rcvNxt });
      this.segment("in", roundTrip, { ...ack, seq: rcvNxt, ack: sndNxt });
      this.accept(roundTrip);
    }
    this.origin = roundTrip + SETTLED;
  }

  step(step: TraceStep): void {
    const at = this.origin + step.at;
    const before = step.before[this.host].state;
    if (step.cause.type === "call") this.userCall(step.cause.call, at);
    const arrived = arrivedIn(this.trace, step);
    if (arrived) this.segment("in", at, arrived.segment);
    for (const { segment } of sentBy(step)) this.segment("out", at, segment);
    if (before === "SYN-RECEIVED" && step.after[this.host].state === "ESTABLISHED") this.accept(at);
  }

  private userCall(call: UserCall, at: number): void {
    const { fd } = this;
    switch (call.type) {
      case "OPEN":
        this.open(call.mode, at);
        return;
      case "SEND":
        this.call({ name: "write", fd, octets: call.octets }, call.octets, at);
        return;
      case "RECEIVE":
        return;
      case "CLOSE":
        this.call({ name: "shutdown", fd, how: "SHUT_WR" }, 0, at);
        return;
      case "SHUT-READ":
        this.call({ name: "shutdown", fd, how: "SHUT_RD" }, 0, at);
        return;
      case "CLOSE-SOCKET":
        this.call({ name: "close", fd }, 0, at);
        return;
      case "ABORT":
        this.call({ name: "setsockopt", fd, option: "SO_LINGER", value: { on: true, seconds: 0 } }, 0, at);
        this.call({ name: "close", fd }, 0, at);
    }
  }

  private open(mode: "active" | "passive", at: number): void {
    const remote = ADDRESSES[otherHost(this.host)];
    this.fd = 3;
    this.call({ name: "socket", ...(mode === "active" && { nonblocking: true }) }, 3, at);
    if (mode === "active") {
      this.events.push({
        type: "call",
        at,
        call: { name: "connect", fd: 3, remote },
        result: { value: -1, errno: "EINPROGRESS" },
      });
      return;
    }
    this.call({ name: "setsockopt", fd: 3, option: "SO_REUSEADDR", value: 1 }, 0, at);
    this.call({ name: "bind", fd: 3, local: ADDRESSES[this.host] }, 0, at);
    this.call({ name: "listen", fd: 3, backlog: 5 }, 0, at);
  }

  private accept(at: number): void {
    if (this.fd !== 3 || !this.events.some((event) => event.type === "call" && event.call.name === "listen")) return;
    this.call({ name: "accept", fd: 3 }, 4, at);
    this.fd = 4;
  }

  private call(call: SocketCall, value: number, at: number): void {
    const result: CallResult = { value, errno: null };
    this.events.push({ type: "call", at, call, result });
  }

  private segment(direction: "in" | "out", at: number, segment: Segment): void {
    this.events.push({ type: "segment", at, direction, segment, ...(direction === "out" && { loosely: true }) });
  }
}
