import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { connectionIn, contextOf, sentIn } from "../fixtures";
import type { OneEnd } from "../mutants/one-end";
import { PROFILES } from "../profiles";
import { kindOf } from "../segment";
import { STATES } from "../state";
import { transition } from "../transition";
import { ALPHABETS } from "./alphabets";
import { deriveMachine, NotATable } from "./derive-machine";
import { cellAt } from "./machine";

const { closing, opening } = ALPHABETS;
const table = deriveMachine(transition, PROFILES.rfc9293, closing);
const at = (...[state, input]: [Parameters<typeof cellAt>[1], Parameters<typeof cellAt>[2]]) =>
  cellAt(table, state, input);

describe("the reference as a table of closing", () => {
  test("has a row for every state of closing", () => {
    expect(new Set(Object.keys(table.rows))).toEqual(new Set(closing.states));
  });

  test("says what RFC 9293 says", () => {
    expect(at("ESTABLISHED", "CLOSE")).toEqual({ segments: ["FIN"], next: "FIN-WAIT-1" });
    expect(at("FIN-WAIT-1", "FIN")).toEqual({ segments: ["ACK"], next: "CLOSING" });
    expect(at("FIN-WAIT-1", "FIN and ACK of FIN")).toEqual({ segments: ["ACK"], next: "TIME-WAIT" });
    expect(at("FIN-WAIT-1", "ACK of FIN")).toEqual({ segments: [], next: "FIN-WAIT-2" });
    expect(at("FIN-WAIT-1", "ACK not of FIN")).toEqual({ segments: [], next: "FIN-WAIT-1" });
    expect(at("FIN-WAIT-2", "data")).toEqual({ segments: ["ACK"], next: "FIN-WAIT-2" });
    expect(at("CLOSING", "ACK of FIN")).toEqual({ segments: [], next: "TIME-WAIT" });
    expect(at("CLOSE-WAIT", "CLOSE")).toEqual({ segments: ["FIN"], next: "LAST-ACK" });
    expect(at("CLOSE-WAIT", "long silence")).toEqual({ segments: [], next: "CLOSE-WAIT" });
    expect(at("LAST-ACK", "retransmission timeout")).toEqual({ segments: ["FIN again"], next: "LAST-ACK" });
    expect(at("LAST-ACK", "SYN")).toEqual({ segments: ["ACK"], next: "LAST-ACK" });
    expect(at("LAST-ACK", "ABORT")).toEqual({ segments: [], next: "CLOSED" });
    expect(at("TIME-WAIT", "FIN again")).toEqual({ segments: ["ACK"], next: "TIME-WAIT" });
    expect(at("TIME-WAIT", "SYN")).toEqual({ segments: ["SYN,ACK"], next: "SYN-RECEIVED" });
    expect(at("CLOSED", "FIN")).toEqual({ segments: ["RST"], next: "CLOSED" });
  });

  test("has no cell for what cannot happen", () => {
    expect(at("ESTABLISHED", "ACK of FIN")).toBeNull();
    expect(at("CLOSE-WAIT", "FIN")).toBeNull();
    expect(at("FIN-WAIT-2", "retransmission timeout")).toBeNull();
    expect(at("CLOSE-WAIT", "TIME-WAIT timeout")).toBeNull();
  });

  test("knows only CLOSED as an end: every other state can be left", () => {
    for (const state of closing.states) {
      const leads = new Set(Object.values(table.rows[state] ?? {}).map(({ next }) => next));
      expect([state, leads.size === 1 && leads.has(state)]).toEqual([state, state === "CLOSED"]);
    }
  });
});

test("a connection made by hand in the same state answers as the table says", () => {
  const timed: OneEnd["timers"] = {};
  fc.assert(
    fc.property(fc.constantFrom(...closing.states), fc.constantFrom(...closing.inputs), (state, input) => {
      const connection = connectionIn(state);
      const event = input.event({ connection, timers: timed });
      // The fixtures have no clocks, and the number of a connection that is not there means nothing.
      if (event === null || event.type === "TIMEOUT" || state === "CLOSED") return;
      const result = transition(connection, event, contextOf({ listener: true }));
      const cell = cellAt(table, state, input.id);
      expect([input.id, state, result.connection.state]).toEqual([input.id, state, cell?.next]);
      expect(sentIn(result).map((segment) => kindOf(segment))).toEqual(
        cell?.segments.map((name) => name.replace("data", "DATA")),
      );
    }),
    { numRuns: 400 },
  );
});

describe("the reference as a table of opening", () => {
  const open = deriveMachine(transition, PROFILES.rfc9293, opening);

  test("leads through the handshake from both sides", () => {
    expect(cellAt(open, "CLOSED", "active OPEN")).toEqual({ segments: ["SYN"], next: "SYN-SENT" });
    expect(cellAt(open, "SYN-SENT", "SYN,ACK")).toEqual({ segments: ["ACK"], next: "ESTABLISHED" });
    expect(cellAt(open, "SYN-SENT", "SYN")).toEqual({ segments: ["SYN,ACK"], next: "SYN-RECEIVED" });
    expect(cellAt(open, "LISTEN", "SYN")).toEqual({ segments: ["SYN,ACK"], next: "SYN-RECEIVED" });
    expect(cellAt(open, "SYN-RECEIVED", "ACK of SYN")).toEqual({ segments: [], next: "ESTABLISHED" });
    expect(cellAt(open, "SYN-SENT", "CLOSE")).toEqual({ segments: [], next: "CLOSED" });
  });

  test("ends where the connection is established", () => {
    expect(open.rows.ESTABLISHED).toBeUndefined();
  });
});

test("every profile can be drawn as a table, and none leaves the eleven states", () => {
  for (const profile of Object.values(PROFILES)) {
    for (const alphabet of Object.values(ALPHABETS)) {
      const machine = deriveMachine(transition, profile, alphabet);
      expect(machine).toEqual(deriveMachine(transition, profile, alphabet));
      for (const row of Object.values(machine.rows)) {
        for (const { next } of Object.values(row)) expect(STATES).toContain(next);
      }
    }
  }
});

test("an ACK that may wait counts as sent with what it answers", () => {
  const linux = deriveMachine(transition, PROFILES.linux, closing);

  expect(cellAt(linux, "ESTABLISHED", "FIN")).toEqual({ segments: ["ACK"], next: "CLOSE-WAIT" });
});

test("a model whose answer depends on more than the state is no table", () => {
  const moody: typeof transition = (connection, event, context) =>
    connection.state === "FIN-WAIT-1" && event.type === "ABORT" && context.now > 3_000
      ? { connection, effects: [] }
      : transition(connection, event, context);

  expect(() => deriveMachine(moody, PROFILES.rfc9293, closing)).toThrow(NotATable);
});
