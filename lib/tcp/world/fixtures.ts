import type { Connection } from "../connection";
import { PROFILES } from "../profiles";
import { kindOf, type Segment } from "../segment";
import type { SocketCall } from "../sockets/calls";
import { Host } from "../sockets/host";
import { mulberry32 } from "./mulberry32";
import { World } from "./world";

/** For tests: two Linux hosts 10 ms apart, one program on each, and a relay that drops what a test says. */

export type End = "A" | "B";
export type Drops = (from: string, segment: Segment, now: number) => boolean;

export const A = { ip: "10.9.1.1", port: 40_001 };
export const B = { ip: "10.9.1.2", port: 5_001 };

/** Initial sequence numbers: 1000 at A and 500000 at B; a later incarnation's are `later` higher. */
export class TwoHosts {
  readonly hosts: { readonly A: Host; readonly B: Host };
  readonly world: World;
  private readonly fds = { A: -1, B: -1 };
  private listener = -1;

  constructor(drops: Drops = () => false, later = 100_000) {
    const hostAt = (ip: string, first: number) =>
      new Host({
        address: ip,
        profile: PROFILES.linux,
        isn: (_local, _remote, now) => (first + (now > 100 ? later : 0)) >>> 0,
        random: mulberry32(1),
        timestampOffset: 1_000,
      });
    this.hosts = { A: hostAt(A.ip, 1_000), B: hostAt(B.ip, 500_000) };
    const direction = (from: End, to: End) => ({
      from,
      to,
      msl: Number.POSITIVE_INFINITY,
      fate: ({ segment }: { segment: Segment }, _nth: number, now: number) => (drops(from, segment, now) ? [] : [10]),
    });
    this.world = new World({
      hosts: { A: { ip: A.ip, host: this.hosts.A }, B: { ip: B.ip, host: this.hosts.B } },
      directions: [direction("A", "B"), direction("B", "A")],
      random: mulberry32(1),
    });
    this.listener = this.socket("B");
    this.world.call("B", { name: "listen", fd: this.listener, backlog: 8 });
  }

  private socket(host: End): number {
    const fd = this.world.call(host, { name: "socket" }).result?.value ?? -1;
    this.world.call(host, { name: "setsockopt", fd, option: "SO_REUSEADDR", value: 1 });
    this.world.call(host, { name: "bind", fd, local: host === "A" ? A : B });
    return fd;
  }

  connect() {
    this.fds.A = this.socket("A");
    return this.world.call("A", { name: "connect", fd: this.fds.A, remote: B });
  }

  accept(): void {
    this.fds.B = this.world.call("B", { name: "accept", fd: this.listener }).result?.value ?? -1;
  }

  open(): this {
    this.connect();
    this.world.runUntil(31);
    this.accept();
    return this;
  }

  call(host: End, call: { name: SocketCall["name"] } & Record<string, unknown>) {
    // The descriptor completes the call; its other fields are the test's affair.
    return this.world.call(host, { ...call, fd: this.fds[host] } as SocketCall).result;
  }

  at(time: number): this {
    this.world.runUntil(time);
    return this;
  }

  connectionOf(host: End): Connection {
    const [found] = this.hosts[host].connections();
    if (found === undefined) throw new Error(`${host} has no connection`);
    return found.connection;
  }

  inject(from: End, part: Partial<Segment>): void {
    const bare: Segment = { seq: 0, ack: null, syn: false, fin: false, rst: false, data: 0, window: 500 };
    const [source, target] = from === "A" ? [A, B] : [B, A];
    this.world.inject({ from: source, to: target, segment: { ...bare, ...part } });
  }

  sent(host: End, kind?: string): readonly { readonly at: number; readonly segment: Segment }[] {
    return this.world.log.flatMap((entry) =>
      entry.what === "sent" && entry.host === host && (kind === undefined || kindOf(entry.packet.segment) === kind)
        ? [{ at: entry.at, segment: entry.packet.segment }]
        : [],
    );
  }

  states(host: End): readonly { readonly at: number; readonly state: string }[] {
    return this.world.log.flatMap((entry) =>
      entry.what === "state" && entry.host === host ? [{ at: entry.at, state: entry.state }] : [],
    );
  }

  path(host: End): string {
    return this.states(host)
      .map(({ state }) => state)
      .join(" ");
  }

  closedAt(host: End): number {
    return this.states(host).findLast(({ state }) => state === "CLOSED")?.at ?? Number.NaN;
  }
}
