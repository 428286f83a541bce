import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Packet } from "../sockets/calls";
import { checksumOf, sumOf } from "./checksum";
import { encodeFrame } from "./encode-frame";
import { type DecodedSegment, decodeFrame } from "./frame";
import { addressOctets, addressText } from "./ip-addresses";
import { laidOut } from "./tcp-options";

const word = fc.integer({ min: 0, max: 0xffff_ffff });
const half = fc.integer({ min: 0, max: 0xffff });

const options = fc.record(
  {
    mss: half,
    windowScale: fc.integer({ min: 0, max: 14 }),
    sackPermitted: fc.constant(true),
    timestamps: fc.record({ value: word, echo: word }),
  },
  { requiredKeys: ["mss"] },
);

const sack = fc.record({
  timestamps: fc.record({ value: word, echo: word }),
  sack: fc.array(fc.record({ start: word, end: word }), { minLength: 1, maxLength: 3 }),
});

const ip4 = fc.uint8Array({ minLength: 4, maxLength: 4 }).map(addressText);
const ip6 = fc.uint8Array({ minLength: 16, maxLength: 16 }).map(addressText);

const packet: fc.Arbitrary<Packet> = fc
  .record({
    ips: fc.oneof(fc.tuple(ip4, ip4), fc.tuple(ip6, ip6)),
    ports: fc.tuple(half, half),
    segment: fc.record(
      {
        seq: word,
        ack: fc.option(word),
        syn: fc.boolean(),
        fin: fc.boolean(),
        rst: fc.boolean(),
        data: fc.nat(1460),
        window: half,
        psh: fc.constant(true),
        urg: fc.constant(true),
        options: fc.oneof(options, sack),
      },
      { requiredKeys: ["seq", "ack", "syn", "fin", "rst", "data", "window"] },
    ),
  })
  .map(({ ips, ports, segment }) => ({
    from: { ip: ips[0], port: ports[0] },
    to: { ip: ips[1], port: ports[1] },
    segment,
  }));

const ACK: Packet = {
  from: { ip: "10.0.0.1", port: 40001 },
  to: { ip: "10.0.0.2", port: 5001 },
  segment: { seq: 1000, ack: 2000, syn: false, fin: false, rst: false, data: 10, window: 63 },
};

describe("a packet made into a frame and read again", () => {
  test.each(["ethernet", "sll", "raw"] as const)("over %s it is the same, with valid checksums", (link) => {
    fc.assert(
      fc.property(packet, (sent) => {
        const decoded = segmentIn(encodeFrame(sent, { at: 0 }, { link }));

        expect(decoded.packet).toEqual(sent);
        expect(decoded.checksums).toEqual({ ip: "valid", tcp: "valid" });
      }),
    );
  });

  test("cut by a snapshot length, it still tells how long it was", () => {
    const decoded = segmentIn(encodeFrame(ACK, { at: 0 }, { snapLength: 58 }));

    expect(decoded.packet).toEqual(ACK);
    expect(decoded.data).toHaveLength(4);
    expect(decoded.checksums.tcp).toBe("cut");
  });

  test("data is readable and depends on its sequence numbers alone", () => {
    const whole = segmentIn(encodeFrame(ACK, { at: 0 })).data;
    const rest = segmentIn(encodeFrame(withSegment({ seq: 1004, data: 6 }), { at: 0 })).data;

    expect(whole.subarray(4)).toEqual(rest);
    expect(new TextDecoder().decode(whole)).toMatch(/^[a-z\n]{10}$/);
  });

  test("what cannot be written is refused", () => {
    expect(() => encodeFrame({ ...ACK, to: { ip: "::1", port: 1 } }, { at: 0 })).toThrow(RangeError);
    expect(() => encodeFrame({ ...ACK, to: { ip: "10.0.0.256", port: 1 } }, { at: 0 })).toThrow(RangeError);
    expect(() => encodeFrame(withSegment({ data: 70_000 }), { at: 0 })).toThrow(RangeError);
  });
});

test("options stand as Linux writes them", () => {
  const timestamps = { value: 1, echo: 2 };
  const kinds = (options: NonNullable<Packet["segment"]["options"]>) =>
    laidOut({ ...ACK.segment, options }).map(({ kind }) => kind);

  expect(kinds({ mss: 1460, sackPermitted: true, timestamps, windowScale: 7 })).toEqual([
    ...["mss", "sackOK", "timestamps", "nop", "wscale"],
  ]);
  expect(kinds({ mss: 1460, sackPermitted: true, windowScale: 7 })).toEqual([
    ...["mss", "nop", "nop", "sackOK", "nop", "wscale"],
  ]);
  expect(kinds({ timestamps, sack: [{ start: 1, end: 2 }] })).toEqual([
    ...["nop", "nop", "timestamps", "nop", "nop", "sack"],
  ]);
});

describe("checksums", () => {
  const flipped = (index: number) => {
    const frame = encodeFrame(ACK, { at: 0 });
    const octet = frame.bytes[index] ?? 0;
    frame.bytes[index] = octet ^ 1;
    return segmentIn(frame).checksums;
  };

  test("RFC 1071 §3: the sum of the example is 0xddf2", () => {
    const example = Uint8Array.of(0x00, 0x01, 0xf2, 0x03, 0xf4, 0xf5, 0xf6, 0xf7);

    expect(sumOf(example)).toBe(0xddf2);
    expect(checksumOf(sumOf(example))).toBe(0x220d);
  });

  test("a changed octet is found in the header and in the data", () => {
    expect(flipped(14 + 8)).toEqual({ ip: "wrong", tcp: "valid" });
    expect(flipped(14 + 20 + 15)).toEqual({ ip: "valid", tcp: "wrong" });
    expect(flipped(14 + 40)).toEqual({ ip: "valid", tcp: "wrong" });
  });

  test("the sum of the pseudo header alone is offload, not an error, also when the frame is cut", () => {
    const pseudo = sumOf(Uint8Array.of(10, 0, 0, 1, 10, 0, 0, 2, 0, 6, 0, 30));
    for (const snapLength of [200, 54]) {
      const frame = encodeFrame(ACK, { at: 0 }, { snapLength });
      frame.bytes.set([pseudo >> 8, pseudo & 0xff], 14 + 20 + 16);

      expect(segmentIn(frame).checksums.tcp).toBe("offloaded");
    }
  });
});

