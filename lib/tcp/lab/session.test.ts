import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { UserCall } from "../trace";
import { setups, tried, wishes } from "./fixtures";
import { brokenBy, brokenInWhole } from "./invariants";
import { act, type LabAction, LabError, type LabRun, play, startLab, traceOf, underWay } from "./session";
import { DEFAULT_SETUP } from "./setup";

const CLOSE: UserCall = { type: "CLOSE-SOCKET" };
const closeA: LabAction = { type: "call", host: "A", call: CLOSE };
const closeB: LabAction = { type: "call", host: "B", call: CLOSE };
const statesOf = ({ network: { ends } }: LabRun) => [ends.A.connection.state, ends.B.connection.state];
const codeOf = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    if (error instanceof LabError) return error.code;
    throw error;
  }
  return "done";
};

describe("what can be done to a segment", () => {
  const sent = play(DEFAULT_SETUP, [closeA]);

  test("a call sends it, and it is under way for the one-way delay", () => {
    expect(underWay(sent).map(({ id, from, fate }) => [id, from, fate.at])).toEqual([[0, "A", 20]]);
  });

  test("delivered, it arrives at this moment", () => {
    const run = act(sent, { type: "deliver", segment: 0 });

    expect(run.now).toBe(0);
    expect(statesOf(run)).toEqual(["FIN-WAIT-1", "CLOSE-WAIT"]);
  });

  test("delivered, it arrives even if another one is due at the same moment", () => {
    const both = play(DEFAULT_SETUP, [closeA, closeB]);
    const run = act(act(both, { type: "delay", segment: 0, by: 0 }), { type: "deliver", segment: 0 });

    expect(underWay(run).map(({ id }) => id)).not.toContain(0);
    expect(run.steps.at(-1)?.cause).toEqual({ type: "arrival", segmentId: 0 });
  });

  test("dropped, it is never seen again and is sent again when its timer expires", () => {
    const run = play(DEFAULT_SETUP, [closeA, { type: "drop", segment: 0 }, { type: "step" }]);

    expect(run.now).toBe(1_000);
    expect(run.steps.at(-1)?.sent[0]).toMatchObject({ again: true, segment: { fin: true } });
    expect(traceOf(run).steps[0]?.sent[0]?.fate).toEqual({ type: "lost", at: 0 });
  });

  test("delayed, it arrives so much later; delayed beyond its MSL, it is gone", () => {
    const later = act(sent, { type: "delay", segment: 0, by: 500 });
    expect(underWay(later)[0]?.fate.at).toBe(520);

    const gone = act(sent, { type: "delay", segment: 0, by: DEFAULT_SETUP.msl });
    expect(underWay(gone)).toEqual([]);
  });

  test("copied, it arrives twice, and the trace shows the copy beside the original", () => {
    const run = play(DEFAULT_SETUP, [closeA, { type: "duplicate", segment: 0, by: 100 }, { type: "wait", for: 300 }]);
    const arrivals = run.steps.filter(({ host, cause }) => host === "B" && cause.type === "arrival");

    expect(arrivals.map(({ at }) => at)).toEqual([20, 120]);
    expect(traceOf(run).steps[0]?.sent.map(({ id, copyOf }) => [id, copyOf])).toEqual([
      [0, undefined],
      [1, 0],
    ]);
  });

  test("what is not under way cannot be acted upon", () => {
    for (const type of ["deliver", "drop"] as const) {
      expect(codeOf(() => act(sent, { type, segment: 7 }))).toBe("no-such-segment");
    }
    const dropped = act(sent, { type: "drop", segment: 0 });
    expect(codeOf(() => act(dropped, { type: "deliver", segment: 0 }))).toBe("no-such-segment");
    expect(codeOf(() => act(startLab(DEFAULT_SETUP), { type: "step" }))).toBe("nothing-left");
  });
});

test("a program that reads only when told leaves the octets in the queue until then", () => {
  const setup = { ...DEFAULT_SETUP, reading: { A: true, B: false } };
  const arrived = play(setup, [{ type: "call", host: "A", call: { type: "SEND", octets: 100 } }, { type: "step" }]);
  const read = act(arrived, { type: "call", host: "B", call: { type: "RECEIVE" } });

  expect(arrived.network.ends.B.connection.unread).toBe(100);
  expect(read.network.ends.B.connection.unread).toBe(0);
  expect(read.steps.at(-1)?.delivered).toBe(100);
});

describe("hosts", () => {
  test("one that crashed forgets the connection and cannot be called; what reaches it is lost", () => {
    const run = play(DEFAULT_SETUP, [closeA, { type: "crash", host: "B" }, { type: "wait", for: 100 }]);

    expect(statesOf(run)).toEqual(["FIN-WAIT-1", "CLOSED"]);
    expect(codeOf(() => act(run, closeB))).toBe("host-down");
    expect(codeOf(() => act(run, { type: "crash", host: "B" }))).toBe("host-down");
  });

  test("one that has rebooted answers with RST", () => {
    const run = play(DEFAULT_SETUP, [
      closeA,
      { type: "crash", host: "B" },
      { type: "reboot", host: "B" },
      { type: "wait", for: 100 },
    ]);

    expect(statesOf(run)).toEqual(["CLOSED", "CLOSED"]);
    expect(run.steps.some(({ sent }) => sent.some(({ segment }) => segment.rst))).toBe(true);
  });
});

describe("whatever is done", () => {
  test("10,000 actions break no invariant, and the same actions give the same run", () => {
    fc.assert(
      fc.property(setups, fc.array(wishes, { minLength: 200, maxLength: 200, size: "max" }), (given, what) => {
        let run = startLab(given);
        const done: LabAction[] = [];
        for (const each of what) {
          const action = each(run);
          const next = tried(run, action);
          if (next === null) continue;
          expect(brokenBy(run, next)).toEqual([]);
          done.push(action);
          run = next;
        }
        expect(brokenInWhole(run)).toEqual([]);
        expect(play(given, done)).toEqual(run);
      }),
      { numRuns: 50 },
    );
  });
});
