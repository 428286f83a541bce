import { PROFILES, type Profile } from "../profiles";
import type { Address } from "../sockets/calls";
import { Host } from "../sockets/host";
import type { ProfileName } from "../trace";
import type { Input } from "./log";
import { mulberry32 } from "./mulberry32";
import { type DirectionRules, directionOf } from "./network";
import { World } from "./world";

/** A world as plain data: with its inputs it is all that a run depends on. */
export interface WorldSetup {
  /** All chance in the network, initial sequence numbers and ports comes from it. */
  readonly seed: number;
  readonly hosts: { readonly [name: string]: HostSetup };
  readonly directions: readonly DirectionRules[];
}

export interface HostSetup {
  readonly ip: string;
  readonly profile: ProfileName;
  /** Where this host differs from its profile. */
  readonly rules?: Partial<Profile>;
}

/** A world at time 0, before any input. */
export function makeWorld({ seed, hosts, directions }: WorldSetup): World {
  const random = mulberry32(seed);
  const inhabitants = Object.entries(hosts).map(([name, { ip, profile, rules }], index) => {
    const key = (seed + index + 1) >>> 0;
    const host = new Host({
      address: ip,
      profile: { ...PROFILES[profile], ...rules },
      isn: (local, remote, now) => clockedIsn(key, local, remote, now),
      random: mulberry32(key),
    });
    return [name, { ip, host }] as const;
  });
  return new World({ hosts: Object.fromEntries(inhabitants), directions: directions.map(directionOf), random });
}

/** RFC 6528: a clock of 4 µs steps, and a number of its own for every 4-tuple. */
function clockedIsn(key: number, local: Address, remote: Address, now: number): number {
  let hash = key;
  for (const char of `${local.ip}:${local.port}>${remote.ip}:${remote.port}`) {
    hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 16_777_619);
  }
  return (mulberry32(hash)() * 2 ** 32 + Math.floor(now * 250)) >>> 0;
}

/** Lets the inputs of an earlier run come again: the log of the world is the same as then. */
export function runAgain(setup: WorldSetup, inputs: readonly Input[]): World {
  const world = makeWorld(setup);
  for (const input of inputs) {
    while (world.stepsTaken < input.afterSteps && world.step()) {
      // Each step is one thing.
    }
    repeat(world, input);
  }
  return world;
}

function repeat(world: World, input: Input): void {
  switch (input.type) {
    case "call":
      world.call(input.host, input.call);
      return;
    case "inject":
      world.inject(input.packet);
      return;
    case "link":
      world.setLink(input.host, input.isUp);
      return;
    case "destroy":
      world.destroy(input.host, input.local, input.remote);
      return;
    case "sysctl":
      world.sysctl(input.host, input.name, input.value);
      return;
    case "until":
      world.runUntil(input.at);
  }
}
