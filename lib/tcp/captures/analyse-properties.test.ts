import fc from "fast-check";
import { expect, test } from "vitest";
import { STATES } from "../state";
import { analyseCapture } from "./analyse";
import { captureFrames } from "./capture-frames";
import { describeAnalysis } from "./describe";
import { readCapture } from "./read-capture";

/** Few ports and few numbers, so that chance packets meet one another. */
const packet = fc.record({
  gap: fc.nat(50),
  isForth: fc.boolean(),
  port: fc.integer({ min: 1, max: 2 }),
  seq: fc.nat(4),
  ack: fc.option(fc.nat(4)),
  syn: fc.boolean(),
  fin: fc.boolean(),
  rst: fc.boolean(),
  data: fc.nat(2),
  window: fc.nat(1),
});

const capture = fc.array(packet, { maxLength: 40 }).map((list) => {
  let now = 0;
  return list.map(({ gap, isForth, port, seq, ...segment }) => {
    now += gap;
    const [a, b] = [
      { ip: "10.0.0.1", port },
      { ip: "10.0.0.2", port: 80 },
    ] as const;
    // Just below the end of the circle.
    const whole = { ...segment, seq: (seq + 4_294_967_293) >>> 0 };
    return { at: now, packet: { from: isForth ? a : b, to: isForth ? b : a, segment: whole } };
  });
});

test("whatever the packets are: every frame is explained once, and the result is plain data", () => {
  fc.assert(
    fc.property(capture, (packets) => {
      const analysis = analyseCapture(readCapture(captureFrames(packets, { format: "pcap" })).frames);

      const frames = analysis.connections.flatMap((connection) => connection.frames);
      expect(frames.sort((a, b) => a - b)).toEqual(packets.map((_, index) => index + 1));
      expect(JSON.parse(JSON.stringify(analysis))).toEqual(analysis);
      for (const { frames, anomalies, states } of analysis.connections) {
        expect(anomalies.flatMap((anomaly) => anomaly.frames).every((frame) => frames.includes(frame))).toBe(true);
        expect(states.flat().every(({ state }) => STATES.includes(state))).toBe(true);
      }
      expect(describeAnalysis(analysis)).not.toMatch(/undefined|NaN/);
    }),
    { numRuns: 500 },
  );
});

test("frames that are no packets are explained as well", () => {
  const linkType = fc.constantFrom(0, 1, 101, 113, 276);
  fc.assert(
    fc.property(fc.array(fc.tuple(linkType, fc.uint8Array({ maxLength: 80 }))), (list) => {
      const { connections, others } = analyseCapture(
        list.map(([linkType, bytes], index) => ({ at: index, linkType, bytes, originalLength: bytes.length })),
      );

      const explained = connections.reduce((sum, { frames }) => sum + frames.length, 0);
      expect(Object.values(others).reduce((sum, count) => sum + count, explained)).toBe(list.length);
    }),
  );
});
