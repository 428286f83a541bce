import { describe, expect, test } from "vitest";
import { PLAIN } from "@/lib/tcp/goals/network/goal";
import type { NetworkAction } from "@/lib/tcp/goals/network/play";
import { questionOf } from "./question";
import type { Response } from "./type";
import type_, { grade } from "./type";

const question = questionOf("last-ack-reset", PLAIN);
const wait: NetworkAction = { type: "wait" };
const waits = (count: number): NetworkAction[] => Array.from({ length: count }, () => wait);
const checked = (raw: unknown): Response => type_.response(question.prompt).parse(raw);
const solved: Response = { actions: question.key.solution };

describe("the score", () => {
  test("is 1 with par", () => {
    expect(grade(question, checked(solved)).fraction).toBe(1);
  });

  test("does not depend on what is done after the goal is reached", () => {
    const further = { ...solved, actions: [...solved.actions, ...waits(1)] };

    expect(grade(question, checked(further))).toEqual(grade(question, solved));
  });

  test("is par divided by the interventions above par, not less than a half", () => {
    // The first two waits are arrivals; whoever hurries them has intervened for nothing.
    const hurried = (count: number): Response => ({
      actions: question.key.solution.map((action, index) =>
        index < count ? { type: "deliver", segment: index } : action,
      ),
    });

    expect(grade(question, checked(hurried(1))).fraction).toBe(0.5);
    expect(grade(question, checked(hurried(2))).fraction).toBe(0.5);
  });

  test("is 0 for whoever did nothing", () => {
    expect(grade(question, checked({ actions: [] })).fraction).toBe(0);
  });

  test("is 0 if the goal is not reached, and both states are named", () => {
    const score = grade(question, checked({ actions: waits(5) }));

    expect(score.fraction).toBe(0);
    expect(score.feedback[0]?.text.en).toContain("`CLOSED`");
  });
});

describe("a response is refused", () => {
  test.each([
    ["with a segment that is not under way", [{ type: "drop", segment: 5 }]],
    ["with a segment that has arrived already", [wait, { type: "deliver", segment: 0 }]],
    ["with an unknown action", [{ type: "crash", host: "A" }]],
    ["with a wait too many, after everything is over", waits(60)],
    ["with a segment that is no number", [{ type: "drop", segment: "0" }]],
    ["with a field too many", [{ type: "wait", for: 1 }]],
    ["with a hundred thousand actions", waits(100_000)],
  ])("%s", (_, actions) => {
    expect(type_.response(question.prompt).safeParse({ actions }).success).toBe(false);
  });

  test("that tells of hints: what a browser says of help is no part of an answer", () => {
    expect(type_.response(question.prompt).safeParse({ ...solved, hints: 0 }).success).toBe(false);
  });
});

test("a key that does not solve its prompt is refused", () => {
  const { prompt, key } = question;

  expect(type_.key(prompt).safeParse(key).success).toBe(true);
  expect(type_.key(prompt).safeParse({ ...key, solution: waits(3) }).success).toBe(false);
  expect(type_.key(prompt).safeParse({ ...key, par: 2 }).success).toBe(false);
});
