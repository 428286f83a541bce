import { describe, expect, test } from "vitest";
import { PROFILES } from "../profiles";
import type { State } from "../state";
import { transition } from "../transition";
import { ALPHABETS } from "./alphabets";
import { deriveMachine } from "./derive-machine";
import type { Cell, Machine, Row } from "./machine";
import { nearestMutant, suspectsIn } from "./nearest-mutant";

const reference = deriveMachine(transition, PROFILES.rfc9293, ALPHABETS.closing);
const suspects = suspectsIn(ALPHABETS.closing);

function withRow(state: State, cells: Row): Machine {
  return { ...reference, rows: { ...reference.rows, [state]: { ...reference.rows[state], ...cells } } };
}

test("most wrong models can be seen in a table of closing", () => {
  expect(suspects.length).toBeGreaterThanOrEqual(18);
});

describe.each(suspects.map((suspect) => [suspect.mutant.id, suspect] as const))(
  "the table of %s",
  (id, { machine }) => {
    test("is recognised", () => {
      expect(nearestMutant(machine, suspects, reference)).toMatchObject({ mutant: { id }, isExact: true, share: 1 });
    });
  },
);

test("the reference resembles no wrong model, nor does an empty table", () => {
  expect(nearestMutant(reference)).toBeNull();
  expect(nearestMutant({ ...reference, rows: {} })).toBeNull();
});

test("a learner who waits for the peer in CLOSE-WAIT holds M10", () => {
  const drawn = withRow("CLOSE-WAIT", {
    CLOSE: { segments: [], next: "CLOSE-WAIT" },
    "FIN again": { segments: ["ACK", "FIN"], next: "LAST-ACK" },
  });

  expect(nearestMutant(drawn)).toMatchObject({
    mutant: { misconceptions: ["M10"] },
    isExact: true,
    explains: [{ input: "CLOSE" }, { input: "FIN again" }],
  });
});

test("a learner who lets CLOSE-WAIT time out holds M11, whatever else is wrong or missing", () => {
  const silent: Cell = { segments: [], next: "CLOSED" };
  const { RST: _, ...rest } = withRow("CLOSE-WAIT", { "long silence": silent }).rows["CLOSE-WAIT"] ?? {};
  const drawn: Machine = {
    ...reference,
    rows: { ...reference.rows, "CLOSE-WAIT": rest, CLOSING: { "FIN again": { segments: ["RST"], next: "CLOSING" } } },
  };

  expect(nearestMutant(drawn)).toMatchObject({
    mutant: { misconceptions: ["M11"] },
    isExact: false,
    explains: [{ state: "CLOSE-WAIT", input: "long silence" }],
  });
});

test("an error that no wrong model makes is nobody's", () => {
  expect(nearestMutant(withRow("FIN-WAIT-2", { data: { segments: ["RST"], next: "LISTEN" } }))).toBeNull();
});
