import { expect, test } from "vitest";
import { LOCALES } from "@/lib/i18n/locales";
import { describeStep, kindOf, run, type Scenario, type State, segmentsOf, sentBy, type Trace } from "@/lib/tcp";
import { exerciseScenarios, requireExerciseScenario } from "./exercise-scenarios";
import { byId, requireScenario, scenarios } from "./scenarios";

const all = [...scenarios.values(), ...exerciseScenarios.values()];

test("there are scenarios to show and others to ask about, and no id is in both", () => {
  expect(scenarios.size).toBeGreaterThanOrEqual(20);
  expect(exerciseScenarios.size).toBeGreaterThanOrEqual(14);
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
});

test.each(all.map((scenario) => [scenario.id, scenario] as const))("%s ends as it says", (_, scenario) => {
  const trace = run(scenario);
  const last = trace.steps.at(-1)?.after;
  expect({ A: last?.A.state, B: last?.B.state }).toEqual(scenario.endsIn);
  // A script is data: it survives being stored.
  expect(run(JSON.parse(JSON.stringify(scenario)) as Scenario)).toEqual(JSON.parse(JSON.stringify(trace)));
  // Every fault and every stray of the script is part of the story.
  for (const fault of scenario.faults ?? []) {
    const met = segmentsOf(trace).filter(
      ({ from, segment, fate, stray }) =>
        !stray &&
        from === fault.from &&
        (fault.kind === "any" || kindOf(segment) === fault.kind) &&
        (fault.fate === "lose" ? fate.type === "lost" : fate.type === "arrives" && fate.delayed),
    );
    expect(met.length, `no segment meets ${JSON.stringify(fault)}`).toBeGreaterThan(0);
  }
});

test.each(all.map((scenario) => [scenario.id, scenario] as const))(
  "%s can be told in both languages",
  (_, scenario) => {
    const trace = run(scenario);
    for (const step of trace.steps) {
      const words = describeStep(trace, step);
      for (const locale of LOCALES) {
        expect(words[locale]).toMatch(/[.。]$/);
        expect(words[locale]).not.toMatch(/undefined|null|NaN/);
      }
      for (const { segment } of sentBy(step)) expect(words.en).toContain(`seq ${segment.seq}`);
    }
  },
);

test("an unknown id is refused", () => {
  expect(() => requireScenario("b-closes-first")).toThrow("b-closes-first");
  expect(() => requireExerciseScenario("active-close")).toThrow("active-close");
  const [one] = all;
  if (one) expect(() => byId([one, one])).toThrow("same id");
});

test("active-close has the numbers of RFC 9293 figure 12", () => {
  const trace = run(requireScenario("active-close"));
  expect(segmentsOf(trace).map(({ from, segment }) => [from, kindOf(segment), segment.seq, segment.ack])).toEqual([
    ["A", "FIN", 100, 300],
    ["B", "ACK", 300, 101],
    ["B", "FIN", 300, 101],
    ["A", "ACK", 101, 301],
  ]);
  expect(path(trace, "A")).toEqual(["ESTABLISHED", "FIN-WAIT-1", "FIN-WAIT-2", "TIME-WAIT", "CLOSED"]);
  expect(path(trace, "B")).toEqual(["ESTABLISHED", "CLOSE-WAIT", "LAST-ACK", "CLOSED"]);
  expect(timeIn(trace, "A", "TIME-WAIT")).toBe(240_000);
});

test("three segments are enough when ACK and FIN are merged", () => {
  expect(kinds(requireScenario("three-segment-close"))).toEqual(["A FIN", "B FIN", "A ACK"]);
});

test("both ends of a simultaneous close pass CLOSING and wait", () => {
  const trace = run(requireScenario("simultaneous-close"));
  for (const host of ["A", "B"] as const) {
    expect(path(trace, host)).toEqual(["ESTABLISHED", "FIN-WAIT-1", "CLOSING", "TIME-WAIT", "CLOSED"]);
  }
});

test("a half-closed end still receives: 2 times 512 octets in FIN-WAIT-2", () => {
  const trace = run(requireScenario("half-close"));
  const delivered = trace.steps.filter(({ host, before }) => host === "A" && before.A.state === "FIN-WAIT-2");
  expect(delivered.map((step) => step.delivered)).toEqual([512, 512, 0]);
});

test("a lost last ACK costs one RTO: 1 s by the standard, 240 ms on Linux at a round trip of 40 ms", () => {
  expect(gaps(requireScenario("lost-last-ack"), "B")).toEqual([1_000]);
  expect(gaps(requireScenario("lost-last-ack-linux"), "B")).toEqual([240]);
  expect(timeIn(run(requireScenario("lost-last-ack")), "A", "TIME-WAIT")).toBe(241_000);
  expect(timeIn(run(requireScenario("lost-last-ack-linux")), "A", "TIME-WAIT")).toBe(60_240);
});

