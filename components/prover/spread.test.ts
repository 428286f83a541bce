import { expect, test } from "vitest";
import { run, type Script } from "@/lib/tcp";
import { spread } from "./spread";

/** T = 2 ticks of 1 s: B’s repeated FIN finds A CLOSED. Bundles begin at 200, 1,192 and 2,184 ms. */
const LATE_FIN: Script = {
  profile: "rfc9293",
  delay: 1,
  start: { type: "established", next: { A: 100, B: 300 } },
  ends: { A: { timeWait: 2_000 }, B: { timeWait: 2_000 } },
  calls: [
    { host: "A", call: { type: "CLOSE" }, at: 200 },
    { host: "B", call: { type: "CLOSE" }, at: 202 },
  ],
  faults: [
    { from: "A", kind: "any", nth: 1, fate: { delay: 1 } },
    { from: "A", kind: "any", nth: 2, fate: "lose" },
    { from: "B", kind: "any", nth: 3, fate: { delay: 1_010 } },
  ],
};

const statesOf = (script: Script) => run(script).steps.map(({ after }) => `${after.A.state} ${after.B.state}`);

test("the events stand apart, and what happens is the same", () => {
  const wide = spread(LATE_FIN, { tick: 1_000, begin: 0 });
  const times = run(wide).steps.map(({ at }) => at);

  expect(statesOf(wide)).toEqual(statesOf(LATE_FIN));
  expect(wide.delay).toBe(20);
  expect(times.slice(1).every((time, index) => time - (times[index] ?? 0) >= 20 || time === times[index])).toBe(true);
  expect(run(wide).steps.at(-1)?.after.B.state).toBe("CLOSED");
});

test("TIME-WAIT is as long as before", () => {
  const timerOf = (script: Script) => {
    const timers = run(script).steps.flatMap(({ after }) => after.A.timers.filter(({ name }) => name === "TIME-WAIT"));
    return timers.map(({ startedAt, expiresAt }) => expiresAt - startedAt);
  };

  expect(new Set(timerOf(spread(LATE_FIN, { tick: 1_000, begin: 0 })))).toEqual(new Set([2_000]));
});

test("a script whose bundles are too near each other for any width is left as it is", () => {
  expect(spread(LATE_FIN, { tick: 10, begin: 0 })).toBe(LATE_FIN);
});
