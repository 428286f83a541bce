import { describe, expect, test } from "vitest";
import { seededRandom } from "@/lib/grading/random";
import { cellsOf } from "@/lib/tcp/machines/compare-machines";
import { placeId } from "./cells";
import { CELLS, generate, KINDS } from "./generate";
import drawMachineType, { grade } from "./type";

const SEEDS = 500;
const LONG: ReadonlySet<string> = new Set(["closing-most", "opening-most"]);

describe.each([...KINDS, null])("kind %s", (kind) => {
  // A table that is nearly empty takes longer to grade: it is looked at with fewer seeds.
  const count = kind !== null && LONG.has(kind) ? 60 : SEEDS;
  const made = Array.from({ length: count }, (_, seed) => generate(seed, kind));

  test("every question is the model's, and its difficulty is that of its kind", () => {
    for (const { kind: chosen, prompt, key, difficulty } of made) {
      expect(drawMachineType.prompt.parse(prompt)).toEqual(prompt);
      expect(drawMachineType.key(prompt).parse(key)).toEqual(key);
      expect(difficulty).toBe(CELLS[KINDS.find((each) => each === chosen) ?? "closing-few"]);
      expect(kind === null || chosen === kind).toBe(true);
    }
  });

  test("a right response earns 1, a wrong one less and a remark", () => {
    for (const [seed, question] of made.entries()) {
      const random = seededRandom(String(seed));
      const response = drawMachineType.response(question.prompt);
      const right = response.parse(drawMachineType.respond(question, true, random));
      const wrong = response.parse(drawMachineType.respond(question, false, random));

      expect(grade(question, right)).toEqual({ fraction: 1, feedback: [], misconceptions: [] });
      expect(grade(question, wrong).fraction).toBeLessThan(1);
      expect(grade(question, wrong).feedback.some(({ on }) => on !== undefined)).toBe(true);
    }
  });

  test("what is asked is not given", () => {
    for (const { prompt } of made) {
      const shown = new Set(cellsOf({ alphabet: prompt.alphabet, start: "CLOSED", rows: prompt.given }).map(placeId));
      expect(prompt.missing.filter((place) => shown.has(placeId(place)))).toEqual([]);
    }
  });

  test("no two seeds in a row ask the same, and the same seed does", () => {
    const asked = made.map(({ prompt }) => JSON.stringify([prompt.profile, prompt.missing]));

    expect(asked.filter((one, index) => one === asked[index + 1])).toEqual([]);
    expect(generate(7, kind)).toEqual(made[7]);
  });

  test("both languages are there, with sources and an explanation", () => {
    for (const { prompt, explanation, sources } of made) {
      for (const text of [prompt.text, explanation.right, explanation.wrong]) {
        expect(text.en).toMatch(/[a-z]/);
        expect(text["zh-CN"]).toMatch(/\p{Script=Han}/u);
      }
      expect(sources.length).toBeGreaterThan(0);
    }
  });
});

test("a wrong model that answers a question of closing is recognised most of the time", () => {
  const shown = Array.from({ length: 100 }, (_, seed) => {
    const question = generate(seed, "closing-few");
    const wrong = drawMachineType.respond(question, false, seededRandom(String(seed)));
    return grade(question, wrong).misconceptions.length > 0;
  });

  expect(shown.filter(Boolean).length).toBeGreaterThan(80);
});

test("where RFC 9293 and Linux part, Linux is asked", () => {
  const linux = Array.from({ length: 50 }, (_, seed) => generate(seed, "closing-few")).filter(
    ({ prompt }) => prompt.profile === "linux",
  );

  expect(linux.length).toBeGreaterThan(5);
  for (const { prompt } of linux) expect(prompt.missing.map(placeId)).toContain("time-wait--rst-in-window");
});
