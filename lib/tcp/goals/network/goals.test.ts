import { describe, expect, test } from "vitest";
import { PLAIN, type Variant } from "./goal";
import { NETWORK_GOALS } from "./goals";
import { intervene, isReached, playGoal, startGoal } from "./play";
import { NETWORK_SOLUTIONS } from "./solutions";
import { solve } from "./solve";

/** The fewest interventions for every goal, as the search finds them. None is unsolvable. */
const PAR = {
  "one-step-to-time-wait": 1,
  "three-segments": 1,
  "fin-ahead-of-gap": 1,
  "both-time-wait": 1,
  "both-closing": 2,
  "four-fins": 2,
  "last-ack-reset": 1,
  "alone-in-fin-wait-2": 2,
  "connect-through-challenge": 2,
  "last-ack-gives-up": 3,
  "time-wait-assassinated": 1,
  "time-wait-restarted-twice": 2,
  "old-duplicate-accepted": 2,
  "data-lost-by-reset": 1,
  "old-syn": 1,
  "simultaneous-open": 2,
} as const;

test("par of every goal, by search", { timeout: 120_000 }, () => {
  const found = NETWORK_GOALS.map((goal) => {
    const { actions, isComplete } = solve(startGoal(goal, PLAIN));
    expect(isComplete, goal.id).toBe(true);
    return [goal.id, actions?.filter(({ type }) => type !== "wait").length ?? null];
  });

  expect(Object.fromEntries(found)).toEqual(PAR);
});

describe.each(NETWORK_GOALS.map((goal) => [goal.id, goal] as const))("%s", (id, goal) => {
  const variants: readonly Variant[] = [10, 20, 30, 40].flatMap((delay) =>
    [false, true].map((isMirrored) => ({ next: { A: 4_000, B: 77_000 }, delay, octets: 90, isMirrored })),
  );
  const solution = NETWORK_SOLUTIONS[id];
  if (!solution) throw new Error(`${id} has no solution`);

  test.each(variants)("its solution reaches it with par, delay $delay, mirrored $isMirrored", (variant) => {
    const run = playGoal(goal, variant, solution.actions);

    expect(isReached(run)).toBe(true);
    expect(run.interventions).toBe(solution.par);
    expect(solution.par).toBe(PAR[id as keyof typeof PAR]);
    const before = playGoal(goal, variant, solution.actions.slice(0, -1));
    expect(isReached(before)).toBe(false);
  });

  test("without any intervention it is never reached", () => {
    let run = startGoal(goal, PLAIN);
    while (run.lab.now < goal.horizon && run.lab.network.inFlight.length + run.lab.network.calls.length > 0) {
      run = intervene(run, { type: "wait" });
      expect(isReached(run)).toBe(false);
    }
  });

  test("its words name no host but by role, and give no action away", () => {
    const texts = [goal.task, ...goal.hints, solution.why];
    for (const text of texts) {
      for (const locale of ["en", "zh-CN"] as const) {
        // "A" may be an article.
        expect(text[locale].replace(/\{[AB]\}/g, "")).not.toMatch(
          locale === "en" ? /\bB\b|\bA’/ : /[AB](?![A-Z])(?<![A-Z].)/,
        );
      }
    }
    expect(goal.hints).toHaveLength(2);
  });
});
