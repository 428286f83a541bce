import { describe, expect, test } from "vitest";
import { replay } from "../replay";
import { untimed } from "../worlds/untimed";
import { GOALS, reach } from "./goals";
import { ANY_PROGRAMS, pairs } from "./pairs";
import { transitionsCovered, WITH_TIMEOUTS } from "./transitions";

describe("pairs", () => {
  const found = pairs();
  const stepsTo = (a: string, b: string) => found.pairs.find((pair) => pair.a === a && pair.b === b)?.steps ?? null;

  test("104 of the 121 pairs can be reached, and the search is complete", () => {
    expect(found.complete).toBe(true);
    expect(found.pairs).toHaveLength(121);
    expect(found.pairs.filter(({ steps }) => steps !== null)).toHaveLength(104);
  });

  test("both ends may be in CLOSING, in TIME-WAIT, in LISTEN; one in LAST-ACK while the other is CLOSED", () => {
    for (const [a, b] of [
      ["CLOSING", "CLOSING"],
      ["TIME-WAIT", "TIME-WAIT"],
      ["LISTEN", "LISTEN"],
      ["LAST-ACK", "CLOSED"],
      ["CLOSED", "LAST-ACK"],
    ] as const) {
      expect(stepsTo(a, b), `${a} × ${b}`).not.toBeNull();
    }
  });

  test("both cannot be the passive closer, nor can both FINs be acknowledged with neither received", () => {
    for (const state of ["LAST-ACK", "CLOSE-WAIT", "FIN-WAIT-2"] as const) expect(stepsTo(state, state)).toBeNull();
  });

  test("what holds for A and B holds for B and A", () => {
    for (const { a, b, steps } of found.pairs) expect(stepsTo(b, a)?.length).toBe(steps?.length);
  });

  test("the traces replay in the plain model and end where they should", () => {
    for (const { a, b, steps } of found.pairs) {
      const last = steps && replay(untimed(ANY_PROGRAMS), steps).steps.at(-1);
      if (last) expect(last.states).toEqual({ A: a, B: b });
    }
  });
});

describe("transitions", () => {
  const covered = transitionsCovered();

  test("every edge of figure 5, its notes and the text is met", () => {
    expect(covered.complete).toBe(true);
    expect(covered.edges.filter(({ steps }) => steps === null)).toEqual([]);
  });

  test("whatever else is met makes two moves of figure 5 in one event, or gives up", () => {
    const others = covered.edges.filter(({ source }) => source === null);
    const from = new Set(others.map((edge) => `${edge.from} → ${edge.to}`));
    expect([...from].sort()).toEqual([
      "CLOSE-WAIT → CLOSED",
      "ESTABLISHED → CLOSE-WAIT",
      "ESTABLISHED → CLOSED",
      "FIN-WAIT-1 → CLOSING",
      "FIN-WAIT-1 → FIN-WAIT-2",
      "FIN-WAIT-2 → TIME-WAIT",
      "SYN-RECEIVED → CLOSE-WAIT",
      "SYN-RECEIVED → CLOSING",
      "SYN-RECEIVED → ESTABLISHED",
      "SYN-RECEIVED → FIN-WAIT-1",
    ]);
  });

  test("a trace ends with its edge", () => {
    for (const { to, steps } of covered.edges) {
      const last = steps?.at(-1);
      expect(last && replay(untimed(WITH_TIMEOUTS), steps ?? []).steps.at(-1)).toEqual(last);
      expect([last?.states.A, last?.states.B]).toContain(to);
    }
  });
});

test.each(GOALS)("%s: reached, and the trace replays", (goal) => {
  const { steps, world } = reach(goal);
  expect(steps).not.toBeNull();
  if (world.kind === "untimed") expect(replay(untimed(world.options), steps ?? []).steps).toEqual(steps);
});
