import { expect, test } from "vitest";
import { networkGoalOf } from "./network/goals";
import { PROGRAM_GOALS } from "./programs/goals";
import { holds, printProof, proveNetworkGoal, proveProgramGoal } from "./prove";

const drop = networkGoalOf("one-step-to-time-wait");
const [program] = PROGRAM_GOALS;
if (!drop || !program) throw new Error("these goals are there");

test("a goal of the network is proved with par and a solution in words, waits in a row as one", () => {
  expect(proveNetworkGoal(drop)).toMatchObject({
    game: "be-the-network",
    id: "one-step-to-time-wait",
    par: 1,
    solution: ["Let the next thing happen", "Drop B’s ACK (seq 300, ack 101)", "Let the next 2 things happen"],
    searched: expect.any(Number),
  });
});

test("a goal of the programs is proved with the lines to add, after all shorter programs", () => {
  const { par, solution, searched } = proveProgramGoal(program);

  expect(par).toBe(2);
  expect(solution).toEqual(["B’s program goes on: write, close"]);
  // Nothing added, and each single line.
  expect(searched).toBeGreaterThan(1 + program.palette.A.length + program.palette.B.length);
});

test("what nobody can reach is unsolvable", () => {
  const never = { ...drop, watch: { ...drop.watch, isReached: () => false } };
  const impossible = { ...program, conditions: program.conditions.map((one) => ({ ...one, isMet: () => false })) };

  const proofs = [proveNetworkGoal(never, { interventions: 1, states: 2_000 }), proveProgramGoal(impossible, 1)];

  for (const proof of proofs) {
    expect(proof).toMatchObject({ par: null, solution: [] });
    expect(holds(proof, 1)).toBe(false);
    expect(printProof(proof, 1)).toMatch(/\n {2}unsolvable; \d+ /);
  }
});

test("a key that says another par fails, and is told what was found", () => {
  const proof = proveProgramGoal(program);

  expect(holds(proof, 2)).toBe(true);
  expect(printProof(proof, 2).split("\n")).toEqual([
    "be-the-program no-close-wait-leak: No leak in CLOSE-WAIT",
    "  solved, par 2; 26 pairs of programs searched",
    "  1. B’s program goes on: write, close",
  ]);
  expect(holds(proof, 3)).toBe(false);
  expect(printProof(proof, 3)).toContain("solved, par 2, but the key says 3;");
});
