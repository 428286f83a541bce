import fc from "fast-check";
import { expect, test } from "vitest";
import type { Fault } from "./channel";
import { MOVES } from "./lab/invariants";
import { arrivedIn, segmentsOf, sentBy } from "./read-trace";
import { run, type Script, type ScriptedCall } from "./script";
import { SEGMENT_KINDS } from "./segment";
import { add, lt } from "./sequence";
import { STATES } from "./state";
import type { Host, Trace, UserCall } from "./trace";

const host = fc.constantFrom<Host>("A", "B");
const octets = fc.integer({ min: 1, max: 4_000 });
const anyCall: fc.Arbitrary<UserCall> = fc.oneof(
  { weight: 4, arbitrary: octets.map((count): UserCall => ({ type: "SEND", octets: count })) },
  { weight: 2, arbitrary: fc.constant<UserCall>({ type: "CLOSE" }) },
  { weight: 2, arbitrary: fc.constant<UserCall>({ type: "CLOSE-SOCKET" }) },
  { weight: 1, arbitrary: fc.constant<UserCall>({ type: "RECEIVE" }) },
);
const planned: fc.Arbitrary<ScriptedCall> = fc.record({ host, call: anyCall, at: fc.integer({ min: 0, max: 3_000 }) });

/** A network that loses or delays some segments, but not all of a kind for ever. */
const fault: fc.Arbitrary<Fault> = fc.record({
  from: host,
  kind: fc.constantFrom<Fault["kind"]>(...SEGMENT_KINDS, "any"),
  nth: fc.integer({ min: 1, max: 5 }),
  fate: fc.oneof(fc.constant<"lose">("lose"), fc.record({ delay: fc.integer({ min: 1, max: 2_500 }) })),
});

/** Both programs close at last; sequence numbers may wrap at any moment. */
const script: fc.Arbitrary<Script> = fc
  .record({
    profile: fc.constantFrom("rfc9293" as const, "linux" as const),
    delay: fc.integer({ min: 1, max: 200 }),
    a: fc.oneof(fc.nat(), fc.constant(2 ** 32 - 3), fc.integer({ min: 2 ** 32 - 9_000, max: 2 ** 32 - 1 })),
    b: fc.oneof(fc.nat(), fc.constant(2 ** 32 - 1)),
    opened: fc.boolean(),
    calls: fc.array(planned, { maxLength: 6 }),
    faults: fc.array(fault, { maxLength: 5 }),
  })
  .map(({ profile, delay, a, b, opened, calls, faults }) => ({
    profile,
    delay,
    start: opened
      ? { type: "established" as const, next: { A: a, B: b } }
      : { type: "listening" as const, host: "B" as const },
    ends: { A: { isns: [a] }, B: { isns: [b] } },
    calls: [
      ...(opened ? [] : [{ host: "A" as const, call: { type: "OPEN" as const, mode: "active" as const }, at: 0 }]),
      ...calls,
      { host: "A" as const, call: { type: "CLOSE" as const }, at: 20_000 },
      { host: "B" as const, call: { type: "CLOSE" as const }, at: 20_000 },
    ],
    faults,
  }));

test("on a fair network every script ends, and both ends are CLOSED", () => {
  fc.assert(
    fc.property(script, (given) => {
      const last = run(given).steps.at(-1)?.after;
      expect([last?.A.state, last?.B.state]).toEqual(["CLOSED", "CLOSED"]);
    }),
    { numRuns: 400 },
  );
});

test("every state is one of the eleven, and every move is in the table", () => {
  fc.assert(
    fc.property(script, (given) => {
      for (const { before, after, host: at } of run(given).steps) {
        expect(STATES).toContain(after[at].state);
        const move = `${before[at].state} ${after[at].state}`;
        if (before[at].state !== after[at].state) expect(MOVES).toContain(move);
        const peer = at === "A" ? "B" : "A";
        expect(after[peer]).toEqual(before[peer]);
      }
    }),
    { numRuns: 200 },
  );
});

test("a connection sends its FIN under one sequence number only, and nothing new behind it", () => {
  fc.assert(
    fc.property(script, (given) => {
      const trace = run(given);
      for (const from of ["A", "B"] as const) {
        const sent = segmentsOf(trace).filter((one) => one.from === from && !one.segment.rst);
        const ends = sent.filter(({ segment }) => segment.fin).map(({ segment }) => add(segment.seq, segment.data));
        expect(new Set(ends).size).toBeLessThanOrEqual(1);
        const [fin] = ends;
        if (fin === undefined) continue;
        for (const { segment } of sent) expect(lt(fin, add(segment.seq, segment.data - 1))).toBe(false);
      }
    }),
    { numRuns: 200 },
  );
});

test("the same script gives the same trace, through JSON as well", () => {
  fc.assert(
    fc.property(script, (given) => {
      const trace = run(given);
      expect(run(given)).toEqual(trace);
      expect(run(JSON.parse(JSON.stringify(given)) as Script)).toEqual(JSON.parse(JSON.stringify(trace)) as Trace);
    }),
    { numRuns: 100 },
  );
});

test("what a program is given is what the other one wrote, unless the connection was reset", () => {
  fc.assert(
    fc.property(script, (given) => {
      const trace = run(given);
      const isCut = segmentsOf(trace).some(({ segment }) => segment.rst);
      for (const from of ["A", "B"] as const) {
        const written = trace.steps
          .filter((step) => step.host === from && !step.signals.some((text) => text.startsWith("error")))
          .reduce(
            (sum, { cause }) => sum + (cause.type === "call" && cause.call.type === "SEND" ? cause.call.octets : 0),
            0,
          );
        const delivered = trace.steps
          .filter((step) => step.host !== from)
          .reduce((sum, step) => sum + step.delivered, 0);
        if (isCut) expect(delivered).toBeLessThanOrEqual(written);
        else expect(delivered).toBe(written);
      }
    }),
    { numRuns: 200 },
  );
});

test("nothing is sent by an end that remembers nothing, except a RST in answer to something", () => {
  fc.assert(
    fc.property(script, (given) => {
      const trace = run(given);
      for (const step of trace.steps) {
        if (step.before[step.host].state !== "CLOSED" || step.cause.type === "call") continue;
        expect(arrivedIn(trace, step)?.segment.rst).toBe(sentBy(step).length === 0);
        for (const { segment } of sentBy(step)) expect(segment.rst).toBe(true);
      }
    }),
    { numRuns: 100 },
  );
});