describe("where the packet is found", () => {
  const raw = encodeFrame(ACK, { at: 0 }, { link: "raw" }).bytes;
  const ipv6 = encodeFrame({ ...ACK, from: { ip: "fe80::1", port: 1 }, to: { ip: "ff02::2", port: 2 } }, { at: 0 });

  test.each([
    ["two VLAN tags", 1, [...Array(12).fill(0), 0x88, 0xa8, 0, 1, 0x81, 0, 0, 2, 8, 0]],
    ["Linux cooked, version 2", 276, [8, 0, ...Array(18).fill(0)]],
    ["BSD loopback, little-endian", 0, [2, 0, 0, 0]],
    ["BSD loopback, big-endian", 108, [0, 0, 0, 2]],
    ["raw IP", 101, []],
    ["IPv4 by link type", 228, []],
  ])("behind %s", (_, linkType, header) => {
    expect(segmentIn(frameOf(linkType, [...header, ...raw])).packet).toEqual(ACK);
  });

  test("behind IPv4 options, without trailing padding", () => {
    const longer = [0x46, ...raw.subarray(1, 20), 1, 1, 1, 0, ...raw.subarray(20), 0, 0, 0];
    longer[3] = raw.length + 4;

    expect(segmentIn(frameOf(101, longer)).packet).toEqual(ACK);
  });

  test("behind IPv6 extension headers", () => {
    const octets = [...ipv6.bytes.subarray(14)];
    const extended = [
      ...octets.slice(0, 40),
      60,
      0,
      ...Array(6).fill(0),
      6,
      0,
      ...Array(6).fill(0),
      ...octets.slice(40),
    ];
    extended[6] = 0;
    extended[5] = octets.length - 40 + 16;

    expect(segmentIn(frameOf(101, extended)).packet).toEqual(segmentIn(ipv6).packet);
  });

  test.each([
    ["fragment", 6, 0x20],
    ["fragment", 7, 1],
    ["not-tcp", 9, 17],
    ["malformed", 0, 0x41],
    ["malformed", 3, 30],
  ])("%s, if octet %d is %d", (reason, index, value) => {
    const octets = [...raw];
    octets[index] = value;

    expect(decodeFrame(frameOf(101, octets))).toEqual({ kind: "none", reason });
  });

  test("other links and other protocols are named", () => {
    expect(decodeFrame(frameOf(147, [...raw]))).toEqual({ kind: "none", reason: "unknown-link-type" });
    expect(decodeFrame(frameOf(1, [...Array(12).fill(0), 8, 6]))).toEqual({ kind: "none", reason: "not-ip" });
    expect(decodeFrame(frameOf(1, [1, 2]))).toEqual({ kind: "none", reason: "cut" });
  });

  test("no octets make it fail", () => {
    const links = fc.constantFrom(0, 1, 12, 101, 108, 113, 228, 229, 276, 999);
    const damage = fc.record({ index: fc.nat(120), value: fc.nat(255) });
    fc.assert(
      fc.property(
        links,
        fc.uint8Array({ maxLength: 100 }),
        fc.array(damage),
        packet,
        (linkType, octets, damages, sent) => {
          expect(decodeFrame(frameOf(linkType, [...octets])).kind).toMatch(/none|segment/);
          const { bytes, ...frame } = encodeFrame(sent, { at: 0 });
          for (const { index, value } of damages) bytes[index % bytes.length] = value;
          expect(decodeFrame({ ...frame, bytes }).kind).toMatch(/none|segment/);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe("addresses as text", () => {
  test.each([
    ["::", "::"],
    ["::1", "::1"],
    ["2001:db8:0:0:1:0:0:1", "2001:db8::1:0:0:1"],
    ["2001:db8:0:1:1:1:1:1", "2001:db8:0:1:1:1:1:1"],
    ["2001:DB8::A", "2001:db8::a"],
    ["1::", "1::"],
    ["::ffff:192.0.2.1", "::ffff:192.0.2.1"],
  ])("%s is written %s (RFC 5952)", (text, canonical) => {
    expect(addressText(addressOctets(text))).toBe(canonical);
  });

  test.each(["", "1.2.3", "1.2.3.4.5", "1::2::3", "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9", "g::", "1.2.3.4::"])(
    "%j is none",
    (text) => {
      expect(() => addressOctets(text)).toThrow(RangeError);
    },
  );
});

function withSegment(part: Partial<Packet["segment"]>): Packet {
  return { ...ACK, segment: { ...ACK.segment, ...part } };
}

function frameOf(linkType: number, octets: readonly number[]) {
  return { at: 0, linkType, bytes: Uint8Array.from(octets), originalLength: octets.length };
}

function segmentIn(frame: Parameters<typeof decodeFrame>[0]): DecodedSegment {
  const decoded = decodeFrame(frame);
  if (decoded.kind === "none") throw new Error(decoded.reason);
  return decoded;
}
