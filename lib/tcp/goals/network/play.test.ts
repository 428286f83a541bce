import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LabError } from "../../lab/session";
import { PLAIN } from "./goal";
import { NETWORK_GOALS, networkGoalOf } from "./goals";
import { type GoalRun, intervene, isOver, isReached, MOST_ACTIONS, startGoal } from "./play";
import { actionsIn, solve } from "./solve";

describe("playing a goal", () => {
  test("begins when the programs have done what they do at time 0", () => {
    for (const goal of NETWORK_GOALS) {
      const run = startGoal(goal, PLAIN);

      expect(run.lab.now, goal.id).toBe(0);
      expect(run.lab.network.inFlight.length, goal.id).toBeGreaterThan(0);
      expect([run.actions, run.interventions]).toEqual([0, 0]);
    }
  });

  test("exchanging A and B changes nothing but the names", () => {
    for (const goal of NETWORK_GOALS) {
      const [plain, mirrored] = [false, true].map((isMirrored) => startGoal(goal, { ...PLAIN, isMirrored }));
      const from = (run: GoalRun | undefined) => run?.lab.network.inFlight.map((sent) => sent.from);

      expect(from(mirrored)).toEqual(from(plain)?.map((host) => (host === "A" ? "B" : "A")));
    }
  });

  test("counts interventions, not waits, and allows only so many actions", () => {
    const goal = networkGoalOf("last-ack-gives-up");
    if (!goal) throw new Error("no such goal");
    const once = intervene(intervene(startGoal(goal, PLAIN), { type: "wait" }), { type: "drop", segment: 1 });

    expect([once.actions, once.interventions]).toEqual([2, 1]);
    expect(() => intervene({ ...once, actions: MOST_ACTIONS }, { type: "wait" })).toThrow(LabError);
  });

  test("whatever the network does, what the actions offered say can be done can be done", { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(fc.constantFrom(...NETWORK_GOALS), fc.array(fc.nat(), { maxLength: 30 }), (goal, choices) => {
        let run = startGoal(goal, PLAIN);
        for (const choice of choices) {
          if (isOver(run)) break;
          const offered = actionsIn(run);
          const action = offered[choice % offered.length];
          if (action) run = intervene(run, action);
        }
        expect(run.interventions).toBeLessThanOrEqual(run.actions);
      }),
      { numRuns: 100 },
    );
  });
});

describe("solving", () => {
  test("goes on from where a run is", () => {
    const goal = networkGoalOf("both-closing");
    if (!goal) throw new Error("no such goal");
    const begun = intervene(startGoal(goal, PLAIN), { type: "delay", segment: 0 });
    const { actions } = solve(begun);

    expect(actions?.filter(({ type }) => type !== "wait")).toHaveLength(1);
    expect(isReached((actions ?? []).reduce(intervene, begun))).toBe(true);
  });

  test("says so when the bounds are too tight, and whether all was looked at", () => {
    const goal = networkGoalOf("last-ack-gives-up");
    if (!goal) throw new Error("no such goal");
    const run = startGoal(goal, PLAIN);

    expect(solve(run, { interventions: 1, states: 10_000 })).toMatchObject({ actions: null, isComplete: true });
    expect(solve(run, { interventions: 3, states: 20 })).toMatchObject({ actions: null, isComplete: false });
  });
});
