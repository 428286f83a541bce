import { expect, test } from "vitest";
import { PROFILES } from "../profiles";
import type { Packet, SocketCall } from "./calls";
import { Host } from "./host";

/** Two hosts with a wire of 10 ms between them, driven by hand. */
function pair(profile = PROFILES.linux) {
  const make = (address: string, first: number) => new Host({ address, profile, isn: () => first, random: () => 0.5 });
  const a = make("10.0.0.1", 1_000);
  const b = make("10.0.0.2", 5_000);
  const hosts = { "10.0.0.1": a, "10.0.0.2": b } as Record<string, Host>;
  let now = 0;
  let wire: { at: number; packet: Packet }[] = [];
  const log: string[] = [];
  const collect = () => {
    for (const host of [a, b]) {
      for (const { at, packet } of host.drain()) {
        const { syn, fin, rst, ack, data } = packet.segment;
        const flags = [syn && "S", fin && "F", rst && "R", ack !== null && "."].filter(Boolean).join("");
        log.push(`${packet.from.ip === "10.0.0.1" ? "A" : "B"} ${flags}${data > 0 ? ` ${data}` : ""}`);
        wire.push({ at: at + 10, packet });
      }
    }
  };
  const run = (until: number) => {
    for (;;) {
      collect();
      const times = [...wire.map(({ at }) => at), a.nextTimeout(), b.nextTimeout()].filter(
        (t): t is number => t !== null,
      );
      const next = Math.min(...times);
      if (!(next <= until)) break;
      now = next;
      const arriving = wire.filter(({ at }) => at <= now);
      wire = wire.filter(({ at }) => at > now);
      for (const { packet } of arriving) hosts[packet.to.ip]?.receive(packet, now);
      a.expire(now);
      b.expire(now);
    }
    now = until;
    a.expire(now);
    b.expire(now);
  };
  const call = (host: Host, one: SocketCall) => {
    const begun = host.call(one, now);
    collect();
    return begun;
  };
  return { a, b, run, call, log, time: () => now };
}

function connected(profile = PROFILES.linux) {
  const world = pair(profile);
  const { a, b, call, run } = world;
  const listener = call(b, { name: "socket" }).result?.value ?? -1;
  call(b, { name: "bind", fd: listener, local: { port: 80 } });
  call(b, { name: "listen", fd: listener, backlog: 5 });
  const accepting = call(b, { name: "accept", fd: listener });
  const fd = call(a, { name: "socket" }).result?.value ?? -1;
  const connecting = call(a, { name: "connect", fd, remote: { ip: "10.0.0.2", port: 80 } });
  expect(connecting.result).toBeNull();
  run(100);
  expect(a.begun(connecting.id)).toMatchObject({ result: { value: 0 }, returnedAt: 20 });
  const peer = b.begun(accepting.id).result?.value ?? -1;
  return { ...world, fd, peer, listener };
}

test("connect() and accept() block until the handshake is over", () => {
  const { a, b, fd, peer } = connected();
  expect(a.info(fd)?.state).toBe("ESTABLISHED");
  expect(b.info(peer)?.state).toBe("ESTABLISHED");
});

test("the ordinary close: read() gives 0, TIME-WAIT stays without a descriptor for 60 s", () => {
  const { a, b, fd, peer, call, run, log } = connected();
  const reading = call(b, { name: "read", fd: peer, octets: 100 });
  call(a, { name: "close", fd });
  run(200);
  expect(b.begun(reading.id).result).toEqual({ value: 0, errno: null });
  expect(b.info(peer)?.state).toBe("CLOSE-WAIT");
  call(b, { name: "close", fd: peer });
  run(300);
  expect(log).toEqual(["A S", "B S.", "A .", "A F.", "B .", "B F.", "A ."]);
  expect([a.countIn("TIME-WAIT"), b.connections().length]).toEqual([1, 0]);
  run(60_209);
  expect(a.countIn("TIME-WAIT")).toBe(1);
  run(60_211);
  expect(a.connections()).toEqual([]);
});

test("after RST a reader gets ECONNRESET once, then end of file; a writer EPIPE (facts.md L22)", () => {
  const { a, b, fd, peer, call, run } = connected();
  call(a, { name: "setsockopt", fd, option: "SO_LINGER", value: { on: true, seconds: 0 } });
  call(a, { name: "close", fd });
  run(200);
  expect(call(b, { name: "read", fd: peer, octets: 1 }).result).toEqual({ value: -1, errno: "ECONNRESET" });
  expect(call(b, { name: "read", fd: peer, octets: 1 }).result).toEqual({ value: 0, errno: null });
  expect(call(b, { name: "write", fd: peer, octets: 1 }).result).toEqual({ value: -1, errno: "EPIPE" });
});

