import { describe, expect, test } from "vitest";
import {
  CHOICES,
  change,
  DEFAULTS,
  longestWait,
  PROFILE_NAMES,
  PROFILE_RULES,
  profileOf,
  questionOf,
  readSettings,
  type SwitchName,
} from "./settings";

describe("settings kept by the browser", () => {
  test("come back as they were", () => {
    const chosen = change(DEFAULTS, {
      purpose: "reliable-close",
      msl: 3,
      rto: 2,
      losses: 3,
      timeWait: 17,
      lost: "ACKs",
    });

    expect(readSettings(JSON.stringify(chosen))).toEqual(chosen);
  });

  test.each([null, "", "{", "[]", "7", '"msl"', "null"])("are the first ones where %s is kept", (text) => {
    expect(readSettings(text)).toEqual(DEFAULTS);
  });

  test("are taken one by one: what is no choice is left out", () => {
    const kept = { msl: 5, rto: 1.5, losses: "2", timeWait: -1, tieOrder: "never", harm: "data", extra: 1 };

    expect(readSettings(JSON.stringify(kept))).toEqual({ ...DEFAULTS, harm: "data" });
  });
});

test("T stays within its bounds when MSL becomes shorter", () => {
  expect(change({ ...DEFAULTS, msl: 4, timeWait: 19 }, { msl: 1 }).timeWait).toBe(7);
});

test("of reliable close, a length that is enough can always be chosen", () => {
  for (const msl of [1, 2, 3, 4]) {
    for (const rto of [1, 2, 3, 4]) {
      for (const losses of [0, 1, 2, 3]) {
        const settings = { ...DEFAULTS, purpose: "reliable-close", msl, rto, losses } as const;
        expect(longestWait(settings)).toBeGreaterThan((2 ** losses - 1) * rto + msl + 1);
      }
    }
  }
});

test("every profile is known by its rules, and other rules are nobody's", () => {
  for (const name of PROFILE_NAMES) expect(profileOf({ ...DEFAULTS, ...PROFILE_RULES[name] })).toBe(name);
  expect(profileOf({ ...DEFAULTS, timeWaitRule: "none / none" })).toBeNull();
});

test("every switch of old duplicates reaches the question", () => {
  const asked = (changes: object) => JSON.stringify(questionOf({ ...DEFAULTS, ...changes }));
  const names = (Object.keys(CHOICES) as SwitchName[]).filter((name) => name !== "lost");
  for (const name of names) {
    const questions = CHOICES[name].map((choice) => asked({ [name]: choice }));
    expect(new Set(questions).size, name).toBe(CHOICES[name].length);
  }
});
