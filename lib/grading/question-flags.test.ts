import { expect, test } from "vitest";
import { judgeQuestion } from "./question-flags";

const even = { questionId: "q", n: 20, facility: 0.6, discrimination: 0.4, chosen: { right: 0.6, b: 0.3, c: 0.1 } };

test("a question that works gets no flag", () => {
  expect(judgeQuestion(even, ["b", "c"])).toEqual({ discrimination: 0.4, idleDistractors: [], flags: [] });
});

test("fewer than 20 attempts say nothing on discrimination and distractors", () => {
  const few = { ...even, n: 19, discrimination: -0.5, chosen: { right: 1 } };

  expect(judgeQuestion(few, ["b", "c"])).toEqual({ discrimination: null, idleDistractors: [], flags: [] });
});

test("a facility under 0.3 is flagged from 5 attempts on", () => {
  expect(judgeQuestion({ ...even, n: 5, facility: 0.29 }, []).flags).toEqual(["hard"]);
  expect(judgeQuestion({ ...even, n: 5, facility: 0.3 }, []).flags).toEqual([]);
  expect(judgeQuestion({ ...even, n: 4, facility: 0 }, []).flags).toEqual([]);
});

test("a distractor picked by fewer than 5 % is idle, one that nobody picked too", () => {
  const { idleDistractors, flags } = judgeQuestion({ ...even, chosen: { b: 0.05, c: 0.049 } }, ["b", "c", "d"]);

  expect(idleDistractors).toEqual(["c", "d"]);
  expect(flags).toEqual(["idle-distractor"]);
});

test("a question that the better learners miss is flagged", () => {
  expect(judgeQuestion({ ...even, discrimination: -0.1 }, ["b"]).flags).toEqual(["negative-discrimination"]);
});
