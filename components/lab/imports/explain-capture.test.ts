import { expect, test } from "vitest";
import { captureFrames } from "@/lib/tcp/captures/capture-frames";
import { tracePackets } from "@/lib/tcp/export/trace-packets";
import { play, traceOf } from "@/lib/tcp/lab/session";
import { DEFAULT_SETUP } from "@/lib/tcp/lab/setup";
import { explainCapture } from "./explain-capture";

const close = (host: "A" | "B") => ({ type: "call", host, call: { type: "CLOSE-SOCKET" } }) as const;
const trace = traceOf(play(DEFAULT_SETUP, [close("A"), { type: "wait", for: 100 }, close("B"), { type: "step" }]));
const file = captureFrames(tracePackets(trace, "A"), { format: "pcapng" });

function ended(bytes: Uint8Array) {
  const job = explainCapture(bytes);
  const shares: number[] = [];
  for (;;) {
    const { done, value } = job.next();
    if (done) return { shares, value };
    shares.push(value);
  }
}

test("a capture is explained with progress that never goes back", () => {
  const { shares, value } = ended(file);

  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(Math.max(...shares)).toBeLessThanOrEqual(1);
  expect(value).toMatchObject({ analysis: { connections: [{ closing: { kind: "orderly", by: 0 } }] } });
});

test("what is no capture, or half of one, is named with its place", () => {
  expect(ended(new TextEncoder().encode("this is no capture")).value).toEqual({ error: "not-a-capture", offset: 0 });
  expect(ended(file.subarray(0, file.length - 6)).value).toMatchObject({ error: "truncated" });
});
