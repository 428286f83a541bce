import { expect, test } from "vitest";
import { PROFILES } from "../profiles";
import type { Segment } from "../segment";
import { Host } from "./host";

const LOCAL = { ip: "10.0.0.1", port: 40_000 };
const REMOTE = { ip: "10.0.0.2", port: 80 };

/** A host of FreeBSD with one nonblocking socket, whose peer is played by hand. Its first number is 100. */
function host() {
  const freebsd = new Host({ address: LOCAL.ip, profile: PROFILES.freebsd, isn: () => 100, random: () => 0 });
  const fd = freebsd.call({ name: "socket", nonblocking: true }, 0).result?.value ?? -1;
  freebsd.call({ name: "bind", fd, local: LOCAL }, 0);
  const sent = () => freebsd.drain().map(({ at, packet: { segment } }) => ({ at, segment }));
  const arrive = (segment: Partial<Segment>, now: number) => {
    const plain = { seq: 0, ack: null, syn: false, fin: false, rst: false, data: 0, window: 65_535 };
    freebsd.receive({ from: REMOTE, to: LOCAL, segment: { ...plain, ...segment } }, now);
  };
  return { freebsd, fd, sent, arrive };
}

function established() {
  const world = host();
  world.freebsd.call({ name: "connect", fd: world.fd, remote: REMOTE }, 0);
  world.arrive({ seq: 500, ack: 101, syn: true, options: { mss: 1_460, windowScale: 2 } }, 10);
  world.sent();
  return world;
}

function syn(settings: Readonly<Record<string, string>>) {
  const { freebsd, fd, sent } = host();
  for (const [name, value] of Object.entries(settings)) expect(freebsd.sysctl(name, value)).toBe(true);
  freebsd.call({ name: "connect", fd, remote: REMOTE }, 0);
  freebsd.expire(100_000);
  return { copies: sent(), fd, freebsd };
}

test.each([
  ["2097152", 6],
  ["73728", 1],
  ["65535", 0],
  ["4294967295", 14],
])("kern.ipc.maxsockbuf=%s makes the window scale %i", (value, scale) => {
  expect(syn({ "kern.ipc.maxsockbuf": value }).copies[0]?.segment.options?.windowScale).toBe(scale);
});

test("a SYN is repeated 1 s, 3.2 s, 7.4 s … after the first, until keepinit is over", () => {
  const { copies, freebsd, fd } = syn({});
  expect(copies.map(({ at }) => at)).toEqual([0, 1_000, 3_200, 7_400, 15_600, 31_800, 64_000]);
  expect(freebsd.call({ name: "connect", fd, remote: REMOTE }, 100_000).result?.errno).toBe("ETIMEDOUT");
});

test("rexmit_drop_options leaves the MSS alone from the third repetition on", () => {
  const { copies } = syn({ "net.inet.tcp.rexmit_drop_options": "1" });
  const names = copies.map(({ segment }) => Object.keys(segment.options ?? {}).length);
  expect(names).toEqual([4, 4, 4, 1, 1, 1, 1]);
});

test("the receive buffer holds whole segments, and a scaled window is rounded up", () => {
  const { freebsd, fd, arrive, sent } = established();
  expect(freebsd.call({ name: "getsockopt", fd, option: "SO_RCVBUF" }, 20).result?.out).toBe(65_700);
  arrive({ seq: 501, ack: 101, data: 10 }, 20);
  freebsd.expire(100);
  expect(sent().map(({ segment: { ack, window } }) => ({ ack, window }))).toEqual([
    { ack: 511, window: Math.ceil(65_690 / 64) },
  ]);
});

test.each([
  [{}, 675_000],
  [{ "net.inet.tcp.fast_finwait2_recycle": "1" }, 60_000],
  [{ "net.inet.tcp.fast_finwait2_recycle": "1", "net.inet.tcp.finwait2_timeout": "5000" }, 5_000],
])("FIN-WAIT-2 that nobody holds lasts so long: %j", (settings, life) => {
  const { freebsd, fd, arrive } = established();
  for (const [name, value] of Object.entries(settings)) freebsd.sysctl(name, value);
  freebsd.call({ name: "close", fd }, 20);
  arrive({ seq: 501, ack: 102 }, 30);
  freebsd.expire(29 + life);
  expect(freebsd.stateOf(LOCAL, REMOTE)).toBe("FIN-WAIT-2");
  freebsd.expire(30 + life);
  expect(freebsd.stateOf(LOCAL, REMOTE)).toBe("CLOSED");
});

test("close() in SYN-RECEIVED holds its FIN back until the SYN is acknowledged", () => {
  const { freebsd, fd, arrive, sent } = host();
  freebsd.call({ name: "connect", fd, remote: REMOTE }, 0);
  arrive({ seq: 500, syn: true }, 10);
  sent();
  freebsd.call({ name: "close", fd }, 20);
  expect(sent()).toEqual([]);
  expect(freebsd.stateOf(LOCAL, REMOTE)).toBe("SYN-RECEIVED");
  arrive({ seq: 501, ack: 101 }, 30);
  expect(sent().map(({ segment: { seq, fin } }) => ({ seq, fin }))).toEqual([{ seq: 101, fin: true }]);
  expect(freebsd.stateOf(LOCAL, REMOTE)).toBe("FIN-WAIT-1");
});

test("errors are FreeBSD's: ENOTCONN before a connection, EOPNOTSUPP for a listener that connects", () => {
  const { freebsd, fd } = host();
  expect(freebsd.call({ name: "write", fd, octets: 1 }, 0).result?.errno).toBe("ENOTCONN");
  freebsd.call({ name: "listen", fd, backlog: 1 }, 0);
  expect(freebsd.call({ name: "connect", fd, remote: REMOTE }, 0).result?.errno).toBe("EOPNOTSUPP");
});

test("a SYN above TIME-WAIT ends it even where nobody listens, and is answered by RST", () => {
  const { freebsd, fd, arrive, sent } = established();
  freebsd.call({ name: "close", fd }, 20);
  arrive({ seq: 501, ack: 102, fin: true }, 30);
  expect(freebsd.stateOf(LOCAL, REMOTE)).toBe("TIME-WAIT");
  sent();
  arrive({ seq: 70_000, syn: true }, 40);
  expect(sent().map(({ segment: { rst, ack } }) => ({ rst, ack }))).toEqual([{ rst: true, ack: 70_001 }]);
  expect(freebsd.stateOf(LOCAL, REMOTE)).toBe("CLOSED");
});
