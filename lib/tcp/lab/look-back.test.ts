import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { viewEnds } from "../network";
import { lookBack } from "./look-back";
import { act, type LabAction, LabError, type LabRun, play, startLab } from "./session";
import { DEFAULT_SETUP } from "./setup";

const closes = (host: "A" | "B"): LabAction => ({ type: "call", host, call: { type: "CLOSE-SOCKET" } });

/** Every run, from the first on. What cannot be done is left out. */
function runsOf(asked: readonly LabAction[]) {
  const runs: LabRun[] = [startLab(DEFAULT_SETUP)];
  const actions: LabAction[] = [];
  for (const action of asked) {
    try {
      runs.push(act(runs.at(-1) ?? startLab(DEFAULT_SETUP), action));
      actions.push(action);
    } catch (error) {
      if (!(error instanceof LabError)) throw error;
    }
  }
  return { runs, actions };
}

describe("looking back", () => {
  test("into the middle of a wait: what was under way, which timers ran, what time it was", () => {
    const { runs, actions } = runsOf([closes("A"), { type: "wait", for: 500 }]);
    const back = lookBack(runs, actions, 2);

    expect(back.now).toBe(20);
    expect(back.network.ends.B.connection.state).toBe("CLOSE-WAIT");
    expect(back.network.inFlight.map(({ from }) => from)).toEqual(["B"]);
    expect(back.network.ends.A.timers.map(({ name }) => name)).toEqual(["RETRANSMISSION"]);
  });

  test("at the end it is the run itself, with all that has passed since", () => {
    const { runs, actions } = runsOf([closes("A"), { type: "drop", segment: 0 }, { type: "wait", for: 500 }]);

    expect(lookBack(runs, actions, 1)).toBe(runs.at(-1));
    expect(lookBack(runs, actions, 0)).toBe(runs[0]);
  });

  const action: fc.Arbitrary<LabAction> = fc.oneof(
    fc.constantFrom(closes("A"), closes("B"), { type: "step" } as const, { type: "crash", host: "A" } as const),
    fc.record({ type: fc.constant("wait" as const), for: fc.nat({ max: 90_000 }) }),
    fc.record({ type: fc.constantFrom("drop" as const, "deliver" as const), segment: fc.nat({ max: 6 }) }),
    fc.record({ type: fc.constant("duplicate" as const), segment: fc.nat({ max: 6 }), by: fc.nat({ max: 100 }) }),
  );

  test("to any step, both ends are as the trace says", () => {
    fc.assert(
      fc.property(fc.array(action, { maxLength: 20 }), (asked) => {
        const { runs, actions } = runsOf(asked);
        const { steps } = play(DEFAULT_SETUP, actions);
        for (const { index, at, after } of steps) {
          const back = lookBack(runs, actions, index + 1);
          expect(back.steps).toEqual(steps.slice(0, index + 1));
          expect(viewEnds(back.network.ends)).toEqual(after);
          expect(back.now).toBeGreaterThanOrEqual(at);
        }
      }),
    );
  });
});
