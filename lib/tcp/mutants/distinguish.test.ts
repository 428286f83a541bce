import { describe, expect, test } from "vitest";
import { PROFILES } from "../profiles";
import { type Distinction, distinguish } from "./distinguish";
import { findModel, MUTANTS, modelOfMutant, modelOfProfile } from "./mutants";
import type { Model } from "./one-end";

const reference = modelOfProfile(PROFILES.rfc9293);

function mutant(id: string): Model {
  const found = findModel(id);
  if (!found) throw new Error(`there is no model ${id}`);
  return found;
}

function toldApart(a: Model, b: Model): Distinction {
  const found = distinguish(a, b);
  if (found.type !== "told apart") throw new Error(`${a.id} and ${b.id} are not told apart: ${found.reason}`);
  return found;
}

describe("a trace", () => {
  test("differs in its last step only", () => {
    for (const one of MUTANTS) {
      const { steps } = toldApart(reference, modelOfMutant(one));
      for (const { a, b } of steps.slice(0, -1)) expect(a.state).toBe(b.state);
      const last = steps.at(-1);
      expect(last?.a).not.toEqual(last?.b);
    }
  });

  test("is the shortest: one event fewer tells nothing", () => {
    for (const one of MUTANTS) {
      const { steps } = toldApart(reference, modelOfMutant(one));
      expect(distinguish(reference, modelOfMutant(one), { events: steps.length - 1 }).type).toBe("alike");
    }
  });

  test("is the same every time", () => {
    expect(toldApart(reference, mutant("time-wait-is-deaf"))).toEqual(
      toldApart(reference, mutant("time-wait-is-deaf")),
    );
  });
});

test("a passive closer that waits 2·MSL is known by the ACK of its FIN", () => {
  const { steps, differences } = toldApart(reference, mutant("passive-closer-waits"));

  expect(steps.map(({ event }) => (event.type === "SEGMENT ARRIVES" ? "segment" : event.type))).toEqual([
    "segment",
    "CLOSE",
    "segment",
  ]);
  expect(steps.at(-1)).toMatchObject({ a: { state: "CLOSED" }, b: { state: "TIME-WAIT" } });
  expect(differences).toEqual(["state"]);
});

test("a TIME-WAIT that is not restarted ends earlier, after a while between two FINs", () => {
  const { steps } = toldApart(reference, mutant("time-wait-not-restarted"));

  expect(steps.map(({ event }) => event.type)).toEqual([
    "CLOSE",
    "SEGMENT ARRIVES",
    "WAIT",
    "SEGMENT ARRIVES",
    "TIMEOUT",
  ]);
  expect(steps.at(-1)).toMatchObject({ a: { state: "TIME-WAIT" }, b: { state: "CLOSED" } });
});

test("only an end that was connected to shows who may close first", () => {
  expect(toldApart(reference, mutant("opener-closes-first"))).toMatchObject({
    openedBy: "passive",
    steps: [{ event: { type: "CLOSE" }, a: { state: "FIN-WAIT-1" }, b: { state: "ESTABLISHED" } }],
  });
});

describe("two models are alike", () => {
  test("because they are the same", () => {
    expect(distinguish(reference, modelOfProfile(PROFILES.rfc9293))).toEqual({
      type: "alike",
      reason: "same rules",
      seen: 0,
    });
  });

  test("because no trace within the bounds differs", () => {
    const copy: Model = { ...reference, profile: { ...PROFILES.rfc9293 } };
    expect(distinguish(reference, copy, { events: 4 })).toMatchObject({ reason: "no difference within bounds" });
  });

  test("as far as could be seen", () => {
    const copy: Model = { ...reference, profile: { ...PROFILES.rfc9293 } };
    expect(distinguish(reference, copy, { pairs: 10 })).toMatchObject({ reason: "too many situations", seen: 10 });
  });
});

test("a mutant may be told from any change of a transition, not only from the reference", () => {
  const mute: Model = {
    ...reference,
    id: "mute",
    transition: (connection, event, context) => {
      const result = reference.transition(connection, event, context);
      if (connection.state === "CLOSED" || connection.state === "LISTEN" || connection.state === "SYN-SENT")
        return result;
      return { ...result, effects: result.effects.filter(({ type }) => type !== "send") };
    },
  };
  const { steps, differences } = toldApart(mute, mutant("silent-after-fin"));

  expect(steps).toHaveLength(1);
  expect(differences).toContain("segments");
});
