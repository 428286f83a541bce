import { describe, expect, test } from "vitest";
import { oneOf, seededRandom } from "../../../grading/random";
import { LabError } from "../../lab/session";
import { PLAIN } from "./goal";
import { NETWORK_GOALS } from "./goals";
import { intervene, isReached, type NetworkAction, playGoal, startGoal } from "./play";
import { reachOf } from "./reach";
import { NETWORK_SOLUTIONS } from "./solutions";
import { actionsIn, solve } from "./solve";

const wait: NetworkAction = { type: "wait" };
const BOUNDS = { interventions: 2, states: 20_000 };

const goalOf = (id: string) => {
  const goal = NETWORK_GOALS.find((each) => each.id === id);
  if (!goal) throw new Error(`no goal ${id}`);
  return goal;
};
const reach = (id: string, actions: readonly NetworkAction[]) => reachOf(startGoal(goalOf(id), PLAIN), actions, BOUNDS);

describe("where a way is lost", () => {
  test("A’s FIN arrives, then B’s ACK in A: one step to TIME-WAIT is gone with that ACK", () => {
    expect(reach("one-step-to-time-wait", [wait, wait, wait])).toEqual({ type: "lost", at: 1 });
  });

  test("nothing done: all of the shortest way is still open", () => {
    for (const { id } of NETWORK_GOALS.filter((goal) => (NETWORK_SOLUTIONS[goal.id]?.par ?? 9) < 3)) {
      const found = reach(id, []);
      const used = found.type === "open" ? found.way.filter(({ type }) => type !== "wait").length : null;
      expect(used, id).toBe(NETWORK_SOLUTIONS[id]?.par);
    }
  });

  test("stopped one action short of the goal: still open, with one more action", { timeout: 60_000 }, () => {
    for (const { id } of NETWORK_GOALS) {
      const actions = NETWORK_SOLUTIONS[id]?.actions.slice(0, -1) ?? [];
      const found = reach(id, actions);
      expect(found.type === "open" && found.way.length, id).toBe(1);
    }
  });

  test("a search that is cut short claims nothing", () => {
    const cut = { interventions: 2, states: 10 };
    const run = startGoal(goalOf("one-step-to-time-wait"), PLAIN);
    expect(reachOf(run, [wait, wait, wait], cut)).toEqual({ type: "unknown" });
  });
});

/** Goals whose searches are quick enough to be made twice. */
const QUICK = ["one-step-to-time-wait", "last-ack-reset", "time-wait-assassinated", "old-syn", "simultaneous-open"];

test.each(QUICK)("%s: what is claimed of actions at random holds, each search made anew", { timeout: 60_000 }, (id) => {
  const random = seededRandom(id);
  const kinds = new Set<string>();
  for (let round = 0; round < 12; round += 1) {
    const actions = actionsAtRandom(id, random);
    if (isReached(playGoal(goalOf(id), PLAIN, actions))) continue;
    const found = reach(id, actions);
    kinds.add(found.type);
    if (found.type === "open") {
      expect(isReached(playGoal(goalOf(id), PLAIN, [...actions, ...found.way]))).toBe(true);
    } else if (found.type === "lost") {
      const before = solve(playGoal(goalOf(id), PLAIN, actions.slice(0, found.at)), BOUNDS);
      const after = solve(playGoal(goalOf(id), PLAIN, actions.slice(0, found.at + 1)), BOUNDS);
      expect(before.actions).not.toBeNull();
      expect(after).toMatchObject({ actions: null, isComplete: true });
      expect(solve(playGoal(goalOf(id), PLAIN, actions), BOUNDS).actions).toBeNull();
    }
  }
  expect(kinds).toContain("lost");
  expect(kinds).not.toContain("unknown");
});

function actionsAtRandom(id: string, random: () => number): readonly NetworkAction[] {
  let run = startGoal(goalOf(id), PLAIN);
  const actions: NetworkAction[] = [];
  const count = 2 + Math.floor(6 * random());
  while (actions.length < count) {
    const action = random() < 0.6 ? wait : oneOf(actionsIn(run), random);
    try {
      run = intervene(run, action);
    } catch (error) {
      if (error instanceof LabError) return actions;
      throw error;
    }
    actions.push(action);
  }
  return actions;
}
