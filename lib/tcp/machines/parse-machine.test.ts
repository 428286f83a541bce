import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { PROFILES } from "../profiles";
import { transition } from "../transition";
import { ALPHABETS } from "./alphabets";
import { compareMachines } from "./compare-machines";
import { deriveMachine } from "./derive-machine";
import { cellAt } from "./machine";
import { MachineError, machineSchema, parseMachine } from "./parse-machine";

const reference = deriveMachine(transition, PROFILES.rfc9293, ALPHABETS.closing);
const asSent = (rows: unknown, more: object = {}) => JSON.stringify({ alphabet: "closing", rows, ...more });

function refusal(text: string): MachineError {
  try {
    parseMachine(text);
  } catch (error) {
    if (error instanceof MachineError) return error;
    throw error;
  }
  throw new Error("the text was taken");
}

test("a whole table goes through JSON and comes back", () => {
  expect(parseMachine(asSent(reference.rows))).toEqual(reference);
});

test("a table may lack rows and cells", () => {
  const machine = parseMachine(asSent({ "CLOSE-WAIT": { CLOSE: { segments: ["FIN"], next: "LAST-ACK" } } }));

  expect(compareMachines(machine, reference).shareRight).toBeGreaterThan(0);
  expect(parseMachine(asSent({})).rows).toEqual({});
});

test("a prototype is not a row", () => {
  const row = '{"CLOSE":{"segments":[],"next":"CLOSED"}}';
  const machine = parseMachine(`{"alphabet":"closing","rows":{"__proto__":{"CLOSED":${row}}}}`);

  expect(Object.getPrototypeOf(machine.rows)).not.toHaveProperty("CLOSED");
  expect(cellAt(machine, "CLOSED", "CLOSE")).toBeNull();
});

test("the order of segments in a cell means nothing", () => {
  const machine = parseMachine(asSent({ ESTABLISHED: { FIN: { segments: ["FIN", "ACK"], next: "LAST-ACK" } } }));

  expect(cellAt(machine, "ESTABLISHED", "FIN")?.segments).toEqual(["ACK", "FIN"]);
});

describe("a table is refused", () => {
  const cell = { segments: [], next: "CLOSED" };

  test.each([
    ["with an unknown state", asSent({ "FIN-WAIT-3": { CLOSE: cell } })],
    ["with a transition to an unknown state", asSent({ CLOSED: { CLOSE: { segments: [], next: "DEAD" } } })],
    ["with an unknown input", asSent({ CLOSED: { SNEEZE: cell } })],
    ["with an unknown segment", asSent({ CLOSED: { CLOSE: { segments: ["PSH"], next: "CLOSED" } } })],
    [
      "with more segments than an end ever sends",
      asSent({ CLOSED: { CLOSE: { ...cell, segments: Array(5).fill("ACK") } } }),
    ],
    ["with something more in it", asSent({}, { start: "CLOSED" })],
    ["with something more in a cell", asSent({ CLOSED: { CLOSE: { ...cell, why: "" } } })],
    ["of an unknown alphabet", JSON.stringify({ alphabet: "dancing", rows: {} })],
    ["that is a list", "[]"],
    ["that is null", "null"],
  ])("%s", (_, text) => {
    expect(refusal(text)).toMatchObject({ code: "not-a-machine" });
  });

  test("that is no JSON", () => {
    expect(refusal("{")).toMatchObject({ code: "not-json" });
  });

  test("that is too long, without being read", () => {
    expect(refusal("[".repeat(64_001))).toMatchObject({ code: "too-large" });
  });

  test("with the way to what is wrong", () => {
    expect(refusal(asSent({ CLOSED: { CLOSE: { segments: [], next: "DEAD" } } })).path).toEqual([
      "rows",
      "CLOSED",
      "CLOSE",
      "next",
    ]);
  });
});

test("any text ends in a table or in a MachineError", () => {
  const attempt = (text: string) => {
    try {
      return parseMachine(text);
    } catch (error) {
      expect(error).toBeInstanceOf(MachineError);
      return null;
    }
  };
  fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => void attempt(text)));
  fc.assert(
    fc.property(fc.nat(), fc.string({ maxLength: 3 }), (place, noise) => {
      const whole = asSent(reference.rows);
      const at = place % whole.length;
      attempt(whole.slice(0, at) + noise + whole.slice(at + 1));
    }),
  );
});

test("the schema fits where a response is parsed", () => {
  expect(machineSchema.parse({ alphabet: "opening", rows: {} })).toEqual({
    alphabet: "opening",
    start: "CLOSED",
    rows: {},
  });
});
