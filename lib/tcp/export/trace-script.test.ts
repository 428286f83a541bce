import { expect, test } from "vitest";
import { mssOf, parseScript, runScript, settingsOf } from "../packetdrill";
import { PROFILES, type Profile } from "../profiles";
import { run, type Script } from "../script";
import { Host } from "../sockets/host";
import type { Trace } from "../trace";
import { traceScript } from "./trace-script";

const close = (host: "A" | "B", at: number) => ({ host, call: { type: "CLOSE-SOCKET" as const }, at });

const RUNS: Readonly<Record<string, Script>> = {
  "the ordinary close": {
    profile: "linux",
    delay: 20,
    start: { type: "established", next: { A: 100, B: 300 } },
    calls: [close("A", 0), close("B", 200)],
  },
  "crossing FINs": {
    profile: "rfc9293",
    delay: 20,
    start: { type: "established", next: { A: 4_294_967_290, B: 7 } },
    calls: [close("A", 0), close("B", 5)],
  },
  "a handshake, data, an abort": {
    profile: "linux",
    delay: 10,
    start: { type: "listening", host: "B" },
    calls: [
      { host: "A", call: { type: "OPEN", mode: "active" }, at: 0 },
      { host: "A", call: { type: "SEND", octets: 700 }, at: 100 },
      { host: "A", call: { type: "ABORT" }, at: 300 },
    ],
  },
  "a FIN lost once": {
    profile: "linux",
    delay: 20,
    start: { type: "established", next: { A: 100, B: 300 } },
    calls: [close("A", 0), close("B", 1_000)],
    faults: [{ from: "A", kind: "FIN", nth: 1, fate: "lose" }],
  },
};

/** A fresh host of the model in the place of one end. Figures do without timestamps and window scale. */
function passes(text: string, profile: Profile): string {
  const script = parseScript(text);
  const host = new Host({
    address: settingsOf(script).localIp,
    profile: { ...profile, mss: mssOf(script), windowScale: null },
    isn: () => 77,
    random: () => 0,
  });
  const { failure } = runScript(script, host, { system: "linux" });
  return failure === undefined ? "passed" : `line ${failure.line}: ${failure.expected}, got ${failure.actual}`;
}

test.each(
  Object.entries(RUNS).flatMap(([name, script]) => (["A", "B"] as const).map((host) => [name, host, script] as const)),
)("%s, written as a script for %s, passes against a host of the same profile", (_, host, script) => {
  const trace: Trace = run(script);
  expect(passes(traceScript(trace, host), PROFILES[script.profile])).toBe("passed");
});
