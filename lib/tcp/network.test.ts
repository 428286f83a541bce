import { expect, test } from "vitest";
import { arrivedIn, cutTrace, segmentsOf, sentBy } from "./read-trace";
import { run, type Script } from "./script";
import { kindOf } from "./segment";

const script: Script = {
  profile: "rfc9293",
  delay: 20,
  start: { type: "established", next: { A: 100, B: 300 } },
  calls: [
    { host: "A", call: { type: "CLOSE" }, at: 0 },
    { host: "B", call: { type: "CLOSE" }, after: 40, entering: { host: "B", state: "CLOSE-WAIT" } },
  ],
};

test("at one moment segments arrive first, then programs act, then timers expire; A before B", () => {
  const trace = run({
    ...script,
    ends: { A: { timeWait: 1_000 }, B: { timeWait: 1_000 } },
    // Both FINs arrive at 20; both programs call at 20; both TIME-WAIT timers expire at the same moment.
    calls: [
      { host: "B", call: { type: "CLOSE" }, at: 0 },
      { host: "A", call: { type: "CLOSE" }, at: 0 },
      { host: "B", call: { type: "RECEIVE" }, at: 20 },
      { host: "A", call: { type: "RECEIVE" }, at: 20 },
    ],
  });
  expect(trace.steps.map(({ at, host, cause }) => [at, host, cause.type])).toEqual([
    [0, "A", "call"],
    [0, "B", "call"],
    [20, "A", "arrival"],
    [20, "B", "arrival"],
    [20, "A", "call"],
    [20, "B", "call"],
    [40, "A", "arrival"],
    [40, "B", "arrival"],
    [1_040, "A", "timeout"],
    [1_040, "B", "timeout"],
  ]);
});

test("neither CLOSE-WAIT nor FIN-WAIT-2 runs a timer in the standard: the run ends there", () => {
  const trace = run({ ...script, calls: script.calls.slice(0, 1) });
  const last = trace.steps.at(-1)?.after;
  expect(last).toMatchObject({ A: { state: "FIN-WAIT-2", timers: [] }, B: { state: "CLOSE-WAIT", timers: [] } });
});

test("TIME-WAIT runs exactly one timer, and its interval is on the clock", () => {
  const entered = run(script).steps.find(({ after }) => after.A.state === "TIME-WAIT");
  expect(entered?.after.A.timers).toEqual([{ name: "TIME-WAIT", startedAt: 80, expiresAt: 240_080 }]);
});

test("a view says what was sent and acknowledged", () => {
  const { steps } = run(script);
  expect(steps[0]?.after.A).toMatchObject({ finSent: true, finAcknowledged: false, sndUna: 100, sndNxt: 101 });
  expect(steps[2]?.after.A).toMatchObject({ finSent: true, finAcknowledged: true, sndUna: 101 });
  expect(steps[1]?.after.B).toMatchObject({ finSent: false, finReceived: true, rcvNxt: 101 });
  // CLOSED remembers nothing.
  expect(steps.at(-1)?.after.A).toMatchObject({ state: "CLOSED", sndNxt: 0, finSent: false, timers: [] });
});

test("a fault meets the segment it names and no other", () => {
  const trace = run({
    ...script,
    faults: [
      { from: "A", kind: "FIN", nth: 2, fate: "lose" },
      { from: "A", kind: "FIN", nth: 1, fate: { delay: 1_500 } },
    ],
  });
  const fins = segmentsOf(trace).filter(({ from, segment }) => from === "A" && kindOf(segment) === "FIN");
  expect(fins.map(({ fate, again }) => [fate.type, again])).toEqual([
    ["arrives", false],
    ["lost", true],
  ]);
  expect(fins[0]?.fate).toEqual({ type: "arrives", at: 1_500, delayed: true });
});

test("a stray is nobody’s segment: it stands in the step it causes, and that end did not send it", () => {
  const trace = run({
    ...script,
    calls: [],
    strays: [{ from: "B", arrivesAt: 7, segment: { seq: 300, ack: 4_100, data: 9 } }],
  });
  const [step] = trace.steps;
  expect(step).toMatchObject({ at: 7, host: "A", dropped: true });
  expect(step && arrivedIn(trace, step)).toMatchObject({ stray: true, from: "B" });
  expect(step && sentBy(step).map(({ from, stray }) => [from, stray])).toEqual([["A", false]]);
});

test("a call may wait for the second time a state is entered", () => {
  const trace = run({
    profile: "linux",
    delay: 10,
    start: { type: "listening", host: "B" },
    calls: [
      { host: "A", call: { type: "OPEN", mode: "active" }, at: 0 },
      { host: "A", call: { type: "ABORT" }, after: 50, entering: { host: "A", state: "ESTABLISHED" } },
      { host: "A", call: { type: "OPEN", mode: "active" }, after: 50, entering: { host: "A", state: "CLOSED" } },
      { host: "B", call: { type: "OPEN", mode: "passive" }, after: 0, entering: { host: "B", state: "CLOSED" } },
      { host: "B", call: { type: "ABORT" }, after: 70, entering: { host: "A", state: "ESTABLISHED", nth: 2 } },
    ],
  });
  const calls = trace.steps.flatMap(({ host, cause }) => (cause.type === "call" ? [`${host} ${cause.call.type}`] : []));
  expect(calls).toEqual(["A OPEN", "A ABORT", "B OPEN", "A OPEN", "B ABORT"]);
});

test("a cut trace holds nothing of what comes after", () => {
  const trace = run(script);
  expect(cutTrace(trace, 2, 20).steps.map(({ at, after }) => ({ at, after }))).toEqual(
    trace.steps.slice(0, 2).map(({ at, after }) => ({ at, after })),
  );
  expect(cutTrace(trace, 0, 20)).toMatchObject({ start: trace.start, steps: [] });
});

test("a script that never ends is refused", () => {
  const endless: Script = {
    ...script,
    calls: [
      { host: "A", call: { type: "CLOSE" }, at: 0 },
      ...Array.from({ length: 2_100 }, (_, at) => ({ host: "A" as const, call: { type: "RECEIVE" as const }, at })),
    ],
  };
  expect(() => run(endless)).toThrow("has not ended");
  expect(run({ ...endless, until: 100 }).steps.length).toBeLessThan(200);
});
