import { expect, test } from "vitest";
import { captureFrames } from "@/lib/tcp/captures/capture-frames";
import { tracePackets } from "@/lib/tcp/export/trace-packets";
import { play, traceOf } from "@/lib/tcp/lab/session";
import { DEFAULT_SETUP } from "@/lib/tcp/lab/setup";
import { explainCapture } from "./explain-capture";

const close = (host: "A" | "B") => ({ type: "call", host, call: { type: "CLOSE-SOCKET" } }) as const;
const trace = traceOf(play(DEFAULT_SETUP, [close("A"), { type: "wait", for: 100 }, close("B"), { type: "step" }]));
const file = captureFrames(tracePackets(trace, "A"), { format: "pcapng" });

function ended(bytes: Uint8Array, locale: "en" | "zh-CN") {
  const job = explainCapture(bytes, locale);
  const shares: number[] = [];
  for (;;) {
    const { done, value } = job.next();
    if (done) return { shares, value };
    shares.push(value);
  }
}

test("a capture is told in the language of the reader, with progress that never goes back", () => {
  const { shares, value } = ended(file, "en");

  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(value).toMatchObject({ type: "explained", others: [] });
  expect(value.type === "explained" && value.connections[0]).toContain("closed by 192.0.2.1:40000");
  const chinese = ended(file, "zh-CN").value;
  expect(chinese.type === "explained" && chinese.connections[0]).toContain("由192.0.2.1:40000关闭");
});

test("what is no capture, or half of one, is named with its place", () => {
  expect(ended(new TextEncoder().encode("this is no capture"), "en").value).toMatchObject({
    type: "unreadable",
    code: "not-a-capture",
  });
  expect(ended(file.subarray(0, file.length - 6), "en").value).toMatchObject({ type: "unreadable", code: "truncated" });
});
