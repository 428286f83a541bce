import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CaptureError } from "./capture-error";
import type { CapturedFrame } from "./captured-frame";
import { writePcap } from "./pcap";
import { readCapture } from "./read-capture";
import { writePcapng } from "./write-pcapng";

const time = fc.integer({ min: 0, max: 4_000_000_000_000_000 }).map((microseconds) => microseconds / 1000);

const frame: fc.Arbitrary<CapturedFrame> = fc
  .record({ at: time, bytes: fc.uint8Array({ maxLength: 80 }), cut: fc.nat(2000) })
  .map(({ at, bytes, cut }) => ({ at, linkType: 1, bytes, originalLength: bytes.length + cut }));

describe("round trips", () => {
  test("pcap keeps times to the microsecond, octets and lengths", () => {
    fc.assert(
      fc.property(fc.array(frame), (frames) => {
        const read = readCapture(writePcap(frames));

        expect(read.format).toBe("pcap");
        expect(read.frames.map(comparable)).toEqual(frames.map(comparable));
      }),
    );
  });

  test("pcapng keeps comments and interfaces as well", () => {
    const commented = fc.record({ frame, comment: fc.option(fc.string({ unit: "grapheme" }), { nil: undefined }) });
    fc.assert(
      fc.property(fc.array(commented), (list) => {
        const frames = list.map(({ frame, comment }, index) => ({
          ...frame,
          interface: index % 2,
          ...(comment === undefined ? {} : { comment }),
        }));
        const interfaces = [{ linkType: 1, name: "A" }, { linkType: 1 }];

        const read = readCapture(writePcapng(frames, interfaces));

        expect(read.interfaces).toEqual(interfaces);
        expect(read.frames.map(comparable)).toEqual(frames.map(comparable));
      }),
    );
  });

  test("frames are views into the file", () => {
    const file = writePcap([{ at: 0, linkType: 1, bytes: Uint8Array.of(1, 2), originalLength: 2 }]);

    expect(readCapture(file).frames[0]?.bytes.buffer).toBe(file.buffer);
  });
});

describe("files of other writers", () => {
  test("pcap, big-endian with nanoseconds", () => {
    const file = words(false, [0xa1b23c4d, 0x00020004, 0, 0, 65535, 101, 1000, 1_500_000, 4, 60, 0x45000014]);

    const { frames } = readCapture(file);

    expect(frames).toHaveLength(1);
    expect(frames[0]).toMatchObject({ at: 1_000_001.5, linkType: 101, originalLength: 60 });
    expect([...(frames[0]?.bytes ?? [])]).toEqual([0x45, 0, 0, 0x14]);
  });

  test("pcapng, big-endian: time units, offsets, all kinds of packet blocks, unknown blocks, two sections", () => {
    const file = words(false, [
      ...sectionHeader,
      // Interface 0: Ethernet, 4 octets kept; times in 2^-10 s, 100 s later.
      ...[1, 48, 0x00010000, 4, 0x00090001, 0x8a000000, 0x000e0008, 0, 100, 0, 0, 48],
      // Interface 1: raw IP, microseconds.
      ...[1, 20, 0x00650000, 0, 20],
      ...[0x0bad, 16, 0xdeadbeef, 16],
      // Simple, obsolete (2 octets dropped before), enhanced.
      ...[3, 20, 9, 0x01020304, 20],
      ...[2, 36, 0x00010002, 0, 5000, 4, 4, 0x0a0b0c0d, 36],
      ...[6, 36, 0, 0, 2048, 3, 3, 0x05060700, 36],
      ...sectionHeader,
      ...[1, 20, 0x00710000, 0, 20],
      ...[6, 32, 0, 1, 0, 0, 40, 32],
    ]);

    const { frames, interfaces } = readCapture(file);

    expect(interfaces.map(({ linkType }) => linkType)).toEqual([1, 101, 113]);
    expect(frames.map(comparable)).toEqual([
      { at: 100_000, linkType: 1, octets: [1, 2, 3, 4], originalLength: 9, interface: 0 },
      { at: 5, linkType: 101, octets: [10, 11, 12, 13], originalLength: 4, interface: 1 },
      { at: 102_000, linkType: 1, octets: [5, 6, 7], originalLength: 3, interface: 0 },
      { at: 4_294_967.296, linkType: 113, octets: [], originalLength: 40, interface: 0 },
    ]);
  });
});

describe("what is no capture", () => {
  test.each([
    ["nothing", [], "not-a-capture"],
    ["another file", [0x504b0304, 0, 0], "not-a-capture"],
    ["a header only in part", [0xa1b2c3d4, 0x00020004], "truncated"],
    ["a version that is to come", [0xa1b2c3d4, 0x00030000, 0, 0, 0, 1], "unsupported-version"],
    ["a frame longer than the file", [0xa1b2c3d4, 0x00020004, 0, 0, 0, 1, 0, 0, 0xffffffff, 0], "truncated"],
    ["a block without length", [...[0x0a0d0d0a, 28, 0x1a2b3c4d, 0x00010000, 0, 0, 28], 5, 0, 0], "bad-length"],
    ["lengths that differ", [...[0x0a0d0d0a, 28, 0x1a2b3c4d, 0x00010000, 0, 0, 28], 5, 12, 16], "bad-length"],
    [
      "a packet without its interface",
      [...[0x0a0d0d0a, 28, 0x1a2b3c4d, 0x00010000, 0, 0, 28], 3, 16, 0, 16],
      "bad-interface",
    ],
  ])("%s", (_, content, code) => {
    expect(errorOf(words(false, content))).toMatchObject({ name: "CaptureError", code });
  });

  test("any octets, and any damage to a file, end in a capture or a CaptureError", () => {
    const damage = fc.record({ index: fc.nat(400), value: fc.nat(255) });
    const some = [{ at: 1, linkType: 1, bytes: new Uint8Array(60), originalLength: 60, comment: "c" }];
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.array(damage), fc.nat(400), (octets, damages, length) => {
        for (const whole of [octets, writePcap(some), writePcapng(some, [{ linkType: 1, name: "A" }])]) {
          const file = whole.slice(0, length);
          for (const { index, value } of damages) if (index < file.length) file[index] = value;
          const error = errorOf(file);
          expect(error === null || error instanceof CaptureError).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

test("a frame that does not fit its file is refused", () => {
  const frame = { at: 0, linkType: 1, bytes: new Uint8Array(0), originalLength: 0 };

  expect(() => writePcap([frame, { ...frame, linkType: 113 }])).toThrow(RangeError);
  expect(() => writePcap([{ ...frame, at: -1 }])).toThrow(RangeError);
  expect(() => writePcapng([{ ...frame, interface: 1 }])).toThrow(RangeError);
  expect(() => writePcapng([{ ...frame, at: Number.NaN }])).toThrow(RangeError);
});

const sectionHeader = [0x0a0d0d0a, 28, 0x1a2b3c4d, 0x00010000, 0xffffffff, 0xffffffff, 28];

function words(littleEndian: boolean, content: readonly number[]): Uint8Array {
  const file = new Uint8Array(4 * content.length);
  const view = new DataView(file.buffer);
  for (const [index, word] of content.entries()) view.setUint32(4 * index, word, littleEndian);
  return file;
}

function comparable({ bytes, at, ...rest }: CapturedFrame) {
  return { ...rest, at: Math.round(at * 1000) / 1000, octets: [...bytes] };
}

function errorOf(file: Uint8Array): unknown {
  try {
    readCapture(file);
    return null;
  } catch (error) {
    return error;
  }
}
