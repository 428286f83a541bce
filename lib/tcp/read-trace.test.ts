import { expect, test } from "vitest";
import { cutTrace } from "./read-trace";
import { run, type Script } from "./script";

const lostFin: Script = {
  profile: "rfc9293",
  delay: 20,
  start: { type: "established", next: { A: 100, B: 300 } },
  calls: [
    { host: "A", call: { type: "CLOSE" }, at: 0 },
    { host: "B", call: { type: "CLOSE" }, after: 40, entering: { host: "B", state: "CLOSE-WAIT" } },
  ],
  faults: [{ from: "A", kind: "FIN", nth: 1, fate: "lose" }],
};

test("a cut trace does not tell that a segment under way will be lost", () => {
  const whole = run(lostFin);
  expect(whole.steps[0]?.sent[0]?.fate.type).toBe("lost");

  expect(cutTrace(whole, 1, 20).steps[0]?.sent[0]?.fate).toEqual({ type: "arrives", at: 20, delayed: false });
});

test("what was lost before the cut is shown as lost", () => {
  const whole = run(lostFin);

  expect(cutTrace(whole, 2, 20).steps[0]?.sent[0]?.fate).toEqual(whole.steps[0]?.sent[0]?.fate);
});
