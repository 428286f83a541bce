import { expect, test } from "vitest";
import { connectionIn } from "./fixtures";
import { PROFILES } from "./profiles";
import { segmentsOf } from "./read-trace";
import { retransmissionTimeout } from "./retransmission";
import { run, type Script } from "./script";

/** A's FIN meets a network that carries nothing. */
function gaps(script: Partial<Script>): readonly number[] {
  const trace = run({
    profile: "rfc9293",
    delay: 20,
    start: { type: "established", next: { A: 100, B: 300 } },
    calls: [{ host: "A", call: { type: "CLOSE" }, at: 0 }],
    faults: [{ from: "A", kind: "any", nth: "every", fate: "lose" }],
    ...script,
  });
  const times = [...segmentsOf(trace).map(({ sentAt }) => sentAt), trace.steps.at(-1)?.at ?? 0];
  return times.slice(1).map((time, index) => time - (times[index] ?? 0));
}

test("by the standard the RTO is 1 s, doubles, and the end gives up after at least 100 s", () => {
  expect(gaps({})).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 64_000]);
});

test("Linux sends a probe first, which does not back off: R, R, 2R, 4R", () => {
  expect(gaps({ profile: "linux" }).slice(0, 5)).toEqual([240, 240, 480, 960, 1_920]);
});

test("on Linux a program that holds the socket waits about 16 minutes, an orphan about 2 (recordings s09d, s09c)", () => {
  const sum = (list: readonly number[]) => list.reduce((a, b) => a + b, 0);
  const held = gaps({ profile: "linux", delay: 10 });
  const orphan = gaps({
    profile: "linux",
    delay: 10,
    calls: [{ host: "A", call: { type: "CLOSE-SOCKET" }, at: 0 }],
  });
  // Recorded: 960 s in 17 transmissions, 118.1 s in 10.
  expect(Math.abs(sum(held) - 960_000)).toBeLessThan(60_000);
  expect(held).toHaveLength(17);
  expect(Math.abs(sum(orphan) - 118_100)).toBeLessThan(6_000);
  expect(orphan).toHaveLength(10);
});

test("a SYN is repeated for at least 3 minutes by the standard", () => {
  const waited = gaps({
    start: { type: "closed" },
    calls: [{ host: "A", call: { type: "OPEN", mode: "active" }, at: 0 }],
  });
  expect(waited.slice(0, 3)).toEqual([1_000, 2_000, 4_000]);
  expect(waited.reduce((a, b) => a + b, 0)).toBeGreaterThanOrEqual(180_000);
});

test("the RTO follows the round trip: at least 1 s by RFC 6298, SRTT + 200 ms on Linux", () => {
  const at = (smoothed: number, variance: number) =>
    connectionIn("ESTABLISHED", { roundTrip: { smoothed, variance, least: smoothed } });
  expect(retransmissionTimeout(at(40, 0), PROFILES.rfc9293)).toBe(1_000);
  expect(retransmissionTimeout(at(900, 100), PROFILES.rfc9293)).toBe(1_300);
  expect(retransmissionTimeout(at(40, 0), PROFILES.linux)).toBe(240);
  expect(retransmissionTimeout(at(40, 100), PROFILES.linux)).toBe(440);
  expect(retransmissionTimeout(connectionIn("ESTABLISHED", { roundTrip: null }), PROFILES.linux)).toBe(1_000);
});

test("a user timer ends the connection earlier than R2", () => {
  expect(gaps({ ends: { A: { userTimeout: 10_000 } } })).toEqual([1_000, 2_000, 4_000, 3_000]);
});
