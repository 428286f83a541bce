import { pathOf } from "@/lib/tcp/replay/compare-states";
import type { Address, SocketCall } from "@/lib/tcp/sockets/calls";
import type { Host } from "@/lib/tcp/trace";
import { makeWorld } from "@/lib/tcp/world/setup";
import type { World } from "@/lib/tcp/world/world";
import type { Plan, PlannedDeed } from "./story";
import type { Paths } from "./watch-event";

/** Settings of this machine's kernel that decide how a connection ends, by their names (`net.ipv4.…`). */
export type Sysctls = Readonly<Record<string, string>>;

/** Two hosts of the model, since its loopback would give both ends to one; the network between them takes no time. */
const ADDRESSES: { readonly [H in Host]: Address } = {
  A: { ip: "192.0.2.1", port: 50_000 },
  B: { ip: "192.0.2.2", port: 80 },
};

/** What the model does under `linux` with one connection and these calls. */
export function predict({ deeds, watch }: Plan, sysctls: Sysctls): Paths {
  const stage = new Stage(sysctls);
  for (const deed of deeds) stage.perform(deed);
  stage.runUntil(watch);
  return { A: stage.pathOf("A", watch), B: stage.pathOf("B", watch) };
}

/** The two programs on the model, from the moment when the connection is there. */
class Stage {
  readonly #world: World;
  readonly #fds: { readonly [H in Host]: number };
  readonly #began: number;
  readonly #open = new Set<Host>(["A", "B"]);
  readonly #reading = new Set<Host>();

  constructor(sysctls: Sysctls) {
    this.#world = makeWorld({
      seed: 1,
      hosts: { A: { ip: ADDRESSES.A.ip, profile: "linux" }, B: { ip: ADDRESSES.B.ip, profile: "linux" } },
      // On loopback a segment arrives within the call that sends it (drivers/net/loopback.c).
      directions: [
        { from: "A", to: "B", delay: 0 },
        { from: "B", to: "A", delay: 0 },
      ],
    });
    for (const end of ["A", "B"] as const) {
      for (const [name, value] of Object.entries(sysctls)) this.#world.sysctl(end, name, value);
    }
    const listener = this.#value("B", { name: "socket" });
    this.#call("B", { name: "bind", fd: listener, local: ADDRESSES.B });
    this.#call("B", { name: "listen", fd: listener, backlog: 1 });
    const accepting = this.#world.call("B", { name: "accept", fd: listener });
    const connecting = this.#value("A", { name: "socket" });
    this.#call("A", { name: "bind", fd: connecting, local: ADDRESSES.A });
    this.#call("A", { name: "connect", fd: connecting, remote: ADDRESSES.B });
    this.#settle(0);
    this.#fds = { A: connecting, B: descriptorOf(this.#world.begun("B", accepting.id).result?.value) };
    this.#began = this.#world.now;
  }

  perform(deed: PlannedDeed): void {
    this.runUntil(deed.at);
    const { end } = deed;
    const fd = this.#fds[end];
    if (deed.does === "read") this.#reading.add(end);
    else if (deed.does === "write") this.#call(end, { name: "write", fd, octets: deed.octets, dontWait: true });
    else if (deed.does === "shutdown") this.#call(end, { name: "shutdown", fd, how: "SHUT_WR" });
    else {
      if (deed.does === "reset") {
        this.#call(end, { name: "setsockopt", fd, option: "SO_LINGER", value: { on: true, seconds: 0 } });
      }
      this.#call(end, { name: "close", fd });
      this.#open.delete(end);
    }
    // What a call sends has arrived before the next call, even if both are made at the same time.
    this.#settle(this.#world.now);
  }

  /** ms since the connection was there */
  runUntil(at: number): void {
    this.#settle(this.#began + at);
    this.#world.runUntil(this.#began + at);
  }

  pathOf(end: Host, until: number): Paths[Host] {
    const path = pathOf(this.#world.log, end, this.#began + until);
    const first = path.findIndex(({ state }) => state === "ESTABLISHED");
    return path.slice(first).map(({ state, at }) => ({ state, at: Math.max(0, at - this.#began) }));
  }

  #settle(limit: number): void {
    do this.#read();
    while (this.#world.step(limit));
  }

  /** The programs that read take whatever is there. */
  #read(): void {
    for (const end of this.#reading) {
      if (!this.#open.has(end)) continue;
      let octets = 1;
      while (octets > 0) {
        const call: SocketCall = { name: "read", fd: this.#fds[end], octets: 65_536, dontWait: true };
        octets = this.#world.call(end, call).result?.value ?? 0;
      }
    }
  }

  #call(end: Host, call: SocketCall): void {
    this.#world.call(end, call);
  }

  #value(end: Host, call: SocketCall): number {
    return descriptorOf(this.#world.call(end, call).result?.value);
  }
}

function descriptorOf(descriptor: number | undefined): number {
  if (descriptor === undefined || descriptor < 0) throw new Error("the model could not open the connection");
  return descriptor;
}
