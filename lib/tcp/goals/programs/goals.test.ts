import { describe, expect, test } from "vitest";
import { sentBy } from "../../read-trace";
import { MOST_CALLS, PLAIN, type Programs, type ProgramVariant } from "./goal";
import { PROGRAM_GOALS } from "./goals";
import { runPrograms } from "./run-programs";
import { PROGRAM_SOLUTIONS } from "./solutions";
import { isReached, nextLine, runGoal, shortestPrograms } from "./solve";

/** The fewest lines to be added for every goal, by trying all programs. None is unsolvable. */
const PAR = {
  "no-close-wait-leak": 2,
  "half-close-echo": 3,
  "no-time-wait-on-server": 3,
  "time-wait-on-both": 3,
  "time-wait-nowhere": 2,
  "owned-fin-wait-2": 1,
  "read-before-close": 3,
  "lingering-close": 3,
  "restart-without-eaddrinuse": 2,
  epipe: 3,
} as const;

test("par of every goal, by trying all programs", { timeout: 120_000 }, () => {
  const found = PROGRAM_GOALS.map((goal) => {
    const [first] = shortestPrograms(goal, PLAIN, 4).shortest;
    return [goal.id, first ? first.A.length + first.B.length : null];
  });

  expect(Object.fromEntries(found)).toEqual(PAR);
});

describe.each(PROGRAM_GOALS.map((goal) => [goal.id, goal] as const))("%s", (id, goal) => {
  const solution = PROGRAM_SOLUTIONS[id];
  if (!solution) throw new Error(`${id} has no solution`);
  const variants: readonly ProgramVariant[] = [10, 20, 30, 40].flatMap((delay) =>
    [false, true].map((isMirrored) => ({
      next: { A: 4_000, B: 77_000 },
      delay,
      octets: { A: 500, B: 900 },
      isMirrored,
    })),
  );

  test.each(variants)("its solution reaches it with par, delay $delay, mirrored $isMirrored", (variant) => {
    expect(isReached(goal, runGoal(goal, variant, solution.added))).toBe(true);
    expect(solution.added.A.length + solution.added.B.length).toBe(solution.par);
    expect(solution.par).toBe(PAR[id as keyof typeof PAR]);
  });

  test("line by line, the next one leads there with par, from nothing and from a detour", () => {
    const follow = (begun: Programs): Programs | null => {
      const next = nextLine(goal, PLAIN, solution.par, begun);
      if (next === "reached") return begun;
      if (next === "no way" || begun.A.length + begun.B.length > 2 * MOST_CALLS) return null;
      expect(goal.palette[next.host]).toContain(next.call);
      return follow({ ...begun, [next.host]: [...begun[next.host], next.call] });
    };
    const whole = follow({ A: [], B: [] });

    expect((whole?.A.length ?? 0) + (whole?.B.length ?? 0)).toBe(solution.par);
    for (const host of ["A", "B"] as const) {
      for (const call of goal.palette[host]) {
        const begun = { A: [], B: [], [host]: [call] };
        const found = follow(begun);
        // What cannot lead there is not led on from; the rest gets there, and keeps what was written.
        const isPossible = shortestPrograms(goal, PLAIN, solution.par, begun).shortest.length > 0;
        expect(found !== null).toBe(isPossible);
        if (found) expect([isReached(goal, runGoal(goal, PLAIN, found)), found[host][0]]).toEqual([true, call]);
      }
    }
  });

  test("its solution uses what may be added, and its words name hosts by role only", () => {
    for (const host of ["A", "B"] as const) {
      for (const call of solution.added[host]) expect(goal.palette[host]).toContain(call);
    }
    const said = goal.conditions.flatMap(({ met, unmet }) => [met, unmet]);
    for (const text of [goal.task, ...goal.hints, solution.why, ...said]) {
      expect(text.en.replace(/\{[AB]\}/g, "")).not.toMatch(/\bB\b|\bA’/);
      expect(text["zh-CN"]).toMatch(/[\u4e00-\u9fff]/);
    }
  });

  test("the trace of its solution is whole: every arrival was sent, every state follows the one before", () => {
    const { trace } = runGoal(goal, PLAIN, solution.added);
    const ids = new Set(trace.steps.flatMap((step) => sentBy(step).map((sent) => sent.id)));

    expect(trace.start.A.state).toBe("ESTABLISHED");
    for (const [index, step] of trace.steps.entries()) {
      expect(step.before).toEqual(trace.steps[index - 1]?.after ?? trace.start);
      if (step.cause.type === "arrival") expect(ids).toContain(step.cause.segmentId);
      for (const sent of sentBy(step)) expect(sent.sentAt).toBe(step.at);
    }
  });
});

describe("what calls return", () => {
  const linesOf = (host: "A" | "B", a: Parameters<typeof runPrograms>[0]["A"], b: typeof a) =>
    runPrograms({ A: a, B: b }, PLAIN, 100_000).ends[host].lines.map(({ result }) => result);

  test("write and read count octets; read blocks until there are some, and returns 0 at the end", () => {
    expect(linesOf("A", ["write", "close"], [])).toEqual(["50", "0"]);
    expect(linesOf("B", ["write", "wait-1000", "close"], ["read", "read"])).toEqual(["50", "0"]);
    expect(linesOf("B", [], ["read"])).toEqual([null]);
  });

  test("after close() the descriptor is gone", () => {
    expect(linesOf("A", ["close", "read"], [])).toEqual(["0", "−1 EBADF"]);
  });

  test("unread data makes close() send RST, and the peer’s read() fails (facts.md §2.7, L2)", () => {
    const { ends } = runPrograms({ A: ["write", "read"], B: ["wait-1000", "close"] }, PLAIN, 10_000);

    expect(ends.B.sentRst).toBe(true);
    expect(ends.A.errors).toEqual(["ECONNRESET"]);
    expect([ends.A.state, ends.B.state]).toEqual(["CLOSED", "CLOSED"]);
  });

  test("a server that closed first cannot bind again without SO_REUSEADDR, and can with it", () => {
    const plain = runPrograms({ A: ["read", "close"], B: ["restart"] }, PLAIN, 10_000);
    const later = runPrograms({ A: ["read", "close"], B: ["close", "wait-1000", "restart"] }, PLAIN, 10_000);
    const reusing = runPrograms({ A: ["read", "close"], B: ["reuse", "close", "wait-1000", "restart"] }, PLAIN, 10_000);

    expect(plain.ends.B.errors).toEqual(["EADDRINUSE"]);
    expect(later.ends.B.errors).toEqual(["EADDRINUSE"]);
    expect(later.ends.B.state).toBe("TIME-WAIT");
    expect(reusing.ends.B.listensAgain).toBe(true);
  });

  test("an orphan leaves FIN-WAIT-2 after 60 s, one that a program holds does not", () => {
    const orphan = runPrograms({ A: ["close"], B: [] }, PLAIN, 100_000);
    const held = runPrograms({ A: ["shutdown"], B: [] }, PLAIN, 100_000);

    expect(orphan.ends.A.state).toBe("CLOSED");
    expect(held.ends.A.state).toBe("FIN-WAIT-2");
  });
});
