import { expect, test } from "vitest";
import { describeAction } from "./describe-action";
import { describeNext, describeSince } from "./describe-next";
import { PLAIN } from "./goal";
import { networkGoalOf } from "./goals";
import { playGoal, startGoal } from "./play";

const goal = networkGoalOf("both-closing");
if (!goal) throw new Error("no such goal");

test("what comes next is told, what follows from it is not", () => {
  expect(describeNext(startGoal(goal, PLAIN))).toEqual({
    at: 20,
    text: { en: "A’s FIN (seq 100, ack 300) arrives at B.", "zh-CN": "A的FIN（seq 100，ack 300）到达B。" },
  });
});

test("what has happened is told with all that followed", () => {
  const run = playGoal(goal, PLAIN, [{ type: "wait" }]);

  expect(describeSince(run, 1).map(({ en }) => en)).toEqual([
    "A’s FIN (seq 100, ack 300) arrives at B: B sends ACK (seq 300, ack 101), enters CLOSE-WAIT and tells its program: the peer has no more data.",
  ]);
});

test("an action is told as an order, with the segment it is about", () => {
  const run = playGoal(goal, PLAIN, [{ type: "duplicate", segment: 0 }]);

  expect(describeAction(run, { type: "drop", segment: 0 }).en).toBe("Drop A’s FIN (seq 100, ack 300)");
  expect(describeAction(run, { type: "delay", segment: 1 })).toEqual({
    en: "Delay the copy of A’s FIN (seq 100, ack 300)",
    "zh-CN": "延迟副本：A的FIN（seq 100，ack 300）",
  });
  expect(describeAction(run, { type: "deliver", segment: 9 })).toEqual({
    en: "Deliver at once segment 9",
    "zh-CN": "立即送达报文段9",
  });
  expect(describeAction(run, { type: "wait" }).en).toBe("Let the next thing happen");
});
