import fc from "fast-check";
import { expect, test } from "vitest";
import type { Segment } from "../segment";
import type { SocketCall } from "../sockets/calls";
import type { LogEntry } from "./log";
import { mulberry32 } from "./mulberry32";
import type { DirectionRules } from "./network";
import { makeWorld, runAgain, type WorldSetup } from "./setup";
import type { World } from "./world";

const A = "10.0.0.1";
const B = "10.0.0.2";

function setup(there: Partial<DirectionRules> = {}, back: Partial<DirectionRules> = {}, seed = 1): WorldSetup {
  return {
    seed,
    hosts: { a: { ip: A, profile: "linux" }, b: { ip: B, profile: "linux" } },
    directions: [
      { from: "a", to: "b", delay: 10, ...there },
      { from: "b", to: "a", delay: 10, ...back },
    ],
  };
}

function open(world: World, host: string): number {
  return world.call(host, { name: "socket" }).result?.value ?? -1;
}

function listenAt(world: World, port: number): number {
  const fd = open(world, "b");
  world.call("b", { name: "setsockopt", fd, option: "SO_REUSEADDR", value: 1 });
  world.call("b", { name: "bind", fd, local: { ip: B, port } });
  world.call("b", { name: "listen", fd, backlog: 16 });
  return fd;
}

function connectFrom(world: World, localPort?: number): number {
  const fd = open(world, "a");
  world.call("a", { name: "setsockopt", fd, option: "SO_REUSEADDR", value: 1 });
  if (localPort !== undefined) world.call("a", { name: "bind", fd, local: { port: localPort } });
  world.call("a", { name: "connect", fd, remote: { ip: B, port: 80 } });
  return fd;
}

const statesOf = (log: readonly LogEntry[], host: string, port?: number) =>
  log.flatMap((entry) =>
    entry.what === "state" && entry.host === host && (port === undefined || entry.local.port === port)
      ? [entry.state]
      : [],
  );

const count = (log: readonly LogEntry[], what: LogEntry["what"]) => log.filter((entry) => entry.what === what).length;

/** Both sides open, A closes, B closes when it has seen the end. */
function closeOnce(world: World, localPort?: number): void {
  const listener = listenAt(world, 80);
  const fd = connectFrom(world, localPort);
  world.runUntil(100);
  const accepted = world.call("b", { name: "accept", fd: listener }).result?.value ?? -1;
  world.call("a", { name: "close", fd });
  world.runUntil(500);
  world.call("b", { name: "close", fd: accepted });
  world.runUntil(1_000);
}

test("two hosts open and close a connection, and the log tells every step", () => {
  const world = makeWorld(setup());

  closeOnce(world);
  world.runUntil(100_000);

  expect(statesOf(world.log, "a")).toEqual([
    "SYN-SENT",
    "ESTABLISHED",
    "FIN-WAIT-1",
    "FIN-WAIT-2",
    "TIME-WAIT",
    "CLOSED",
  ]);
  expect(statesOf(world.log, "b")).toEqual(["SYN-RECEIVED", "ESTABLISHED", "CLOSE-WAIT", "LAST-ACK", "CLOSED"]);
  expect(count(world.log, "sent")).toBe(7);
  expect(count(world.log, "arrived")).toBe(7);
});

test("TIME-WAIT in the world lasts 60 s from the last ACK", () => {
  const world = makeWorld(setup());

  closeOnce(world);
  world.runUntil(100_000);

  const at = (state: string) => world.log.find((entry) => entry.what === "state" && entry.state === state)?.at ?? 0;
  const closed = world.log.findLast((entry) => entry.what === "state" && entry.host === "a")?.at ?? 0;
  expect(closed - at("TIME-WAIT")).toBe(60_000);
});

test("a lost FIN is sent again", () => {
  const world = makeWorld(setup({ faults: [{ kind: "FIN", nth: 1, fate: "lose" }] }));

  closeOnce(world);

  expect(count(world.log, "lost")).toBe(1);
  expect(
    world.log.filter((entry) => entry.what === "sent" && entry.host === "a" && entry.packet.segment.fin),
  ).toHaveLength(2);
  expect(statesOf(world.log, "a").at(-1)).toBe("TIME-WAIT");
});

test("a duplicated SYN makes no second connection", () => {
  const world = makeWorld(setup({ faults: [{ kind: "SYN", nth: 1, fate: { delays: [10, 12] } }] }));

  closeOnce(world);

  expect(count(world.log, "duplicated")).toBe(1);
  expect(statesOf(world.log, "b").filter((state) => state === "ESTABLISHED")).toHaveLength(1);
});

test.each([
  ["exactly MSL is delivered", 1_000, "arrived"],
  ["more than MSL expires", 1_001, "expired"],
] as const)("a segment that takes %s", (_, delay, what) => {
  const world = makeWorld(setup({ msl: 1_000, faults: [{ kind: "SYN", nth: 1, fate: { delays: [delay] } }] }));
  connectFrom(world);

  while (world.step(1_000)) {
    // Until the first SYN has met its fate.
  }

  const fate = world.log.find((entry) => "packetId" in entry && entry.packetId === 1 && entry.what !== "sent");
  expect(fate).toMatchObject({ what, at: 1_000, host: "b" });
});

