import { describe, expect, test } from "vitest";
import { PROFILES } from "../profiles";
import { distinguish } from "./distinguish";
import { findModel, listModels, MUTANTS, modelOfMutant, modelOfProfile } from "./mutants";
import { CLOSED_END, establishedEnd, type Model, react } from "./one-end";

const reference = modelOfProfile(PROFILES.rfc9293);
const models = listModels();

test("the named wrong models that the course speaks of are there", () => {
  expect(MUTANTS.length).toBeGreaterThanOrEqual(14);
  expect(new Set(models.map(({ id }) => id)).size).toBe(models.length);
  for (const { id, misconceptions, title, deviation } of MUTANTS) {
    expect(id).toMatch(/^[a-z0-9-]+$/);
    expect(misconceptions.length).toBeGreaterThan(0);
    for (const text of [title, deviation]) expect(Object.values(text).every((words) => words.length > 4)).toBe(true);
  }
});

describe.each(MUTANTS.map((mutant) => [mutant.id, modelOfMutant(mutant)] as const))("%s", (_, mutant) => {
  test("is seen to differ from the reference within six events", () => {
    const found = distinguish(reference, mutant);

    expect(found).toMatchObject({ type: "told apart" });
    if (found.type === "told apart") expect(found.steps.length).toBeLessThanOrEqual(6);
  });

  test("opens a connection as the reference does", () => {
    for (const openedBy of ["active", "passive"] as const) {
      expect(establishedEnd(mutant, openedBy)).toEqual(establishedEnd(reference, openedBy));
    }
  });
});

test("any two models are told apart at one end", () => {
  const alike = models.flatMap((a, index) =>
    models
      .slice(index + 1)
      .filter((b) => distinguish(a, b).type !== "told apart")
      .map((b) => `${a.id} = ${b.id}`),
  );

  expect(alike).toEqual([]);
});

test("the order of the two does not matter to the length of the trace", () => {
  for (const mutant of MUTANTS.map((one) => modelOfMutant(one))) {
    const [there, back] = [distinguish(reference, mutant), distinguish(mutant, reference)];
    if (there.type !== "told apart" || back.type !== "told apart") throw new Error(`${mutant.id} is not told apart`);
    expect(back.steps.length).toBe(there.steps.length);
  }
});

test("a model is found by its name", () => {
  expect(findModel("linux")?.profile).toBe(PROFILES.linux);
  expect(findModel("four-segments")?.transition).toBe(MUTANTS.find(({ id }) => id === "four-segments")?.transition);
  expect(findModel("no-such-model")).toBeNull();
});

test("under linux, where an ACK may wait for the FIN, always four segments means that it does not", () => {
  const segmentsSent = ({ profile, transition }: Model) => {
    const model: Model = { id: "x", profile, transition };
    const open = establishedEnd(model, "passive");
    const fin = { seq: 300, ack: 100, syn: false, fin: true, rst: false, data: 0, window: 65_535 };
    const received = react(model, open, { type: "SEGMENT ARRIVES", segment: fin }, 30);
    const closed = react(model, received.end, { type: "CLOSE" }, 31);
    return [...received.reaction.segments, ...closed.reaction.segments].length;
  };
  const [fourSegments] = MUTANTS.filter(({ id }) => id === "four-segments");
  if (!fourSegments) throw new Error("there is no such mutant");

  expect(segmentsSent(modelOfProfile(PROFILES.linux))).toBe(1);
  expect(segmentsSent(modelOfMutant(fourSegments, PROFILES.linux))).toBe(2);
});

test("an end without a connection does nothing of its own", () => {
  for (const model of models) {
    expect(react(model, CLOSED_END, { type: "CLOSE" }, 0).reaction).toMatchObject({ segments: [], state: "CLOSED" });
  }
});
