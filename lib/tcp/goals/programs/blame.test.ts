import { describe, expect, test } from "vitest";
import { oneOf, seededRandom } from "../../../grading/random";
import { sentBy } from "../../read-trace";
import type { Host } from "../../trace";
import type { Blame } from "./blame";
import { type Call, type Outcome, PLAIN, type ProgramGoal, type Programs } from "./goal";
import { PROGRAM_GOALS } from "./goals";
import { runPrograms } from "./run-programs";
import { completed, runGoal } from "./solve";

const ROUNDS = 80;

/** What is claimed of programs at random, with the programs and the run. */
const claims = PROGRAM_GOALS.flatMap((goal) => {
  const random = seededRandom(goal.id);
  return Array.from({ length: ROUNDS }, () => programsAtRandom(goal, random)).flatMap((added) => {
    const programs = completed(goal, added);
    const outcome = runGoal(goal, PLAIN, added);
    return goal.conditions.flatMap(({ id, isMet, blame }) => {
      const found = isMet(outcome) ? null : (blame?.(outcome) ?? null);
      return found ? [{ goal, id, programs, outcome, found }] : [];
    });
  });
});

const of = (how: Blame["how"]) => claims.filter(({ found }) => found.how === how);

/** The run without the line that is blamed and all that follows it in its program. */
function runWithout({ goal, programs, found }: (typeof claims)[number]): Outcome {
  const cut = { ...programs, [found.host]: programs[found.host].slice(0, found.at) };
  return runPrograms(cut, PLAIN, goal.horizon);
}

const lineOf = ({ outcome, found }: (typeof claims)[number]) => outcome.ends[found.host].lines[found.at];

const resetsFrom = ({ trace }: Outcome, host: Host) =>
  trace.steps.filter((step) => sentBy(step).some(({ from, segment }) => from === host && segment.rst));

describe("a line is blamed only for what the run shows", () => {
  test.each(["sent-rst", "answered-rst"] as const)("%s: without the line, no such RST up to then", (how) => {
    expect(of(how).length).toBeGreaterThan(10);
    for (const claim of of(how)) {
      const [first] = resetsFrom(claim.outcome, claim.found.host);
      if (!first) throw new Error("no RST was sent");
      const begunAt = lineOf(claim)?.begunAt ?? Number.POSITIVE_INFINITY;
      if (how === "sent-rst") expect(begunAt).toBe(first.at);
      else expect(begunAt).toBeLessThan(first.at);
      const without = resetsFrom(runWithout(claim), claim.found.host).filter(({ at }) => at <= first.at);
      expect(without, JSON.stringify(claim.programs)).toEqual([]);
    }
  });

  test("sent-first-fin: without the line, no TIME-WAIT", () => {
    expect(of("sent-first-fin").length).toBeGreaterThan(10);
    for (const claim of of("sent-first-fin")) {
      expect(claim.outcome.ends[claim.found.host].states).toContain("TIME-WAIT");
      expect(runWithout(claim).ends[claim.found.host].states).not.toContain("TIME-WAIT");
    }
  });

  test("let-go: the descriptor is gone with that line, and something was left to be read", () => {
    expect(of("let-go").length).toBeGreaterThan(10);
    for (const claim of of("let-go")) {
      const end = claim.outcome.ends[claim.found.host];
      expect(["close", "restart"]).toContain(lineOf(claim)?.call);
      expect(end.holdsSocket).toBe(false);
      expect(runWithout(claim).ends[claim.found.host].holdsSocket).toBe(true);
      // Nothing was read afterwards.
      expect(runWithout(claim).ends[claim.found.host].read).toBe(end.read);
    }
  });

  test("waits: the line has begun and not returned, and none behind it has begun", () => {
    expect(of("waits").length).toBeGreaterThan(10);
    for (const claim of of("waits")) {
      expect(lineOf(claim)).toMatchObject({ returnedAt: null, result: null });
      const behind = claim.outcome.ends[claim.found.host].lines.slice(claim.found.at + 1);
      expect(behind.every(({ begunAt }) => begunAt === null)).toBe(true);
    }
  });

  test("failed: the line returned an error", () => {
    for (const claim of of("failed")) expect(lineOf(claim)?.result).toMatch(/^−1 E/);
  });

  test("a run with A and B exchanged blames the same lines", () => {
    for (const { goal, programs, id, found } of claims.slice(0, 60)) {
      const mirrored = runPrograms(programs, { ...PLAIN, isMirrored: true }, goal.horizon);
      const condition = goal.conditions.find((each) => each.id === id);
      expect(condition?.blame?.(mirrored)).toEqual(found);
    }
  });
});

function programsAtRandom({ palette }: ProgramGoal, random: () => number): Programs {
  const some = (calls: readonly Call[]) =>
    calls.length === 0 ? [] : Array.from({ length: Math.floor(4 * random()) }, () => oneOf(calls, random));
  return { A: some(palette.A), B: some(palette.B) };
}