test("a host whose cable is out neither sends nor receives", () => {
  const world = makeWorld(setup());
  listenAt(world, 80);
  world.setLink("b", false);
  const fd = connectFrom(world);

  world.runUntil(900);
  expect(count(world.log, "arrived")).toBe(0);
  world.setLink("b", true);
  world.runUntil(2_000);

  expect(statesOf(world.log, "a").at(-1)).toBe("ESTABLISHED");
  expect(fd).toBeGreaterThan(0);
});

test("two incarnations of a 4-tuple follow each other; a RST of the old one does not harm the new", () => {
  const world = makeWorld(setup());
  closeOnce(world, 40_000);
  const stray = world.log.findLast((entry) => entry.what === "sent" && entry.host === "a");
  connectFrom(world, 40_000);
  world.runUntil(1_500);
  if (stray?.what !== "sent") throw new Error("nothing was sent");
  const old: Segment = { ...stray.packet.segment, rst: true };
  world.inject({ ...stray.packet, segment: old });
  world.runUntil(2_000);

  expect(statesOf(world.log, "a", 40_000).slice(-3)).toEqual(["TIME-WAIT", "SYN-SENT", "ESTABLISHED"]);
  expect(statesOf(world.log, "b").at(-1)).toBe("ESTABLISHED");
});

test("many connections at once, each with a port of its own", () => {
  const world = makeWorld(setup());
  listenAt(world, 80);
  for (let n = 0; n < 16; n++) connectFrom(world);
  world.runUntil(100);

  const ports = new Set(
    world.log.flatMap((entry) => (entry.what === "state" && entry.host === "a" ? [entry.local.port] : [])),
  );
  expect(ports.size).toBe(16);
  expect(statesOf(world.log, "b").filter((state) => state === "ESTABLISHED")).toHaveLength(16);
});

test("the local ports of a host run out, and connect() says so", () => {
  const world = makeWorld(setup());
  listenAt(world, 80);
  world.sysctl("a", "net.ipv4.ip_local_port_range", "40000 40003");
  const results = [1, 2, 3, 4, 5].map(() => {
    const fd = open(world, "a");
    return world.call("a", { name: "connect", fd, remote: { ip: B, port: 80 } }).result?.errno ?? null;
  });

  expect(results).toEqual([null, null, null, null, "EADDRNOTAVAIL"]);
});

const calls = fc.array(
  fc.record({
    pause: fc.integer({ min: 0, max: 2_000 }),
    host: fc.constantFrom("a", "b"),
    what: fc.constantFrom("connect", "accept", "write", "read", "shutdown", "close", "unplug", "plug", "steps"),
    fd: fc.integer({ min: 3, max: 6 }),
  }),
  { maxLength: 30 },
);

type Deed = { readonly pause: number; readonly host: string; readonly what: string; readonly fd: number };

function perform(world: World, { pause, host, what, fd }: Deed): void {
  if (what === "steps") for (let n = 0; n < fd; n++) world.step();
  else world.runUntil(world.now + pause);
  if (what === "connect") connectFrom(world, fd === 3 ? 40_000 : undefined);
  if (what === "unplug" || what === "plug") world.setLink(host, what === "plug");
  const call = callOf(what, fd);
  if (call !== null) world.call(host, call);
}

function callOf(what: string, fd: number): SocketCall | null {
  switch (what) {
    case "accept":
      return { name: "accept", fd };
    case "write":
      return { name: "write", fd, octets: 3_000 };
    case "read":
      return { name: "read", fd, octets: 10_000 };
    case "shutdown":
      return { name: "shutdown", fd, how: "SHUT_WR" };
    case "close":
      return { name: "close", fd };
    default:
      return null;
  }
}

const rough = fc.record({
  jitter: fc.integer({ min: 0, max: 100 }),
  loss: fc.double({ min: 0, max: 0.5, noNaN: true }),
  duplication: fc.double({ min: 0, max: 0.5, noNaN: true }),
  msl: fc.constantFrom(50, 120_000),
});

test("the inputs of a world, replayed, give the same log", () => {
  fc.assert(
    fc.property(calls, rough, rough, fc.integer(), (deeds, there, back, seed) => {
      const plan = setup(there, back, seed);
      const world = makeWorld(plan);
      listenAt(world, 80);
      for (const deed of deeds) perform(world, deed);
      world.runUntil(world.now + 5_000);

      const inputs: typeof world.inputs = JSON.parse(JSON.stringify(world.inputs));
      const again = runAgain(plan, inputs);

      expect(again.log).toEqual(world.log);
      expect(again.inputs).toEqual(world.inputs);
    }),
    { numRuns: 60 },
  );
});

test("the same seed gives the same fractions, another seed others", () => {
  const fractions = (seed: number) => {
    const random = mulberry32(seed);
    return [1, 2, 3, 4].map(() => random());
  };

  expect(fractions(7)).toEqual(fractions(7));
  expect(fractions(7)).not.toEqual(fractions(8));
  for (const fraction of fractions(7)) {
    expect(fraction).toBeGreaterThanOrEqual(0);
    expect(fraction).toBeLessThan(1);
  }
});
