import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { PROFILES } from "../profiles";
import { STATES, type State } from "../state";
import { transition } from "../transition";
import type { InputId } from "./alphabet";
import { ALPHABETS } from "./alphabets";
import { cellsOf, compareMachines } from "./compare-machines";
import { deriveMachine } from "./derive-machine";
import { type Cell, cellAt, type Machine, OUTPUTS, sameCell } from "./machine";

const reference = deriveMachine(transition, PROFILES.rfc9293, ALPHABETS.closing);

/** The reference with some cells replaced, or taken out. */
function changed(...changes: readonly (readonly [State, InputId, Cell | null])[]): Machine {
  const rows: { [S in State]?: { [I in InputId]?: Cell } } = {};
  for (const { state, input, cell } of cellsOf(reference)) rows[state] = { ...rows[state], [input]: cell };
  for (const [state, input, cell] of changes) {
    const { [input]: _, ...rest } = rows[state] ?? {};
    rows[state] = cell ? { ...rest, [input]: cell } : rest;
  }
  return { ...reference, rows };
}

test("the reference is equivalent to itself", () => {
  expect(compareMachines(reference, reference)).toEqual({
    equivalent: true,
    counterexample: null,
    counterexampleOnTheWire: null,
    shareRight: 1,
    wrong: [],
    unreachable: [],
  });
});

test("one wrong transition is shown by the shortest way to it", () => {
  const wrong = { segments: ["FIN"], next: "CLOSING" } as const;
  const result = compareMachines(changed(["CLOSE-WAIT", "CLOSE", wrong]), reference);

  expect(result.equivalent).toBe(false);
  expect(result.counterexample?.inputs).toEqual(["FIN", "CLOSE"]);
  expect(result.counterexample?.steps.at(-1)).toEqual({
    input: "CLOSE",
    learner: { from: "CLOSE-WAIT", cell: wrong },
    reference: { from: "CLOSE-WAIT", cell: { segments: ["FIN"], next: "LAST-ACK" } },
  });
  expect(result.wrong).toEqual([
    { state: "CLOSE-WAIT", input: "CLOSE", expected: { segments: ["FIN"], next: "LAST-ACK" }, actual: wrong },
  ]);
  expect(result.shareRight).toBeCloseTo(1 - 1 / cellsOf(reference).length);
  expect(result.unreachable).toEqual(["LAST-ACK"]);
});

test("what only bears another name is not seen on the wire before it acts otherwise", () => {
  const result = compareMachines(changed(["CLOSE-WAIT", "CLOSE", { segments: ["FIN"], next: "CLOSING" }]), reference);

  // Only when the FIN is acknowledged does the wrong model go on to TIME-WAIT, which answers a SYN or a FIN.
  expect(result.counterexampleOnTheWire?.inputs.slice(0, 3)).toEqual(["FIN", "CLOSE", "ACK of FIN"]);
});

test("states that have changed names behave alike: the wire does not tell", () => {
  const swapped: Machine = {
    ...reference,
    rows: Object.fromEntries(
      Object.entries(reference.rows).map(([state, row]) => [
        swap(state as State),
        Object.fromEntries(Object.entries(row).map(([input, cell]) => [input, { ...cell, next: swap(cell.next) }])),
      ]),
    ),
  };
  const result = compareMachines(swapped, reference);

  expect(result.counterexample?.inputs).toEqual(["FIN"]);
  expect(result.counterexampleOnTheWire).toBeNull();
});

function swap(state: State): State {
  if (state === "FIN-WAIT-2") return "CLOSE-WAIT";
  return state === "CLOSE-WAIT" ? "FIN-WAIT-2" : state;
}

describe("a table that is not whole", () => {
  test("is wrong where it says nothing", () => {
    const result = compareMachines(changed(["TIME-WAIT", "FIN again", null]), reference);

    expect(result.wrong).toMatchObject([{ state: "TIME-WAIT", input: "FIN again", actual: null }]);
    expect(result.counterexample?.steps.at(-1)).toMatchObject({ input: "FIN again", learner: { cell: null } });
  });

  test("may be empty", () => {
    const result = compareMachines({ ...reference, rows: {} }, reference);

    expect(result.shareRight).toBe(0);
    expect(result.counterexample?.steps).toHaveLength(1);
  });
});

test("what cannot happen is not asked about", () => {
  const extra = changed(["ESTABLISHED", "ACK of FIN", { segments: ["RST"], next: "CLOSED" }]);

  expect(compareMachines(extra, reference)).toMatchObject({ equivalent: true, shareRight: 1 });
});

const anyCell: fc.Arbitrary<Cell | null> = fc.option(
  fc.record({ segments: fc.subarray([...OUTPUTS], { maxLength: 2 }), next: fc.constantFrom(...STATES) }),
);
const anyPlace = fc.constantFrom(...cellsOf(reference));

test("any change of reachable cells is found, and a counterexample leads to one of them", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(anyPlace, anyCell), { minLength: 1, maxLength: 6 }), (changes) => {
      const learner = changed(...changes.map(([{ state, input }, cell]) => [state, input, cell] as const));
      const { equivalent, counterexample, wrong, shareRight } = compareMachines(learner, reference);

      expect(wrong.length).toBe(
        cellsOf(reference).filter(({ state, input, cell }) => !sameCell(cell, cellAt(learner, state, input))).length,
      );
      expect(shareRight).toBeCloseTo(1 - wrong.length / cellsOf(reference).length);
      expect(equivalent).toBe(wrong.length === 0);
      const last = counterexample?.steps.at(-1);
      if (!equivalent)
        expect(wrong.map(({ state, input }) => `${state} ${input}`)).toContain(
          `${last?.reference.from} ${last?.input}`,
        );
    }),
  );
});
