import { expect, test } from "vitest";
import { segment } from "../fixtures";
import { PROFILES, type Profile } from "../profiles";
import type { Segment } from "../segment";
import { Host } from "../sockets/host";
import { socketsOf } from "./host-sockets";
import { netstatText } from "./netstat";
import { ssText } from "./ss";

const LOCAL = { ip: "10.0.0.1", port: 80 };
const PEER = { ip: "10.0.0.2", port: 40_000 };

/** A server with one accepted connection; `arrive` brings a segment of the peer, whose numbers begin at 0. */
function server(profile: Profile = PROFILES.linux) {
  const host = new Host({
    address: LOCAL.ip,
    profile: { ...profile, timestamps: false },
    isn: () => 0,
    random: () => 0,
  });
  const arrive = (at: number, parts: Partial<Segment>) =>
    host.receive({ from: PEER, to: LOCAL, segment: segment({ seq: 1, ack: 1, ...parts }) }, at);
  const listener = host.call({ name: "socket" }, 0).result?.value ?? -1;
  host.call({ name: "bind", fd: listener, local: LOCAL }, 0);
  host.call({ name: "listen", fd: listener, backlog: 5 }, 0);
  arrive(0, { syn: true, seq: 0, ack: null });
  arrive(10, {});
  const fd = host.call({ name: "accept", fd: listener }, 20).result?.value ?? -1;
  return { host, arrive, fd };
}

const line = (host: Host, now: number) => ssText(socketsOf(host, now), { timers: true }).split("\n")[2]?.trim();

test("CLOSE-WAIT counts the FIN in Recv-Q until the program has read it, and shows no timer (facts.md §6.1)", () => {
  const { host, arrive, fd } = server();
  arrive(100, { data: 3, psh: true });
  arrive(110, { seq: 4, fin: true });
  host.expire(200);
  const before = socketsOf(host, 200)[1];
  expect(before).toMatchObject({ state: "CLOSE-WAIT", recvQ: 4, sendQ: 0, timer: null });
  host.call({ name: "read", fd, octets: 100 }, 210);
  expect(socketsOf(host, 210)[1]?.recvQ).toBe(1);
  host.call({ name: "read", fd, octets: 100 }, 220);
  expect(socketsOf(host, 220)[1]?.recvQ).toBe(0);
});

test("LAST-ACK counts the FIN in Send-Q and says how often it was repeated", () => {
  const { host, arrive, fd } = server();
  arrive(100, { fin: true });
  host.call({ name: "read", fd, octets: 1 }, 150);
  host.call({ name: "close", fd }, 200);
  host.expire(1_000);
  const shown = socketsOf(host, 1_000)[1];
  expect(shown).toMatchObject({ state: "LAST-ACK", sendQ: 1, timer: { kind: "on", retransmissions: 2 } });
  expect(line(host, 1_000)).toMatch(/^LAST-ACK\s+0\s+1\s+10\.0\.0\.1:80\s+10\.0\.0\.2:40000\s+timer:\(on,\d+ms,2\)$/);
});

test("TIME-WAIT and an orphan in FIN-WAIT-2 show the same kind of timer", () => {
  const { host, arrive, fd } = server();
  host.call({ name: "close", fd }, 100);
  arrive(120, { ack: 2 });
  expect(socketsOf(host, 1_120)[1]).toMatchObject({
    state: "FIN-WAIT-2",
    timer: { kind: "timewait", expiresIn: 59_000 },
  });
  arrive(1_120, { ack: 2, fin: true });
  expect(line(host, 2_120)).toMatch(/^TIME-WAIT\s+0\s+0\s.*timer:\(timewait,59sec,0\)$/);
  expect(netstatText(socketsOf(host, 2_120), { timers: true })).toMatch(/TIME_WAIT {3}timewait \(59\.00\/0\/0\)/);
});

test("TIME-WAIT shows no queues, although the program has not read the end and whatever the rules", () => {
  const { host, arrive, fd } = server(PROFILES.rfc9293);
  host.call({ name: "shutdown", fd, how: "SHUT_WR" }, 100);
  arrive(110, { ack: 2 });
  arrive(120, { ack: 2, fin: true });

  expect(socketsOf(host, 130)[1]).toMatchObject({ state: "TIME-WAIT", recvQ: 0, sendQ: 0 });
});
