import { expect, test } from "vitest";
import type { Segment } from "../segment";
import type { Address } from "../sockets/calls";
import { type PrintablePacket, tcpdumpLines } from "./tcpdump";

/** What tcpdump 4.99.3 printed of the same packets; times are UTC. */

const a = { ip: "10.9.6.1", port: 40006 };
const b = { ip: "10.9.6.2", port: 5006 };
/** 2026-11-22 14:18:41.245240 */
const START = 1_795_357_121_245.24;

const OPEN = { mss: 1460, sackPermitted: true, windowScale: 10 };

const packets: readonly PrintablePacket[] = [
  packet(0, a, b, {
    seq: 1_813_830_705,
    ack: null,
    syn: true,
    window: 64240,
    options: { ...OPEN, timestamps: { value: 1_568_557_751, echo: 0 } },
  }),
  packet(20.411, b, a, {
    seq: 3_659_727_754,
    ack: 1_813_830_706,
    syn: true,
    window: 65160,
    options: { ...OPEN, timestamps: { value: 498_869_448, echo: 1_568_557_751 } },
  }),
  packet(20.442, a, b, { seq: 1_813_830_706, ack: 3_659_727_755, window: 63 }),
  packet(302.571, b, a, { seq: 3_659_727_755, ack: 1_813_830_706, window: 64, data: 1000, psh: true }),
  packet(302.594, a, b, {
    seq: 1_813_830_706,
    ack: 3_659_728_755,
    fin: true,
    window: 63,
    options: { sack: [{ start: 3_659_727_755, end: 3_659_728_755 }] },
  }),
  packet(400, b, a, { seq: 3_659_728_755, ack: null, rst: true, window: 0 }),
];

test("lines are as of `tcpdump -n`", () => {
  expect(tcpdumpLines(packets)).toEqual([
    "14:18:41.245240 IP 10.9.6.1.40006 > 10.9.6.2.5006: Flags [S], seq 1813830705, win 64240, options [mss 1460,sackOK,TS val 1568557751 ecr 0,nop,wscale 10], length 0",
    "14:18:41.265651 IP 10.9.6.2.5006 > 10.9.6.1.40006: Flags [S.], seq 3659727754, ack 1813830706, win 65160, options [mss 1460,sackOK,TS val 498869448 ecr 1568557751,nop,wscale 10], length 0",
    "14:18:41.265682 IP 10.9.6.1.40006 > 10.9.6.2.5006: Flags [.], ack 1, win 63, length 0",
    "14:18:41.547811 IP 10.9.6.2.5006 > 10.9.6.1.40006: Flags [P.], seq 1:1001, ack 1, win 64, length 1000",
    "14:18:41.547834 IP 10.9.6.1.40006 > 10.9.6.2.5006: Flags [F.], seq 1, ack 1001, win 63, options [nop,nop,sack 1 {1:1001}], length 0",
    // Without ACK a number is printed as it is.
    "14:18:41.645240 IP 10.9.6.2.5006 > 10.9.6.1.40006: Flags [R], seq 3659728755, win 0, length 0",
  ]);
});

test("-S prints numbers as on the wire", () => {
  expect(tcpdumpLines(packets, { absolute: true })[3]).toContain("seq 3659727755:3659728755, ack 1813830706,");
});

test.each([
  ["none", "IP "],
  ["epoch", "1795357121.547811 IP "],
  ["date", "2026-11-22 14:18:41.547811 IP "],
  ["delta", " 00:00:00.282129 IP "],
  ["elapsed", " 00:00:00.302571 IP "],
] as const)("the time in the form %s", (time, beginning) => {
  expect(tcpdumpLines(packets, { time })[3]?.startsWith(beginning)).toBe(true);
});

test.each([
  [0, "1970-01-01 00:00:00.000000"],
  [951_782_400_000, "2000-02-29 00:00:00.000000"],
  [4_107_542_399_999.999, "2100-02-28 23:59:59.999999"],
  [4_107_542_400_000, "2100-03-01 00:00:00.000000"],
])("%d ms is %s", (ms, text) => {
  const printable = packets.slice(0, 1).map((packet) => ({ ...packet, at: ms }));

  expect(tcpdumpLines(printable, { time: "date" })[0]?.startsWith(`${text} IP`)).toBe(true);
});

test("a capture that begins later counts from its first ACK; IPv6 and rare flags have their names", () => {
  const [c, d] = [
    { ip: "2001:db8::1", port: 1 },
    { ip: "2001:db8::2", port: 1 },
  ] as const;

  expect(
    tcpdumpLines(
      [
        packet(0, c, d, { seq: 10, ack: 20, data: 5, urg: true }),
        { ...packet(0, d, c, { seq: 20, ack: 15 }), ece: true, cwr: true },
        packet(0, d, c, { seq: 4_294_967_290, ack: 15, data: 30 }),
        packet(0, c, d, { ack: null }),
        {
          ...packet(0, c, d, { seq: 15, ack: 20 }),
          optionList: [{ kind: "unknown", number: 99, body: Uint8Array.of(1, 2) }],
        },
      ],
      { time: "none" },
    ),
  ).toEqual([
    "IP6 2001:db8::1.1 > 2001:db8::2.1: Flags [.U], seq 10:15, ack 20, win 0, urg 0, length 5",
    "IP6 2001:db8::2.1 > 2001:db8::1.1: Flags [.EW], ack 5, win 0, length 0",
    "IP6 2001:db8::2.1 > 2001:db8::1.1: Flags [.], seq 4294967271:5, ack 5, win 0, length 30",
    "IP6 2001:db8::1.1 > 2001:db8::2.1: Flags [none], win 0, length 0",
    "IP6 2001:db8::1.1 > 2001:db8::2.1: Flags [.], ack 1, win 0, options [unknown-99 0x0102], length 0",
  ]);
});

function packet(offset: number, from: Address, to: Address, segment: Partial<Segment>): PrintablePacket {
  const whole = { seq: 0, ack: 0, syn: false, fin: false, rst: false, data: 0, window: 0, ...segment };
  return { at: START + offset, packet: { from, to, segment: whole } };
}
