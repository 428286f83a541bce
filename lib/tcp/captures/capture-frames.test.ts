import { expect, test } from "vitest";
import type { Packet } from "../sockets/calls";
import { captureFrames } from "./capture-frames";
import { decodeFrame } from "./frame";
import { readCapture } from "./read-capture";

const syn: Packet = {
  from: { ip: "10.0.0.1", port: 40001 },
  to: { ip: "10.0.0.2", port: 5001 },
  segment: { seq: 1, ack: null, syn: true, fin: false, rst: false, data: 0, window: 64240, options: { mss: 1460 } },
};

const packets = [
  { at: 0, packet: syn, seenAt: "A", comment: "the first one" },
  { at: 10.25, packet: syn, seenAt: "B" },
];

test("a capture in pcapng names the places and keeps the comments", () => {
  const { format, interfaces, frames } = readCapture(captureFrames(packets, { format: "pcapng", startsAt: 1000 }));

  expect(format).toBe("pcapng");
  expect(interfaces).toEqual([
    { linkType: 1, name: "A" },
    { linkType: 1, name: "B" },
  ]);
  expect(frames.map(({ at, comment, interface: place }) => [at, comment, place])).toEqual([
    [1000, "the first one", 0],
    [1010.25, undefined, 1],
  ]);
});

test.each(["ethernet", "sll", "raw"] as const)("a capture of %s holds the packets in both formats", (link) => {
  for (const format of ["pcap", "pcapng"] as const) {
    const { frames } = readCapture(captureFrames(packets, { format, link }));

    expect(frames.map(decodeFrame)).toMatchObject([{ packet: syn }, { packet: syn }]);
  }
});

test("a capture without packets is a capture", () => {
  for (const format of ["pcap", "pcapng"] as const) {
    expect(readCapture(captureFrames([], { format, link: "sll" }))).toMatchObject({
      format,
      frames: [],
      interfaces: [{ linkType: 113 }],
    });
  }
});
