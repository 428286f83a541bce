import { expect, test } from "vitest";
import type { AssignmentState } from "@/lib/grading/assignment-state";
import { sortByState } from "./sort-by-state";

const at = "2026-11-23T10:00:00.000Z";
const done = (isLate: boolean): AssignmentState => ({
  type: "done",
  firstAt: at,
  lastAt: at,
  isLate,
  best: 1,
  last: 1,
});
const row = (name: string, state: AssignmentState) => ({ learner: { id: name, name }, state });

test("who has not done it comes first, then who was late, each by name as the language sorts names", () => {
  const rows = [
    row("王", done(false)),
    row("陈", done(false)),
    row("Zoë", done(true)),
    row("Örjan", { type: "begun", isOverdue: true }),
    row("Olga", { type: "not-begun", isOverdue: false }),
  ];

  expect(
    sortByState(rows, "en")
      .map(({ learner }) => learner.name)
      .slice(0, 3),
  ).toEqual(["Olga", "Örjan", "Zoë"]);
  expect(
    sortByState(rows, "zh-CN")
      .map(({ learner }) => learner.name)
      .slice(3),
  ).toEqual(["陈", "王"]);
});