test("octets that came before a RST stay readable", () => {
  const { a, b, fd, peer, call, run } = connected();
  call(a, { name: "write", fd, octets: 300 });
  run(150);
  call(a, { name: "setsockopt", fd, option: "SO_LINGER", value: { on: true, seconds: 0 } });
  call(a, { name: "close", fd });
  run(200);
  expect(call(b, { name: "read", fd: peer, octets: 1_000 }).result?.value).toBe(300);
  expect(call(b, { name: "read", fd: peer, octets: 1_000 }).result?.errno).toBe("ECONNRESET");
});

test("close() with SO_LINGER and a time blocks until the FIN is acknowledged, not until the peer closes (s13c)", () => {
  const { a, fd, call, run, time } = connected();
  call(a, { name: "setsockopt", fd, option: "SO_LINGER", value: { on: true, seconds: 5 } });
  const begun = time();
  const closing = call(a, { name: "close", fd });
  expect(closing.result).toBeNull();
  run(begun + 50);
  expect(a.begun(closing.id).returnedAt).toBe(begun + 24);
});

test("bind() to a port in TIME-WAIT needs SO_REUSEADDR on the old and the new socket (s19)", () => {
  const outcomes = [false, true].flatMap((old) =>
    [false, true].map((fresh) => {
      const { a, b, call, run } = pair();
      const listener = call(b, { name: "socket" }).result?.value ?? -1;
      if (old) call(b, { name: "setsockopt", fd: listener, option: "SO_REUSEADDR", value: 1 });
      call(b, { name: "bind", fd: listener, local: { port: 80 } });
      call(b, { name: "listen", fd: listener, backlog: 5 });
      const accepting = call(b, { name: "accept", fd: listener });
      const fd = call(a, { name: "socket" }).result?.value ?? -1;
      call(a, { name: "connect", fd, remote: { ip: "10.0.0.2", port: 80 } });
      run(100);
      call(b, { name: "close", fd: b.begun(accepting.id).result?.value ?? -1 });
      run(200);
      call(a, { name: "close", fd });
      run(300);
      call(b, { name: "close", fd: listener });
      expect(b.countIn("TIME-WAIT")).toBe(1);
      const again = call(b, { name: "socket" }).result?.value ?? -1;
      if (fresh) call(b, { name: "setsockopt", fd: again, option: "SO_REUSEADDR", value: 1 });
      return call(b, { name: "bind", fd: again, local: { port: 80 } }).result?.errno ?? "OK";
    }),
  );
  expect(outcomes).toEqual(["EADDRINUSE", "EADDRINUSE", "EADDRINUSE", "OK"]);
});

test("ports run out for one destination only: 100 ports, 100 connections, the 101st EADDRNOTAVAIL (s17a)", () => {
  const { a, call } = pair();
  a.sysctl("net.ipv4.ip_local_port_range", "40000 40099");
  const connectTo = (port: number) => {
    const fd = call(a, { name: "socket", nonblocking: true }).result?.value ?? -1;
    return call(a, { name: "connect", fd, remote: { ip: "10.0.0.2", port } }).result?.errno;
  };
  const first = Array.from({ length: 100 }, () => connectTo(80));
  expect(new Set(first)).toEqual(new Set(["EINPROGRESS"]));
  expect(connectTo(80)).toBe("EADDRNOTAVAIL");
  expect(connectTo(81)).toBe("EINPROGRESS");
  const ports = a.connections().map(({ local }) => local.port);
  expect(ports.slice(0, 50).every((port) => port % 2 === 0)).toBe(true);
});

test("a SYN to a port where nobody listens: ECONNREFUSED", () => {
  const { a, call, run } = pair();
  const fd = call(a, { name: "socket" }).result?.value ?? -1;
  const connecting = call(a, { name: "connect", fd, remote: { ip: "10.0.0.2", port: 9 } });
  run(50);
  expect(a.begun(connecting.id).result).toEqual({ value: -1, errno: "ECONNREFUSED" });
  // The port was the host's choice: it is given back, and the next try may get another one.
  a.sysctl("net.ipv4.ip_local_port_range", "50000 50000");
  call(a, { name: "connect", fd, remote: { ip: "10.0.0.2", port: 9 } });
  expect(a.connections().map(({ local }) => local.port)).toEqual([50_000]);
});

test("an unknown setting is refused, a known one without effect is taken", () => {
  const { a } = pair();
  expect(a.sysctl("net.ipv4.tcp_fin_timeout", "10")).toBe(true);
  expect(a.sysctl("net.ipv4.tcp_rmem", "4096 131072 6291456")).toBe(true);
  expect(a.sysctl("net.ipv4.tcp_no_such_thing", "1")).toBe(false);
});
