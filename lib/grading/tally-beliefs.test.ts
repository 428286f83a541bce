import { expect, test } from "vitest";
import { tallyBeliefs } from "./tally-beliefs";

const answer = (userId: string, questionId: string, ...misconceptions: string[]) => ({
  userId,
  questionId,
  misconceptions,
});

test("counts learners, not answers, and puts what most believe first", () => {
  const tallies = tallyBeliefs([
    answer("ada", "q1", "M2"),
    answer("ada", "q2", "M2"),
    answer("ada", "q3", "M10", "M2"),
    answer("bob", "q1", "M10"),
  ]);

  expect(tallies).toEqual([
    { id: "M10", userIds: ["ada", "bob"], questionIds: ["q3", "q1"] },
    { id: "M2", userIds: ["ada"], questionIds: ["q1", "q2", "q3"] },
  ]);
});

test("equal counts stand in the order of their numbers", () => {
  expect(tallyBeliefs([answer("ada", "q1", "M10", "M9")]).map(({ id }) => id)).toEqual(["M9", "M10"]);
});

test("nobody and nothing give an empty list", () => {
  expect(tallyBeliefs([])).toEqual([]);
  expect(tallyBeliefs([answer("ada", "q1")])).toEqual([]);
});
