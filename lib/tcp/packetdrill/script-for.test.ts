import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Segment } from "../segment";
import type { SocketCall } from "../sockets/calls";
import { parseScript } from "./parse";
import { type HostEvent, scriptFor } from "./script-for";

const OK = { value: 0, errno: null };

function segment(fields: Partial<Segment>): Segment {
  return { seq: 0, ack: null, syn: false, fin: false, rst: false, data: 0, window: 100, ...fields };
}

const STAMP = (value: number, echo: number) => ({ timestamps: { value, echo } });

const STORY: readonly HostEvent[] = [
  { type: "setting", name: "net.ipv4.tcp_rmem", value: "1 2 3" },
  { type: "call", at: 0, call: { name: "socket", nonblocking: true }, result: { value: 3, errno: null } },
  {
    type: "call",
    at: 0,
    call: { name: "connect", fd: 3, remote: { ip: "10.0.0.2", port: 80 } },
    result: { value: -1, errno: "EINPROGRESS" },
  },
  {
    type: "segment",
    at: 0,
    direction: "out",
    segment: segment({ seq: 7_000, syn: true, options: { mss: 1460, windowScale: 7, ...STAMP(5_000, 0) } }),
  },
  {
    type: "segment",
    at: 20,
    direction: "in",
    segment: segment({
      seq: 4_294_967_295,
      ack: 7_001,
      syn: true,
      options: { mss: 1000, sackPermitted: true, ...STAMP(900, 5_000) },
    }),
  },
  { type: "segment", at: 20, direction: "out", segment: segment({ seq: 7_001, ack: 0, options: STAMP(5_020, 900) }) },
  {
    type: "call",
    at: 20,
    call: { name: "read", fd: 3, octets: 50 },
    result: { value: 10, errno: null },
    returnedAt: 120.5,
  },
  {
    type: "segment",
    at: 120.5,
    direction: "in",
    segment: segment({
      seq: 0,
      ack: 7_001,
      data: 10,
      psh: true,
      fin: true,
      options: { sack: [{ start: 7_002, end: 7_004 }] },
    }),
  },
];

describe("scriptFor", () => {
  it("writes what happened in the language of packetdrill", () => {
    expect(scriptFor(STORY).trimEnd().split("\n")).toEqual([
      '`sysctl -q net.ipv4.tcp_rmem="1 2 3"`',
      "+0 socket(..., SOCK_STREAM|SOCK_NONBLOCK, IPPROTO_TCP) = 3",
      "+0 connect(3, ..., ...) = -1 EINPROGRESS",
      "+0 > S 0:0(0) win 100 <mss 1460,nop,nop,TS val 100 ecr 0,nop,wscale 7>",
      "+0.02 < S. 0:0(0) ack 1 win 100 <mss 1000,sackOK,TS val 100 ecr 100>",
      "+0 > . 1:1(0) ack 1 win 100 <nop,nop,TS val 120 ecr 100>",
      "+0...0.1005 read(3, ..., 50) = 10",
      "+0.1005 < FP. 1:11(10) ack 1 win 100 <nop,nop,sack 2:4>",
    ]);
  });

  it("writes every call so that it can be read again", () => {
    const calls: readonly SocketCall[] = [
      { name: "bind", fd: 3, local: {} },
      { name: "listen", fd: 3, backlog: 5 },
      { name: "accept", fd: 3, nonblocking: true },
      { name: "read", fd: 4, octets: 5, peek: true, dontWait: true },
      { name: "write", fd: 4, octets: 5, more: true },
      { name: "shutdown", fd: 4, how: "SHUT_WR" },
      { name: "setsockopt", fd: 4, option: "SO_LINGER", value: { on: true, seconds: 3 } },
      { name: "getsockopt", fd: 4, option: "TCP_NODELAY" },
      { name: "fcntl", fd: 4, nonblocking: true },
      { name: "poll", fd: 4, events: { in: true, rdhup: true }, timeout: -1 },
      { name: "ioctl", fd: 4, request: "FIONREAD" },
      { name: "close", fd: 4 },
    ];
    const text = scriptFor(calls.map((call) => ({ type: "call", at: 0, call, result: OK })));
    expect(text.trimEnd().split("\n")).toEqual([
      "+0 bind(3, ..., ...) = 0",
      "+0 listen(3, 5) = 0",
      "+0 accept(3, ..., ...) = 0",
      "+0 fcntl(0, F_SETFL, O_RDWR|O_NONBLOCK) = 0",
      "+0 recv(4, ..., 5, MSG_PEEK|MSG_DONTWAIT) = 0",
      "+0 send(4, ..., 5, MSG_MORE) = 0",
      "+0 shutdown(4, SHUT_WR) = 0",
      "+0 setsockopt(4, SOL_SOCKET, SO_LINGER, {onoff=1, linger=3}, 8) = 0",
      "+0 getsockopt(4, SOL_TCP, TCP_NODELAY, [...], [4]) = 0",
      "+0 fcntl(4, F_SETFL, O_RDWR|O_NONBLOCK) = 0",
      "+0 poll([{fd=4, events=POLLIN|POLLRDHUP, revents=0}], 1, -1) = 0",
      "+0 ioctl(4, FIONREAD, [...]) = 0",
      "+0 close(4) = 0",
    ]);
    expect(parseScript(text).events).toHaveLength(calls.length + 1);
  });

  it("gives numbers that do not depend on where a side began", () => {
    const number = fc.integer({ min: 0, max: 0xffff_ffff });
    fc.assert(
      fc.property(number, number, fc.integer({ min: 0, max: 1000 }), (host, peer, data) => {
        const story = (a: number, b: number): readonly HostEvent[] => [
          { type: "segment", at: 0, direction: "in", segment: segment({ seq: b, syn: true }) },
          { type: "segment", at: 1, direction: "out", segment: segment({ seq: a, ack: (b + 1) >>> 0, syn: true }) },
          {
            type: "segment",
            at: 2,
            direction: "in",
            segment: segment({ seq: (b + 1) >>> 0, ack: (a + 1) >>> 0, data }),
          },
        ];
        expect(scriptFor(story(host, peer))).toBe(scriptFor(story(0, 0)));
      }),
    );
  });
});
