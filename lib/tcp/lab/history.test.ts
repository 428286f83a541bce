import fc from "fast-check";
import { expect, test } from "vitest";
import { fromAddress, MOST_ACTIONS, toAddress } from "./address";
import { actOn, beginHistory, type LabHistory, redo, undoLast } from "./history";
import { LabError } from "./session";
import { DEFAULT_SETUP } from "./setup";

const wait = { type: "wait", for: 10 } as const;
const send = { type: "call", host: "A", call: { type: "SEND", octets: 100 } } as const;

function done(count: number): LabHistory {
  let history = beginHistory(DEFAULT_SETUP);
  for (let index = 0; index < count; index++) history = actOn(history, index % 3 === 0 ? send : wait);
  return history;
}

test("undoing leads back through every run, however many there were", () => {
  fc.assert(
    fc.property(fc.nat({ max: 120 }), fc.nat({ max: 120 }), (count, undone) => {
      let history = done(count);
      for (let times = 0; times < undone; times++) history = undoLast(history);
      expect(history).toEqual(done(Math.max(0, count - undone)));
    }),
    { numRuns: 10 },
  );
});

test("an experiment opened from its address is the one that was done, and can be undone", () => {
  const history = done(130);
  const opened = redo(fromAddress(toAddress(history)));

  expect(opened).toEqual(history);
  expect(undoLast(opened)).toEqual(done(129));
});

test("an experiment does not outgrow its address", () => {
  let history = beginHistory(DEFAULT_SETUP);
  for (let index = 0; index < MOST_ACTIONS; index++) history = actOn(history, wait);

  expect(() => actOn(history, wait)).toThrow(LabError);
  expect(fromAddress(toAddress(history)).actions).toHaveLength(MOST_ACTIONS);
});
