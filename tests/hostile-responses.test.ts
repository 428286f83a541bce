import { describe, expect, test } from "vitest";
import { HEAVY, hostileResponses, LONGEST } from "./hostile-responses";

const right = { choices: ["a", "b"], at: { ack: "101", hints: 0 } };
const all = hostileResponses(right);
const made = (at: string, how: string) => all.find((one) => one.at === at && one.how === how)?.make();

test("every place of a response is made wrong in many ways, and each way is named once", () => {
  const places = ["", "choices", "choices.0", "choices.1", "at", "at.ack", "at.hints"];

  expect([...new Set(all.map(({ at }) => at))]).toEqual(places);
  for (const place of places) {
    const ways = all.filter(({ at }) => at === place).map(({ how }) => how);
    expect(ways.length).toBeGreaterThan(5);
    expect(new Set(ways).size).toBe(ways.length);
  }
});

test("nothing that is made equals the right response, and that stays as it is", () => {
  const light = all.filter(({ how }) => !HEAVY.has(how));

  for (const { make } of light) expect(make()).not.toEqual({ choices: ["a", "b"], at: { ack: "101", hints: 0 } });
});

describe("some of them", () => {
  test("lack a field, or have one of another type", () => {
    expect(made("at.ack", "missing")).toEqual({ choices: ["a", "b"], at: { hints: 0 } });
    expect(made("at", "null")).toEqual({ choices: ["a", "b"], at: null });
    expect(made("at.hints", "a number in words")).toEqual({ choices: ["a", "b"], at: { ack: "101", hints: "1" } });
    expect(made("", "a list")).toEqual([]);
  });

  test("have a field __proto__ that is sent", () => {
    expect(JSON.stringify(made("at", "with __proto__"))).toContain('"__proto__":"101"');
  });

  test("repeat what may stand once, or go beyond every bound", () => {
    expect(made("choices", "everything twice")).toMatchObject({ choices: ["a", "b", "a", "b"] });
    expect(made("choices", "one entry more than any list has")).toMatchObject({
      choices: { length: LONGEST.list + 1 },
    });
    expect(JSON.stringify(made("at.ack", "huge digits")).length).toBeGreaterThan(1_000_000);
  });
});
