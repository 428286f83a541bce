import { beforeEach, describe, expect, test } from "vitest";
import { makeWorld } from "./setup";
import type { World } from "./world";

/**
 * What the kernel did in the recordings with many connections (kernel-traces, rows 17 to 19), whose calls were
 * not recorded one by one: ports that run out, TIME-WAITs that overflow, addresses in use.
 */

const B = "10.9.60.2";
const SELF = "127.0.0.1";

let world: World;

beforeEach(() => {
  world = makeWorld({
    seed: 17,
    hosts: { A: { ip: "10.9.60.1", profile: "linux" }, B: { ip: B, profile: "linux" } },
    directions: [
      { from: "A", to: "B", delay: 0.1 },
      { from: "B", to: "A", delay: 0.1 },
    ],
  });
  for (const host of ["A", "B"]) world.sysctl(host, "net.ipv4.ip_local_port_range", "40000 40099");
});

function socket(host: string, reusesAddress = false): number {
  const fd = world.call(host, { name: "socket" }).result?.value ?? -1;
  if (reusesAddress) world.call(host, { name: "setsockopt", fd, option: "SO_REUSEADDR", value: 1 });
  return fd;
}

const errorOf = (host: string, ...[call]: [Parameters<World["call"]>[1]]) =>
  world.call(host, call).result?.errno ?? null;

function listenAt(host: string, ip: string, port: number, reusesAddress = false): number {
  const fd = socket(host, reusesAddress);
  world.call(host, { name: "bind", fd, local: { ip, port } });
  world.call(host, { name: "listen", fd, backlog: 200 });
  return fd;
}

/** A connects and closes first, B closes `pause` ms later. Null, or why connect() failed. */
function connectAndClose(listener: number, ip = B, port = 5_060, server = "B", pause = 0.5): string | null {
  const fd = socket("A");
  const id = world.call("A", { name: "connect", fd, remote: { ip, port } }).id;
  world.runUntil(world.now + 0.5);
  const errno = world.begun("A", id).result?.errno ?? null;
  if (errno !== null) return errno;
  const accepted = world.call(server, { name: "accept", fd: listener }).result?.value ?? -1;
  world.call("A", { name: "close", fd });
  world.runUntil(world.now + pause);
  world.call(server, { name: "close", fd: accepted });
  world.runUntil(world.now + 0.5);
  return null;
}

const portsOf = (states: World) =>
  states.log.flatMap((entry) =>
    entry.what === "state" && entry.host === "A" && entry.state === "SYN-SENT" ? [entry.local.port] : [],
  );

describe("100 local ports and one server (s17)", () => {
  const exhaust = (listener: number) => Array.from({ length: 101 }, () => connectAndClose(listener));

  test("connect() no. 101 fails; the first 50 ports are even, the others odd", () => {
    const results = exhaust(listenAt("B", B, 5_060));

    expect(results.slice(0, 100).every((errno) => errno === null)).toBe(true);
    expect(results.at(100)).toBe("EADDRNOTAVAIL");
    const ports = portsOf(world);
    expect(ports.slice(0, 50).every((port) => port % 2 === 0)).toBe(true);
    expect(ports.slice(50).every((port) => port % 2 === 1)).toBe(true);
    expect(new Set(ports).size).toBe(100);
  });

  test("the limit is per server address and port: another port of the same server is reached", () => {
    exhaust(listenAt("B", B, 5_060));
    const other = listenAt("B", B, 5_061);

    expect(connectAndClose(other, B, 5_061)).toBeNull();
  });

  test.each([
    ["0", "1", "EADDRNOTAVAIL"],
    ["2", "1", "EADDRNOTAVAIL"],
    ["1", "1", null],
    ["1", "0", "EADDRNOTAVAIL"],
  ])("tcp_tw_reuse=%s and tcp_timestamps=%s: 1.5 s later connect() gives %s", (reuse, timestamps, expected) => {
    world.sysctl("A", "net.ipv4.tcp_tw_reuse", reuse);
    world.sysctl("A", "net.ipv4.tcp_timestamps", timestamps);
    const listener = listenAt("B", B, 5_060);
    exhaust(listener);

    world.runUntil(world.now + 1_500);

    expect(connectAndClose(listener)).toBe(expected);
  });

  test("with tcp_tw_reuse=1 a port is free again 1 s after its last timestamp", () => {
    world.sysctl("A", "net.ipv4.tcp_tw_reuse", "1");
    const listener = listenAt("B", B, 5_060);
    const start = world.now;
    exhaust(listener);
    while (connectAndClose(listener) !== null) world.runUntil(world.now + 5);

    expect(world.now - start).toBeGreaterThan(1_000);
    expect(world.now - start).toBeLessThan(1_030);
  });

  test("over the loopback the default, 2, lets ports be used again", () => {
    const listener = listenAt("A", SELF, 5_060);
    for (let n = 0; n < 100; n++) expect(connectAndClose(listener, SELF, 5_060, "A")).toBeNull();
    world.runUntil(world.now + 1_500);

    expect(connectAndClose(listener, SELF, 5_060, "A")).toBeNull();
  });
});

test("beyond tcp_max_tw_buckets no TIME-WAIT is kept, and the peer's FIN gets a RST (s18)", () => {
  world.sysctl("A", "net.ipv4.tcp_max_tw_buckets", "5");
  const listener = listenAt("B", B, 5_060);
  for (let n = 0; n < 8; n++) connectAndClose(listener, B, 5_060, "B", 20);

  const sent = world.log.flatMap((entry) =>
    entry.what === "sent" && entry.host === "A" ? [entry.packet.segment] : [],
  );
  const waits = world.log.filter((entry) => entry.what === "state" && entry.state === "TIME-WAIT");
  expect(waits).toHaveLength(5);
  expect(sent.filter(({ rst }) => rst)).toHaveLength(3);
});

describe("bind() while an old connection of the server is in TIME-WAIT (s19)", () => {
  /** B closes its connection first, then the listener; a new socket binds the same port. */
  function bindAgain(oldReuses: boolean, newReuses: boolean): string | null {
    const listener = listenAt("B", B, 5_065, oldReuses);
    const fd = socket("A");
    world.call("A", { name: "connect", fd, remote: { ip: B, port: 5_065 } });
    world.runUntil(world.now + 1);
    const accepted = world.call("B", { name: "accept", fd: listener }).result?.value ?? -1;
    world.call("B", { name: "close", fd: accepted });
    world.runUntil(world.now + 10);
    world.call("A", { name: "close", fd });
    world.runUntil(world.now + 10);
    world.call("B", { name: "close", fd: listener });
    return errorOf("B", { name: "bind", fd: socket("B", newReuses), local: { ip: B, port: 5_065 } });
  }

  test.each([
    [false, false, "EADDRINUSE"],
    [false, true, "EADDRINUSE"],
    [true, false, "EADDRINUSE"],
    [true, true, null],
  ])("old socket with SO_REUSEADDR %s, new one %s: %s", (oldReuses, newReuses, expected) => {
    expect(bindAgain(oldReuses, newReuses)).toBe(expected);
  });

  test("the old listener still open: in use, even with SO_REUSEADDR on both", () => {
    listenAt("B", B, 5_065, true);

    expect(errorOf("B", { name: "bind", fd: socket("B", true), local: { ip: B, port: 5_065 } })).toBe("EADDRINUSE");
  });
});
