import { PROFILES } from "../../profiles";
import type { Address } from "../../sockets/calls";
import { Host as SocketsHost } from "../../sockets/host";
import type { Host } from "../../trace";
import { directionOf } from "../../world/network";
import { World } from "../../world/world";
import type { ProgramVariant } from "./goal";

/** Two Linux hosts, a network that loses nothing, and a connection from A to B's port 80 that both programs hold. */
export interface Stage {
  readonly world: World;
  readonly hosts: { readonly [H in Host]: SocketsHost };
  /** The descriptors of the connection. */
  readonly fds: { readonly [H in Host]: number };
  /** B's listening socket. */
  readonly listener: number;
}

export const ADDRESSES: { readonly [H in Host]: Address } = {
  A: { ip: "192.0.2.1", port: 50_000 },
  B: { ip: "192.0.2.2", port: 80 },
};

/** What was before the story begins took this long, ms. */
export const BEGINNING = 1_000;

export function openStage(variant: ProgramVariant, reusesAddress: boolean): Stage {
  const hosts = { A: hostOf("A", variant), B: hostOf("B", variant) };
  const world = new World({
    hosts: { A: { ip: ADDRESSES.A.ip, host: hosts.A }, B: { ip: ADDRESSES.B.ip, host: hosts.B } },
    directions: [
      directionOf({ from: "A", to: "B", delay: variant.delay }),
      directionOf({ from: "B", to: "A", delay: variant.delay }),
    ],
    random: () => 0.5,
  });
  const listener = listenOn(world, reusesAddress);
  const accepting = world.call("B", { name: "accept", fd: listener.fd });
  const fd = descriptorOf(world.call("A", { name: "socket" }).result?.value);
  world.call("A", { name: "bind", fd, local: ADDRESSES.A });
  world.call("A", { name: "connect", fd, remote: ADDRESSES.B });
  world.runUntil(BEGINNING);
  const accepted = descriptorOf(world.begun("B", accepting.id).result?.value);
  return { world, hosts, fds: { A: fd, B: accepted }, listener: listener.fd };
}

/** socket(), perhaps SO_REUSEADDR, bind(), listen(): what a server does when it starts. */
export function listenOn(world: World, reusesAddress: boolean): { readonly fd: number; readonly isListening: boolean } {
  const fd = descriptorOf(world.call("B", { name: "socket" }).result?.value);
  if (reusesAddress) world.call("B", { name: "setsockopt", fd, option: "SO_REUSEADDR", value: 1 });
  const bound = world.call("B", { name: "bind", fd, local: ADDRESSES.B }).result;
  if (bound?.value !== 0) return { fd, isListening: false };
  const listening = world.call("B", { name: "listen", fd, backlog: 8 }).result;
  return { fd, isListening: listening?.value === 0 };
}

function hostOf(name: Host, { next }: ProgramVariant): SocketsHost {
  return new SocketsHost({
    address: ADDRESSES[name].ip,
    profile: { ...PROFILES.linux, timestamps: false },
    isn: () => next[name] - 1,
    random: () => 0.5,
  });
}

function descriptorOf(value: number | undefined): number {
  if (value === undefined || value < 0) throw new Error("the connection before the story could not be made");
  return value;
}
