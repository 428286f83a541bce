import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { viewEnds } from "../network";
import { actOn, beginHistory, lookBack } from "./history";
import { type LabAction, LabError, play } from "./session";
import { DEFAULT_SETUP } from "./setup";

const closes = (host: "A" | "B"): LabAction => ({ type: "call", host, call: { type: "CLOSE-SOCKET" } });

/** What cannot be done is left out. */
function historyOf(asked: readonly LabAction[]) {
  let history = beginHistory(DEFAULT_SETUP);
  for (const action of asked) {
    try {
      history = actOn(history, action);
    } catch (error) {
      if (!(error instanceof LabError)) throw error;
    }
  }
  return history;
}

describe("looking back", () => {
  test("into the middle of a wait: what was under way, which timers ran, what time it was", () => {
    const back = lookBack(historyOf([closes("A"), { type: "wait", for: 500 }]), 2);

    expect(back.now).toBe(20);
    expect(back.network.ends.B.connection.state).toBe("CLOSE-WAIT");
    expect(back.network.inFlight.map(({ from }) => from)).toEqual(["B"]);
    expect(back.network.ends.A.timers.map(({ name }) => name)).toEqual(["RETRANSMISSION"]);
  });

  test("at the end it is the run itself, with all that has passed since", () => {
    const history = historyOf([closes("A"), { type: "drop", segment: 0 }, { type: "wait", for: 500 }]);

    expect(lookBack(history, 1)).toBe(history.run);
    expect(lookBack(history, 0)).toBe(history.kept[0]);
  });

  const action: fc.Arbitrary<LabAction> = fc.oneof(
    fc.constantFrom(closes("A"), closes("B"), { type: "step" } as const, { type: "crash", host: "A" } as const),
    fc.record({ type: fc.constant("wait" as const), for: fc.nat({ max: 90_000 }) }),
    fc.record({ type: fc.constantFrom("drop" as const, "deliver" as const), segment: fc.nat({ max: 6 }) }),
    fc.record({ type: fc.constant("duplicate" as const), segment: fc.nat({ max: 6 }), by: fc.nat({ max: 100 }) }),
  );

  test("to any step, both ends are as the trace says", () => {
    fc.assert(
      fc.property(fc.array(action, { maxLength: 50 }), (asked) => {
        const history = historyOf(asked);
        const { steps } = play(DEFAULT_SETUP, history.actions);
        for (const { index, at, after } of steps) {
          const back = lookBack(history, index + 1);
          expect(back.steps).toEqual(steps.slice(0, index + 1));
          expect(viewEnds(back.network.ends)).toEqual(after);
          expect(back.now).toBeGreaterThanOrEqual(at);
        }
      }),
    );
  });
});