test("LAST-ACK on Linux gives up after ten FINs and 512 times its RTO (recording s06: 122.4 s)", () => {
  const scenario = requireScenario("last-ack-gives-up");
  expect(gaps(scenario, "B")).toEqual([240, 240, 480, 960, 1_920, 3_840, 7_680, 15_360, 30_720]);
  expect(timeIn(run(scenario), "B", "LAST-ACK")).toBe(512 * 240);
  expect(kinds(scenario)).not.toContain("B RST");
});

test("without TIME-WAIT the repeated FIN gets a RST and LAST-ACK ends (recording s10c: 0.25 s)", () => {
  const scenario = requireScenario("no-time-wait");
  expect(kinds(scenario).slice(-2)).toEqual(["B FIN", "A RST"]);
  expect(timeIn(run(scenario), "B", "LAST-ACK")).toBe(280);
});

test("a SYN that meets LAST-ACK gets a challenge ACK, and the RST comes from the end that sent the SYN", () => {
  expect(kinds(requireScenario("syn-meets-last-ack")).slice(4)).toEqual([
    "A SYN",
    "B ACK",
    "A RST",
    "A SYN",
    "B SYN,ACK",
    "A ACK",
  ]);
});

test("an old duplicate does harm only if both of its numbers fit", () => {
  const delivered = (id: string) =>
    run(requireScenario(id)).steps.flatMap(({ cause, delivered: octets }) =>
      cause.type === "arrival" && octets > 0 ? [cause.segmentId] : [],
    );
  const stray = 0;
  expect(delivered("old-duplicate-refused")).not.toContain(stray);
  expect(delivered("old-duplicate-accepted")).toEqual([stray]);
});

test("in the worst case a FIN copy arrives less than one second before 2 MSL are over", () => {
  const trace = run(requireScenario("two-msl-worst-case"));
  const entered = trace.steps.find(({ after }) => after.A.state === "TIME-WAIT")?.at ?? 0;
  const last = trace.steps.at(-1);
  const age = (last?.at ?? 0) - entered;
  expect(last?.host).toBe("A");
  expect(age).toBeGreaterThan(239_000);
  expect(age).toBeLessThan(240_000);
  // Each of the two segments lived less than one MSL.
  for (const { sentAt, fate } of segmentsOf(trace)) expect(fate.at - sentAt).toBeLessThan(120_000);
});

test("CLOSE-WAIT and FIN-WAIT-2 run no timer in the standard", () => {
  const last = run(requireScenario("close-wait-forever")).steps.at(-1)?.after;
  expect([last?.A.timers, last?.B.timers]).toEqual([[], []]);
});

test("an orphan leaves FIN-WAIT-2 after 60 s without a segment, on Linux", () => {
  const trace = run(requireScenario("fin-wait-2-orphan-timeout"));
  expect(timeIn(trace, "A", "FIN-WAIT-2")).toBe(60_000);
  expect(path(trace, "A")).not.toContain("TIME-WAIT");
});

test("a new connection out of TIME-WAIT begins 65,537 above the old numbers", () => {
  const synAck = segmentsOf(run(requireScenario("time-wait-reopened"))).find(
    ({ segment }) => kindOf(segment) === "SYN,ACK",
  );
  expect(synAck?.segment.seq).toBe(301 + 65_537);
});

/** The states one end passes, in order. */
function path(trace: Trace, host: "A" | "B"): readonly State[] {
  const states = [trace.start[host].state, ...trace.steps.map(({ after }) => after[host].state)];
  return states.filter((state, index) => state !== states[index - 1]);
}

function timeIn(trace: Trace, host: "A" | "B", state: State): number {
  const entered = trace.steps.find(({ after }) => after[host].state === state);
  const left = trace.steps.find(({ before, after }) => before[host].state === state && after[host].state !== state);
  return (left?.at ?? Number.NaN) - (entered?.at ?? Number.NaN);
}

function kinds(scenario: Scenario): readonly string[] {
  return segmentsOf(run(scenario)).map(({ from, segment }) => `${from} ${kindOf(segment)}`);
}

/** Times between the FIN of one end and its repetitions. */
function gaps(scenario: Scenario, from: "A" | "B"): readonly number[] {
  const times = segmentsOf(run(scenario))
    .filter((sent) => sent.from === from && sent.segment.fin)
    .map(({ sentAt }) => sentAt);
  return times.slice(1).map((time, index) => time - (times[index] ?? time));
}
