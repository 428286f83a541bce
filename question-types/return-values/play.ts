import { PROFILES } from "@/lib/tcp/profiles";
import type { CallResult, SocketCall } from "@/lib/tcp/sockets/calls";
import { Host } from "@/lib/tcp/sockets/host";
import type { State } from "@/lib/tcp/state";
import type { Host as End, Trace } from "@/lib/tcp/trace";
import type { Act, Move, Plan } from "./plan";
import { Recorder } from "./recorder";

/** A call with what it returned; null: it still waits. */
export interface Returned {
  readonly move: Move;
  readonly result: CallResult | null;
  /** The state of its connection just before; null without one. */
  readonly state: State | null;
}

export interface Played {
  /** From the end of the setup up to now. */
  readonly trace: Trace;
  /** The same, and all that the next calls led to. */
  readonly whole: Trace;
  readonly past: readonly Returned[];
  readonly next: readonly Returned[];
}

export const ADDRESS: { readonly [E in End]: string } = { A: "10.0.0.1", B: "10.0.0.2" };

/** One-way delay, and how long the network is left alone after the last move, ms. */
const DELAY = 10;
const SETTLE = 200;

/**
 * Plays a plan on two Linux hosts of the model. Throws if a program makes a call while an earlier one
 * of its calls still waits: no program can.
 */
export function play({ isns, setup, past, next }: Plan): Played {
  const make = (end: End) =>
    new Host({ address: ADDRESS[end], profile: PROFILES.linux, isn: () => isns[end], random: () => 0 });
  const stage = new Stage({ A: make("A"), B: make("B") });
  stage.act(setup);
  stage.settle();
  stage.recorder.start();
  const before = stage.act(past);
  stage.settle();
  const trace = stage.recorder.trace();
  const after = stage.act(next);
  stage.settle();
  return {
    trace,
    whole: stage.recorder.trace(),
    past: before.map(({ look }) => look()),
    next: after.map(({ look }) => look()),
  };
}

class Stage {
  private now = 0;
  readonly recorder: Recorder;
  private readonly descriptors: { readonly [E in End]: Map<string, number> } = { A: new Map(), B: new Map() };
  private readonly waiting: { readonly [E in End]: { isBlocked: () => boolean }[] } = { A: [], B: [] };

  constructor(private readonly hosts: { readonly [E in End]: Host }) {
    this.recorder = new Recorder(hosts, DELAY);
  }

  act(moves: readonly Move[]): readonly { readonly look: () => Returned }[] {
    return moves.map((move) => {
      this.now = this.recorder.runUntil(this.now + move.wait);
      return this.make(move);
    });
  }

  settle(): void {
    this.now = this.recorder.runUntil(this.now + SETTLE);
  }

  private make(move: Move): { readonly look: () => Returned } {
    const { end, act } = move;
    const host = this.hosts[end];
    if (this.waiting[end].some(({ isBlocked }) => isBlocked()))
      throw new Error(`${end} still waits in an earlier call`);
    if (act.name === "power-off") this.recorder.cut(end);
    if (act.name === "port-range") host.sysctl("net.ipv4.ip_local_port_range", `${act.first} ${act.last}`);
    const call = this.callOf(end, act);
    if (call === null) return { look: () => ({ move, result: { value: 0, errno: null }, state: null }) };

    const state = "fd" in call ? (host.info(call.fd)?.state ?? null) : null;
    const begun = this.recorder.call(end, call, this.now);
    const { result } = begun;
    if ("as" in act && result !== null && result.errno === null) this.descriptors[end].set(act.as, result.value);
    const look = () => ({ move, result: host.begun(begun.id).result, state });
    this.waiting[end].push({ isBlocked: () => look().result === null });
    return { look };
  }

  private callOf(end: End, act: Act): SocketCall | null {
    if (act.name === "power-off" || act.name === "port-range") return null;
    if (act.name === "socket") return { name: "socket" };
    const fd = this.descriptors[end].get(act.on);
    if (fd === undefined) throw new Error(`${end} has no descriptor "${act.on}"`);
    return socketCall(act, fd, ADDRESS[end === "A" ? "B" : "A"]);
  }
}

function socketCall(
  act: Exclude<Act, { name: "socket" | "power-off" | "port-range" }>,
  fd: number,
  peer: string,
): SocketCall {
  switch (act.name) {
    case "accept":
    case "close":
      return { name: act.name, fd };
    case "listen":
      return { name: "listen", fd, backlog: 5 };
    case "bind":
      return { name: "bind", fd, local: { port: act.port } };
    case "connect":
      return { name: "connect", fd, remote: { ip: peer, port: act.port } };
    case "read":
    case "write":
      return { name: act.name, fd, octets: act.octets };
    case "shutdown":
      return { name: "shutdown", fd, how: act.how };
    case "reuse-address":
      return { name: "setsockopt", fd, option: "SO_REUSEADDR", value: 1 };
    case "linger":
      return { name: "setsockopt", fd, option: "SO_LINGER", value: { on: true, seconds: act.seconds } };
  }
}
