import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compare, isAgreed } from "./compare";
import { predict } from "./predict";
import type { SeenStep } from "./report";
import { type Choice, planOf, STORIES } from "./story";
import type { PathStep } from "./watch-event";

const PREDICTED: readonly PathStep[] = [
  { state: "ESTABLISHED", at: 0 },
  { state: "FIN-WAIT-1", at: 500 },
  { state: "FIN-WAIT-2", at: 504 },
  { state: "TIME-WAIT", at: 1_000 },
];

/** Looks every 5 ms, the state being there since the look at `at`. */
const seen = (...steps: readonly (readonly [SeenStep["state"], number, number?])[]): readonly SeenStep[] =>
  steps.map(([state, at, before = at - 5]) => ({ state, at, before }));

const verdicts = (...given: Parameters<typeof compare>) =>
  compare(...given).map(({ state, verdict }) => `${state} ${verdict}`);

describe("a kernel that does what the model predicts", () => {
  const kernel = seen(["ESTABLISHED", 0], ["FIN-WAIT-1", 501], ["FIN-WAIT-2", 511], ["TIME-WAIT", 1_003]);

  test("agrees in every state", () => {
    expect(verdicts(PREDICTED, kernel, 3_000)).toEqual([
      "ESTABLISHED agrees",
      "FIN-WAIT-1 agrees",
      "FIN-WAIT-2 agrees",
      "TIME-WAIT agrees",
    ]);
  });

  test("may leave a state between two looks", () => {
    const without = kernel.filter(({ state }) => state !== "FIN-WAIT-1");

    expect(verdicts(PREDICTED, without, 3_000)[1]).toBe("FIN-WAIT-1 unseen");
    expect(isAgreed(compare(PREDICTED, without, 3_000))).toBe(true);
  });

  test("is not asked for what is still to come", () => {
    expect(verdicts(PREDICTED, kernel.slice(0, 1), 400).slice(1)).toEqual([
      "FIN-WAIT-1 to come",
      "FIN-WAIT-2 to come",
      "TIME-WAIT to come",
    ]);
  });
});

describe("a kernel that does something else", () => {
  test("skips a state that it should have stayed in", () => {
    const kernel = seen(["ESTABLISHED", 0], ["FIN-WAIT-1", 501], ["TIME-WAIT", 506]);
    const compared = compare(PREDICTED, kernel, 3_000);

    expect(compared[2]).toMatchObject({ state: "FIN-WAIT-2", verdict: "missing" });
    expect(isAgreed(compared)).toBe(false);
  });

  test("is in a state that was not predicted", () => {
    const kernel = seen(["ESTABLISHED", 0], ["FIN-WAIT-1", 501], ["CLOSING", 511], ["TIME-WAIT", 1_003]);

    expect(verdicts(PREDICTED, kernel, 3_000)).toContain("CLOSING unexpected");
  });

  test("never goes on", () => {
    expect(verdicts(PREDICTED, seen(["ESTABLISHED", 0]), 3_000)).toContain("TIME-WAIT missing");
  });

  test("stays too short, or too long", () => {
    const early = seen(["ESTABLISHED", 0], ["FIN-WAIT-1", 501], ["FIN-WAIT-2", 511], ["TIME-WAIT", 700]);
    const late = seen(["ESTABLISHED", 0], ["FIN-WAIT-1", 501], ["FIN-WAIT-2", 900], ["TIME-WAIT", 1_003]);

    expect(verdicts(PREDICTED, early, 3_000)[2]).toBe("FIN-WAIT-2 shorter");
    expect(verdicts(PREDICTED, late, 3_000)[1]).toBe("FIN-WAIT-1 longer");
  });

  test("ends TIME-WAIT a second late, as its timers do, or much too late", () => {
    const whole = [...PREDICTED, { state: "CLOSED", at: 61_000 }] as const;
    const ending = (at: number) =>
      seen(["ESTABLISHED", 0], ["FIN-WAIT-1", 501], ["FIN-WAIT-2", 511], ["TIME-WAIT", 1_003], ["CLOSED", at]);

    expect(verdicts(whole, ending(62_100), 63_000)[3]).toBe("TIME-WAIT agrees");
    expect(verdicts(whole, ending(66_000), 67_000)[3]).toBe("TIME-WAIT longer");
    expect(verdicts(whole, ending(60_000), 67_000)[3]).toBe("TIME-WAIT shorter");
  });
});

test("a kernel that is the model agrees, however often one looks", () => {
  const choices = fc.record<Choice>({
    story: fc.constantFrom(...STORIES),
    connections: fc.constant(1),
    seconds: fc.integer({ min: 1, max: 5 }),
    toTheEnd: fc.boolean(),
  });
  fc.assert(
    fc.property(choices, fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1 }), (choice, pauses) => {
      const plan = planOf(choice);
      const paths = predict(plan, {});
      for (const end of ["A", "B"] as const) {
        expect(compare(paths[end], lookAt(paths[end], pauses, plan.watch), plan.watch).filter(isWrong)).toEqual([]);
      }
    }),
    { numRuns: 60 },
  );
});

const isWrong = (step: ReturnType<typeof compare>[number]) => !isAgreed([step]);

/** What looks at these intervals, repeated, see of a path. */
function lookAt(path: readonly PathStep[], pauses: readonly number[], until: number): readonly SeenStep[] {
  const steps: SeenStep[] = [];
  let before = 0;
  for (let at = 0, look = 0; at <= until; at += pauses[look++ % pauses.length] ?? 1) {
    const state = path.findLast((step) => step.at <= at)?.state ?? "CLOSED";
    if (steps.at(-1)?.state !== state) steps.push({ state, before, at });
    before = at;
  }
  return steps;
}
