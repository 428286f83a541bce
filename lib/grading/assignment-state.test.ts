import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { assignmentState, type Doing } from "./assignment-state";

const now = new Date("2026-11-23T10:00:00Z");
const at = (seconds: number) => new Date(now.getTime() + seconds * 1000);
const done = (seconds: number, fraction: number | null = null): Doing => ({ doneAt: at(seconds), fraction });
const BEGUN: Doing = { doneAt: null, fraction: null };

describe("assignmentState", () => {
  test("not begun, and begun; overdue only after the due time itself", () => {
    expect(assignmentState([], null, now)).toEqual({ type: "not-begun", isOverdue: false });
    expect(assignmentState([BEGUN], now, now)).toEqual({ type: "begun", isOverdue: false });
    expect(assignmentState([BEGUN], at(-0.001), now)).toEqual({ type: "begun", isOverdue: true });
  });

  test("done: best and last score, first and last time, in whatever order they come", () => {
    expect(assignmentState([done(-10, 0.5), BEGUN, done(-30, 0.2), done(-20, 1)], null, now)).toEqual({
      type: "done",
      firstAt: at(-30).toISOString(),
      lastAt: at(-10).toISOString(),
      isLate: false,
      best: 1,
      last: 0.5,
    });
  });

  test("a lesson is done without a score", () => {
    expect(assignmentState([done(-10)], null, now)).toMatchObject({ type: "done", best: null, last: null });
  });

  test("the first time decides whether it was late; the due time itself is in time", () => {
    expect(assignmentState([done(0, 0), done(5, 1)], at(0), at(9))).toMatchObject({ isLate: false, best: 1 });
    expect(assignmentState([done(1, 1)], at(0), at(9))).toMatchObject({ isLate: true });
  });

  test("what is done stays done, and doing more never makes it late or lowers the best", () => {
    const doing = fc.record({
      doneAt: fc.integer({ min: -100, max: 0 }).map(at),
      fraction: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(doing, { minLength: 1 }), doing, fc.integer({ min: -100, max: 0 }), (before, more, due) => {
        const earlier = assignmentState(before, at(due), now);
        const later = assignmentState([...before, more], at(due), now);
        if (earlier.type !== "done" || later.type !== "done") throw new Error("What was done is not done any more");
        expect(later.best).toBeGreaterThanOrEqual(earlier.best ?? 1);
        if (!earlier.isLate) expect(later.isLate).toBe(false);
      }),
    );
  });
});
