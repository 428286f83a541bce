import { describe, expect, test } from "vitest";
import { PLAIN } from "@/lib/tcp/goals/programs/goal";
import { questionOf } from "./question";
import type_, { grade } from "./type";

const halfClose = questionOf("half-close-echo", PLAIN);
const restart = questionOf("restart-without-eaddrinuse", PLAIN);
const server = questionOf("no-time-wait-on-server", PLAIN);
const answered = (question: typeof halfClose, raw: unknown) =>
  grade(question, type_.response(question.prompt).parse(raw));

describe("the score", () => {
  test("is 1 with par", () => {
    expect(answered(halfClose, halfClose.key.solution)).toMatchObject({ fraction: 1, misconceptions: [] });
  });

  test("is par divided by the lines above par, not less than a half", () => {
    const fraction = (count: number) =>
      answered(halfClose, { A: [...halfClose.key.solution.A, ...Array(count).fill("wait-1000")], B: [] }).fraction;

    expect([1, 3, 5].map(fraction)).toEqual([0.75, 0.5, 0.5]);
  });

  test("is 0 if a condition does not hold, and says which", () => {
    const score = answered(server, { A: ["read", "close"], B: ["close"] });

    expect(score.fraction).toBe(0);
    expect(score.feedback.filter(({ right }) => !right).map(({ on }) => on)).toEqual(["b-time-wait"]);
    expect(score.misconceptions).toEqual(["M1"]);
  });

  test("is 0 for whoever adds nothing", () => {
    expect(answered(restart, { A: [], B: [] }).fraction).toBe(0);
  });
});

describe("a condition that does not hold names the line where it was lost", () => {
  const said = (question: typeof halfClose, raw: unknown, on: string) =>
    answered(question, raw).feedback.find((each) => each.on === on)?.text;

  test("the read that was missing when the program closed, and what its close() led to", () => {
    const closed = { A: ["close", "read-to-end"], B: [] };

    expect(said(halfClose, closed, "a-reads-all")?.en).toMatch(/ Line 2 of A, `close\(fd\)`, let go before that\.$/);
    expect(said(halfClose, closed, "no-reset")?.en).toMatch(
      / Line 2 of A, `close\(fd\)`, had let go of the connection;/,
    );
    expect(said(halfClose, closed, "a-reads-all")?.["zh-CN"]).toMatch(/在那之前，A的第2行`close\(fd\)`就已经放手。$/);
  });

  test("the line that sent the first FIN, by the names that the reader knows", () => {
    const mirrored = questionOf("no-time-wait-on-server", { ...PLAIN, isMirrored: true });
    const added = { A: ["read", "close"], B: ["close"] };

    expect(said(server, added, "b-time-wait")?.en).toMatch(/ Line 3 of B, `close\(fd\)`, sent its FIN before/);
    expect(said(mirrored, added, "b-time-wait")?.en).toMatch(/ Line 3 of A, `close\(fd\)`, sent its FIN before/);
  });

  test("none where none can be named: a program that was not written waits for nothing", () => {
    expect(said(restart, { A: [], B: [] }, "listens-again")?.en).not.toMatch(/Line/);
  });
});

describe("typical mistakes show a belief", () => {
  test("close() instead of shutdown(): M7", () => {
    expect(answered(halfClose, { A: ["close", "read-to-end"], B: [] }).misconceptions).toContain("M7");
  });

  test("SO_LINGER 0 against TIME-WAIT: M36", () => {
    expect(answered(restart, { A: [], B: ["linger-0", "restart"] }).misconceptions).toContain("M36");
  });

  test("restarting without the option, or setting it too late: EADDRINUSE", () => {
    for (const B of [["restart"], ["close", "wait-1000", "restart"], ["restart", "reuse"]]) {
      expect(answered(restart, { A: [], B }).fraction).toBe(0);
    }
  });
});

describe("a response is refused", () => {
  test.each([
    ["with a call that is not offered", { A: ["restart"], B: [] }],
    ["with a line for a program that is fixed", { A: [], B: ["close"] }],
    ["with more lines than fit", { A: Array(9).fill("read-to-end"), B: [] }],
    ["with something that is no call", { A: ["fork"], B: [] }],
    ["with a program missing", { A: ["close"] }],
    ["with a text for a list", { A: "close", B: [] }],
    ["with a hundred thousand lines", { A: Array(100_000).fill("close"), B: [] }],
  ])("%s", (_, response) => {
    expect(type_.response(halfClose.prompt).safeParse(response).success).toBe(false);
  });
});

test("a key that does not solve its prompt is refused, and a prompt with other programs than its goal’s", () => {
  const { prompt, key } = halfClose;

  expect(type_.key(prompt).safeParse({ ...key, solution: { A: ["close", "close", "close"], B: [] } }).success).toBe(
    false,
  );
  expect(type_.key(prompt).safeParse({ ...key, par: 2 }).success).toBe(false);
  expect(type_.prompt.safeParse({ ...prompt, given: { A: [], B: [] } }).success).toBe(false);
});

test("the longest response that is allowed is run in a moment", () => {
  const full = { A: Array(8).fill("read-to-end"), B: Array(8).fill("wait-1000") };

  expect(answered(questionOf("no-time-wait-on-server", PLAIN), { A: Array(8).fill("read"), B: full.B }).fraction).toBe(
    0,
  );
});
