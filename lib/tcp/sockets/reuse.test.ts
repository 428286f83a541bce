import { expect, test } from "vitest";
import { segment } from "../fixtures";
import { PROFILES, type Profile } from "../profiles";
import type { Segment } from "../segment";
import type { Address } from "./calls";
import { Host } from "./host";

/** Taking over a 4-tuple in TIME-WAIT by connect() (facts.md §2.7 L24), and what a closed listener leaves (LAB-E42). */

const LOCAL: Address = { ip: "10.0.0.1", port: 40_000 };
const PEER: Address = { ip: "10.0.0.2", port: 80 };

function hostWith(profile: Partial<Profile> = {}): Host {
  return new Host({
    address: LOCAL.ip,
    profile: { ...PROFILES.linux, ...profile },
    isn: () => 1_000,
    random: () => 0,
  });
}

const arrive = (host: Host, at: number, parts: Partial<Segment>, to = LOCAL) =>
  host.receive({ from: PEER, to, segment: segment(parts) }, at);

/** A connection from a port (named, or picked by the host) that has closed first: TIME-WAIT at 30 ms. */
function inTimeWait(host: Host, isExplicit: boolean): { connect: (at: number) => string; port: number } {
  const connect = (at: number) => {
    const fd = host.call({ name: "socket", nonblocking: true }, at).result?.value ?? -1;
    if (isExplicit) {
      host.call({ name: "setsockopt", fd, option: "SO_REUSEADDR", value: 1 }, at);
      host.call({ name: "bind", fd, local: LOCAL }, at);
    }
    return host.call({ name: "connect", fd, remote: PEER }, at).result?.errno ?? "none";
  };
  host.sysctl("net.ipv4.ip_local_port_range", "40000 40000");
  expect(connect(0)).toBe("EINPROGRESS");
  const stamps = (value: number) => ({ timestamps: { value, echo: 0 } });
  arrive(host, 10, { syn: true, seq: 299, ack: 1_001, options: { mss: 1_460, ...stamps(500) } });
  host.call({ name: "close", fd: 3 }, 20);
  arrive(host, 30, { seq: 300, ack: 1_002, fin: true, options: stamps(510) });
  expect(host.stateOf(LOCAL, PEER)).toBe("TIME-WAIT");
  host.drain();
  return { connect, port: 40_000 };
}

const synIn = (host: Host) => host.drain().find(({ packet }) => packet.segment.syn)?.packet.segment.seq;

test("from a port that the program names: at once with timestamps, the new ISS 65537 above the old SND.NXT", () => {
  const host = hostWith();
  const { connect } = inTimeWait(host, true);
  expect(connect(300)).toBe("EINPROGRESS");
  expect(host.stateOf(LOCAL, PEER)).toBe("SYN-SENT");
  expect(synIn(host)).toBe(1_002 + 65_537);
});

test("from a port that the program names, without timestamps: EADDRNOTAVAIL", () => {
  const host = hostWith({ timestamps: false });
  const { connect } = inTimeWait(host, true);
  expect(connect(300)).toBe("EADDRNOTAVAIL");
  expect(host.stateOf(LOCAL, PEER)).toBe("TIME-WAIT");
});

test("from a port that the host picks: only with tcp_tw_reuse=1, after a second", () => {
  const host = hostWith();
  const { connect } = inTimeWait(host, false);
  expect(connect(2_000)).toBe("EADDRNOTAVAIL");
  host.sysctl("net.ipv4.tcp_tw_reuse", "1");
  expect(connect(800)).toBe("EADDRNOTAVAIL");
  expect(connect(1_100)).toBe("EINPROGRESS");
  expect(synIn(host)).toBe(1_002 + 65_537);
});

test("a listener that is closed resets the connections that nobody has accepted", () => {
  const host = hostWith();
  const fd = host.call({ name: "socket" }, 0).result?.value ?? -1;
  host.call({ name: "bind", fd, local: { port: 80 } }, 0);
  host.call({ name: "listen", fd, backlog: 5 }, 0);
  const to = { ip: LOCAL.ip, port: 80 };
  arrive(host, 10, { syn: true, ack: null, seq: 299 }, to);
  arrive(host, 20, { seq: 300, ack: 1_001 }, to);
  expect(host.stateOf(to, PEER)).toBe("ESTABLISHED");
  host.drain();
  host.call({ name: "close", fd }, 30);
  expect(host.drain().map(({ packet }) => [packet.segment.rst, packet.segment.ack])).toEqual([[true, 300]]);
  expect(host.connections()).toEqual([]);
  expect(host.listeners()).toEqual([]);
});
