import { oneOf, type Random } from "@/lib/grading/random";
import type { State } from "@/lib/tcp";
import type { Address } from "@/lib/tcp/sockets/calls";
import type { SocketTimer, SocketView } from "@/lib/tcp/text/socket-view";

/** A whole number from `low` to `high`, both included. */
export function between(random: Random, low: number, high: number): number {
  return low + Math.floor(random() * (high - low + 1));
}

/** As many different things as asked for; `make` must be able to give that many. */
export function distinct<T>(count: number, make: () => T): readonly T[] {
  const made = new Set<T>();
  for (let tries = 0; made.size < count && tries < 1_000; tries++) made.add(make());
  return [...made];
}

/** Addresses of documentation networks (RFC 5737): somebody on the internet. */
export function publicIp(random: Random): string {
  return `${oneOf(["192.0.2", "198.51.100", "203.0.113"], random)}.${between(random, 2, 250)}`;
}

/** An address in a private network. */
export function privateIp(random: Random): string {
  return `10.${between(random, 0, 40)}.${between(random, 0, 60)}.${between(random, 2, 250)}`;
}

/** A port from Linux's default range for connect(). */
export function ephemeralPort(random: Random): number {
  return between(random, 32_768, 60_999);
}

/** A socket, quiet unless told otherwise. */
export function socket(
  state: State,
  local: Address,
  remote: Address | null,
  more: Partial<Pick<SocketView, "recvQ" | "sendQ" | "timer">> = {},
): SocketView {
  return { state, ipVersion: 4, recvQ: 0, sendQ: 0, local, remote, timer: null, ...more };
}

export function listener(
  port: number,
  queue: { readonly waiting?: number; readonly backlog?: number } = {},
): SocketView {
  return socket("LISTEN", { ip: "0.0.0.0", port }, null, { recvQ: queue.waiting ?? 0, sendQ: queue.backlog ?? 128 });
}

/** A timer of `ss -o`; `left` in ms. */
export function timer(kind: SocketTimer["kind"], left: number, retransmissions = 0): SocketTimer {
  return { kind, expiresIn: left, retransmissions };
}

/** The timer of TIME-WAIT, or of an orphan in FIN-WAIT-2, with some of its time left. */
export function timeWait(random: Random, from = 2_000, to = 59_900): SocketTimer {
  return timer("timewait", between(random, from, to));
}

/** A server's address with its port, and as many different clients as asked for. */
export function serverAndClients(random: Random, port: number, clients: number) {
  const server: Address = { ip: privateIp(random), port };
  const ports = distinct(clients, () => ephemeralPort(random));
  return { server, clients: ports.map((each): Address => ({ ip: publicIp(random), port: each })) };
}

/** An administrator's session, as it stands on every server. */
export function sshSession(random: Random, ip: string): SocketView {
  return socket(
    "ESTABLISHED",
    { ip, port: 22 },
    { ip: privateIp(random), port: ephemeralPort(random) },
    {
      timer: timer("keepalive", between(random, 20, 118) * 60_000),
    },
  );
}
