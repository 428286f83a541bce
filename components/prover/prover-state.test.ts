import { expect, test } from "vitest";
import { type Action, NOTHING_YET, type ProverState, proverReducer } from "./prover-state";
import { DEFAULTS } from "./settings";

const SAFE = { verdict: "safe", states: 606 } as const;
const ROW = { purpose: "old-duplicates", msl: 1, length: 3, hasTie: true, states: 100 } as const;
const start = (job: number, task: "proof" | "chart"): Action => ({ type: "start", job, task, about: DEFAULTS });
const progress = (job: number, states: number): Action => ({ type: "progress", job, phase: "searching", states });

function after(...actions: readonly Action[]): ProverState {
  return actions.reduce(proverReducer, NOTHING_YET);
}

test("a proof takes the place of the search", () => {
  const state = after(start(1, "proof"), progress(1, 500), { type: "proof", job: 1, proof: SAFE });

  expect(state).toMatchObject({ running: null, proved: { proof: SAFE, about: DEFAULTS }, ended: null });
});

test("a new search forgets the last proof", () => {
  expect(after(start(1, "proof"), { type: "proof", job: 1, proof: SAFE }, start(2, "proof")).proved).toBeNull();
});

test("progress is always shown, and told when it has doubled", () => {
  const states = [500, 20_000, 30_000, 39_999, 40_000];
  const told = states
    .map((_, index) => after(start(1, "proof"), ...states.slice(0, index + 1).map((count) => progress(1, count))))
    .map(({ running }) => [running?.states, running?.told]);

  expect(told).toEqual([
    [500, 0],
    [20_000, 20_000],
    [30_000, 20_000],
    [39_999, 20_000],
    [40_000, 40_000],
  ]);
});

test("what a job says after it was cancelled, or after the next one began, is not heard", () => {
  const cancelled = after(start(1, "proof"), { type: "cancel" });

  expect(cancelled.ended).toEqual({ task: "proof", how: "cancelled" });
  expect(proverReducer(cancelled, { type: "proof", job: 1, proof: SAFE })).toBe(cancelled);
  expect(after(start(1, "proof"), start(2, "proof"), { type: "proof", job: 1, proof: SAFE }).proved).toBeNull();
});

test("the chart grows row by row, and a new one begins empty", () => {
  const grown = after(start(1, "chart"), { type: "row", job: 1, row: ROW }, { type: "row", job: 1, row: ROW });

  expect(grown.chart?.rows).toHaveLength(2);
  expect(grown.running).not.toBeNull();
  expect(proverReducer(grown, { type: "charted", job: 1 }).running).toBeNull();
  expect(proverReducer(grown, start(2, "chart")).chart?.rows).toEqual([]);
});

test("a proof leaves the chart alone, and the chart the proof", () => {
  const both = after(
    ...[start(1, "proof"), { type: "proof", job: 1, proof: SAFE } as const],
    ...[start(2, "chart"), { type: "row", job: 2, row: ROW } as const, start(3, "proof")],
  );

  expect(both.chart?.rows).toEqual([ROW]);
  expect(after(start(1, "proof"), { type: "proof", job: 1, proof: SAFE }, start(2, "chart")).proved).not.toBeNull();
});

test.each<Action>([{ type: "failed", job: 1 }, { type: "broken" }])(
  "$type: the search ends, and it is said",
  (action) => {
    expect(after(start(1, "chart"), action)).toMatchObject({ running: null, ended: { task: "chart", how: "failed" } });
  },
);
